//! The command line: arguments, calls, exit code. No logic.

#[cfg(target_family = "wasm")]
fn main() {}

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(not(target_family = "wasm"))]
mod native {
    use std::{
        path::{Path, PathBuf},
        process::ExitCode,
    };

    use anyhow::ensure;
    use clap::{Parser, Subcommand};
    use machiyomi::{bench, output, publish, seeds, serve, share, statement, supply, verify};
    use tokio::runtime::Runtime;
    use toml::value::Datetime;

    /// Turns a municipality's strategy into a site.
    #[derive(Parser)]
    #[command(version)]
    struct Arguments {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Check the content and say everything that is wrong with it.
        Check {
            /// The content folder.
            #[arg(long, default_value = "seeds")]
            seeds: PathBuf,
        },
        /// Print every Japanese text with its readings as JSON lines (`make readings` compares them).
        Readings {
            /// The content folder.
            #[arg(long, default_value = "seeds")]
            seeds: PathBuf,
        },
        /// Write every page beside what Trunk built (Trunk calls this).
        Render {
            /// The content folder.
            #[arg(long, default_value = "seeds")]
            seeds: PathBuf,
            /// The folder of bundled scripts.
            #[arg(long, default_value = "target/browser")]
            browser: PathBuf,
            /// The folder with Trunk's index.html, where the site is written.
            #[arg(long, env = "TRUNK_STAGING_DIR")]
            staging: PathBuf,
            /// Where the site is published, instead of the address in the content.
            #[arg(long, env = "MACHIYOMI_ADDRESS")]
            address: Option<String>,
            /// The type of the pictures beside shared links.
            #[arg(long, default_value = "node_modules/@expo-google-fonts/noto-sans-jp")]
            fonts: PathBuf,
            /// Where pictures are kept that were drawn before.
            #[arg(long, default_value = "target/share")]
            cache: PathBuf,
            /// Draw the pictures beside shared links, and write compressed variants and the list of
            /// all files.
            #[arg(long)]
            finish: bool,
        },
        /// Record what the tests found, for the accessibility statement.
        Statement {
            /// The content folder.
            #[arg(long, default_value = "seeds")]
            seeds: PathBuf,
            /// What `cargo test` printed.
            #[arg(long, default_value = "target/test.log")]
            tests: PathBuf,
            /// The day on which it ran, such as 2026-11-26.
            #[arg(long)]
            date: Datetime,
        },
        /// Put a new site where the last one is, in one step; the last one is then in the new one's folder.
        Publish {
            /// The folder of the new site.
            #[arg(long)]
            new: PathBuf,
            /// The folder of the site.
            #[arg(long, default_value = "dist")]
            site: PathBuf,
        },
        /// Compare a copy of the site with what was built.
        Verify {
            /// A folder, or an address like http://127.0.0.1:8080/.
            #[arg(default_value = "dist")]
            site: String,
            /// The folder of the site as it was built here, whose list counts where there is one.
            #[arg(long, default_value = "dist")]
            built: PathBuf,
        },
        /// Serve a finished site.
        Serve {
            /// The folder of the site.
            #[arg(long, default_value = "dist")]
            dir: PathBuf,
            /// Where to listen.
            #[arg(long, default_value = "127.0.0.1:8080")]
            address: String,
        },
        /// Measure a finished site against its limits.
        Bench {
            /// The folder of the site.
            #[arg(long, default_value = "dist")]
            dir: PathBuf,
            /// The content folder.
            #[arg(long, default_value = "seeds")]
            seeds: PathBuf,
            /// The folder of bundled scripts.
            #[arg(long, default_value = "target/browser")]
            browser: PathBuf,
            /// Measure only this; may be given several times.
            #[arg(long)]
            only: Vec<bench::Section>,
            /// The folder of another static site, to compare what nginx does with both.
            #[arg(long)]
            other: Option<PathBuf>,
        },
    }

    pub(super) fn main() -> ExitCode {
        match run(Arguments::parse().command) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{error:#}");
                ExitCode::FAILURE
            }
        }
    }

    fn run(command: Command) -> anyhow::Result<()> {
        match command {
            Command::Check { seeds } => {
                let content = seeds::load(&seeds)?;
                println!(
                    "The content is sound: {} goals, {} projects, {} indicators, {} terms, {} steps.",
                    content.goals.len(),
                    content.projects.len(),
                    content.indicators.len(),
                    content.glossary.len(),
                    content.walk.steps.len()
                );
            }
            Command::Readings { seeds } => {
                for reading in seeds::readings(&seeds)? {
                    println!("{}", serde_json::to_string(&reading)?);
                }
            }
            Command::Render {
                seeds,
                browser,
                staging,
                address,
                fonts,
                cache,
                finish,
            } => {
                let share = share::Folders {
                    seeds: seeds.clone(),
                    fonts,
                    cache,
                    site: staging.clone(),
                };
                let folders = output::Folders {
                    seeds,
                    browser,
                    staging,
                };
                // A variable that is set to nothing says nothing.
                let address = address.as_deref().filter(|address| !address.is_empty());
                let summary = output::write_site(&folders, address)?;
                println!("{} pages, {} files", summary.pages, summary.files);
                supply::write(Path::new("."), &folders)?;
                if finish {
                    println!("{} pictures for shared links", share::draw(&share)?);
                    let finished = publish::finish(&folders.staging, publish::Quality::BEST)?;
                    println!(
                        "{} files with {} compressed variants",
                        finished.files, finished.compressed
                    );
                }
            }
            Command::Statement { seeds, tests, date } => {
                let run = statement::record(&seeds, &tests, date)?;
                println!(
                    "{} tests passed and {} failed; the statement says so once the site is built.",
                    run.all.passed, run.all.failed
                );
            }
            Command::Publish { new, site } => publish::publish(&new, &site)?,
            Command::Verify { site, built } => {
                let differences = verify::verify(&site, &built)?;
                ensure!(differences.is_empty(), "{differences}");
                println!("{differences}");
            }
            Command::Serve { dir, address } => {
                Runtime::new()?.block_on(serve::serve(&dir, &address))?;
            }
            Command::Bench {
                dir,
                seeds,
                browser,
                only,
                other,
            } => {
                let options = bench::Options {
                    dir,
                    seeds,
                    browser,
                    only,
                    other,
                };
                Runtime::new()?.block_on(bench::run(&options))?;
            }
        }
        Ok(())
    }
}
