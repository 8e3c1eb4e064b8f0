//! The checkout a second time: in another folder, where `make build` runs at another time.

use std::{
    os::unix::process::CommandExt as _,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, SystemTime},
};

use machiyomi::publish::below;

use super::*;

/// What a build does not read, or makes by itself.
const LEFT_BEHIND: [&str; 6] = [
    ".git",
    "dist",
    "dist.last",
    "node_modules",
    "target",
    "tests",
];

/// Where the programs are compiled that run in the browser.
const PROGRAMS: &str = "wasm32-unknown-unknown/islands";

/// Where something is compiled already, below Cargo's folder: the generator with all that it consists of,
/// what compiling needs itself, and what the programs consist of.
const COMPILED: [&str; 3] = ["debug", "islands", PROGRAMS];

/// What of it Cargo goes by.
const PARTS: [&str; 3] = [".fingerprint", "build", "deps"];

/// With what the names of all begin there that is compiled from the project itself.
const OURS: [&str; 5] = [
    "machiyomi",
    "libmachiyomi",
    "islands",
    "classroom",
    "search",
];

/// The tests' programs, which no build needs.
const TESTS: [&str; 7] = [
    "browser", "fuzz", "hosting", "publish", "seeds", "site", "supply",
];

/// When all files of the copy were last written: long before anything was compiled, so that Cargo takes
/// what was compiled here for theirs.
const WRITTEN: Duration = Duration::from_secs(1_000_000_000);

/// How far the clock there is behind, at least. Not ahead: Cargo notes when a package was last used, and
/// one day clears away what seems to have lain there for long.
const BEHIND: Duration = Duration::from_secs(8 * 365 * 24 * 60 * 60);

/// The clock, below the copy.
const CLOCK: &str = "clock.so";

/// The pause between two looks whether something is written.
const GLANCE: Duration = Duration::from_millis(1);

/// The copy of the checkout.
pub(super) struct Elsewhere {
    _folder: TempDir,
    root: PathBuf,
}

impl Elsewhere {
    pub(super) fn new() -> Self {
        let folder = temporary();
        let root = folder.path().join("a/folder/of-another-length");
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        for entry in fs::read_dir(here).expect("can be read") {
            let entry = entry.expect("can be read");
            if !LEFT_BEHIND.iter().any(|name| entry.file_name() == *name) {
                duplicate(&entry.path(), &root.join(entry.file_name()));
            }
        }
        for file in below(&root).expect("can be read") {
            date(&file.place);
        }
        duplicate(&here.join("node_modules"), &root.join("node_modules"));
        let elsewhere = Self {
            _folder: folder,
            root,
        };
        elsewhere.take_over_what_is_compiled();
        make_clock(here, &elsewhere.at(CLOCK));
        elsewhere
    }

    /// Dependencies are compiled alike for every checkout: once is enough. So is the generator, which
    /// runs natively: what it writes is compared, not the program. What goes into the site, the project's
    /// own WebAssembly, is compiled anew.
    fn take_over_what_is_compiled(&self) {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .parent()
            .expect("is in Cargo's folder");
        for folder in COMPILED {
            for part in PARTS {
                let from = target.join(folder).join(part);
                if from.is_dir() {
                    duplicate_compiled(&from, &self.at("target").join(folder).join(part));
                }
            }
        }
        let programs = self.at("target").join(PROGRAMS);
        for folder in ["", "deps", ".fingerprint"] {
            let Ok(entries) = fs::read_dir(programs.join(folder)) else {
                continue;
            };
            for path in entries.map(|entry| entry.expect("can be read").path()) {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if !OURS.contains(&name.split(['-', '.']).next().unwrap_or_default()) {
                    continue;
                }
                if path.is_dir() {
                    fs::remove_dir_all(&path)
                } else {
                    fs::remove_file(&path)
                }
                .expect("can be deleted");
            }
        }
    }

    /// What is there under a path.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Begins `make build` with another clock, time zone and language.
    pub(super) fn build(&self) -> Build<'_> {
        let log = self.at("log");
        let file = fs::File::create(&log).expect("can be written");
        let begun = file.metadata().and_then(|file| file.modified());
        let make = Command::new("make")
            .arg("build")
            .current_dir(&self.root)
            .process_group(0)
            .env("CARGO_TARGET_DIR", self.at("target"))
            // All that is needed is there.
            .env("CARGO_NET_OFFLINE", "true")
            .env("MACHIYOMI_ADDRESS", address())
            .env("LD_PRELOAD", self.at(CLOCK))
            .env("TZ", "<+1345>-13:45")
            .envs(["LANG", "LC_ALL"].map(|name| (name, "tr_TR.UTF-8")))
            .stdin(Stdio::null())
            .stdout(file.try_clone().expect("can be shared"))
            .stderr(file)
            .spawn()
            .expect("starts");
        Build {
            make,
            begun: begun.expect("is there"),
            log,
            elsewhere: self,
        }
    }
}

/// The address that the site here was built for, as the Makefile noted it.
fn address() -> String {
    let note = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site-address");
    fs::read_to_string(note).unwrap_or_default()
}

/// A build that runs.
pub(super) struct Build<'a> {
    make: Child,
    begun: SystemTime,
    log: PathBuf,
    elsewhere: &'a Elsewhere,
}

impl Build<'_> {
    /// Waits until the build has written a file, and ends it.
    pub(super) fn kill_once_written(mut self, path: &str) {
        let place = self.elsewhere.at(path);
        while !fs::metadata(&place)
            .and_then(|file| file.modified())
            .is_ok_and(|written| written > self.begun)
        {
            let ended = self.make.try_wait().expect("can be asked");
            assert!(ended.is_none(), "it writes {path}\n{}", self.said());
            thread::sleep(GLANCE);
        }
        self.kill();
    }

    /// Ends all of the build's programs at once.
    fn kill(&mut self) {
        let ended = Command::new("bash")
            .args(["-c", "kill -KILL -- -$0"])
            .arg(self.make.id().to_string())
            .status()
            .expect("starts");
        assert!(ended.success());
        self.make.wait().expect("ends");
    }

    /// Waits for the end; says whether the build succeeded, and what it said.
    pub(super) fn end(mut self) -> (bool, String) {
        let status = self.make.wait().expect("ends");
        (status.success(), self.said())
    }

    fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Build<'_> {
    /// A test that fails leaves no build behind.
    fn drop(&mut self) {
        if matches!(self.make.try_wait(), Ok(None)) {
            self.kill();
        }
    }
}

/// Compiles the clock that is behind.
fn make_clock(here: &Path, clock: &Path) {
    let compiled = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .args([clock, &here.join("tests/publish/clock.c")])
        .status()
        .expect("starts");
    assert!(compiled.success());
    let date = Command::new("date")
        .arg("+%s")
        .env("LD_PRELOAD", clock)
        .output()
        .expect("starts");
    let seconds = String::from_utf8_lossy(&date.stdout);
    let then = Duration::from_secs(seconds.trim().parse().expect("a number"));
    let now = SystemTime::UNIX_EPOCH.elapsed().expect("is past");
    assert!(then + BEHIND < now, "the clock is behind");
}

/// Copies what is in a folder of Cargo's, but for the tests, which are most of it.
fn duplicate_compiled(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("can be created");
    let is_needed = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_test = TESTS.contains(&name.split('-').next().unwrap_or_default());
        path.is_dir() || path.extension().is_some() || !is_test
    };
    let entries = fs::read_dir(from).expect("can be read");
    let paths = entries.map(|entry| entry.expect("can be read").path());
    copy(paths.filter(is_needed), to);
}

/// Copies a file or a folder with all that belongs to it: times, rights, links.
fn duplicate(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().expect("is in a folder")).expect("can be created");
    copy([from.to_owned()], to);
}

fn copy(from: impl IntoIterator<Item = PathBuf>, to: &Path) {
    let copied = Command::new("cp")
        .args(["--archive", "--reflink=auto", "--"])
        .args(from)
        .arg(to)
        .status()
        .expect("starts");
    assert!(copied.success(), "{} is written", to.display());
}

/// Dates a file as if it had lain there for long.
pub(super) fn date(file: &Path) {
    fs::File::options()
        .write(true)
        .open(file)
        .and_then(|file| file.set_modified(SystemTime::UNIX_EPOCH + WRITTEN))
        .expect("can be dated");
}
