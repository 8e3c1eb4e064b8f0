//! Programs that a test starts, and everything that they start: nothing of it outlives the test.

use std::{
    ffi::OsString,
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use tempfile::TempDir;

/// The variable by which a process is known to belong to a test: children inherit it, wherever
/// they put themselves.
const MARK: &str = "MACHIYOMI_BROWSER_TEST";

/// How long programs may take to go away after they were killed.
const FAREWELL: Duration = Duration::from_secs(10);

/// The pause between two looks at something that is waited for.
pub(crate) const GLANCE: Duration = Duration::from_millis(25);

/// Finds a program on `PATH` or among the tools that the Makefile installs.
pub(crate) fn program(names: &[&str], install: &str) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).chain(tools()).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .with_context(|| format!("{} is missing: {install}", names[0]))
}

/// Where the Makefile installs tools.
fn tools() -> Option<PathBuf> {
    let given = std::env::var_os("MACHIYOMI_TOOLS").map(PathBuf::from);
    let cache = || std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| Path::new(&home).join(".cache"));
    let tools = given.or_else(|| Some(cache().or_else(home)?.join("machiyomi")))?;
    Some(tools.join("bin"))
}

/// A family of programs with a home folder of its own.
pub(crate) struct Processes {
    mark: OsString,
    children: Vec<Child>,
    home: TempDir,
}

impl Processes {
    /// A family without members.
    pub(crate) fn new() -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Ok(Self {
            mark: format!("{}-{number}", std::process::id()).into(),
            children: Vec::new(),
            home: tempfile::tempdir().context("no folder for temporary files")?,
        })
    }

    /// The folder in which these programs keep their things.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// A program to be started by [`Self::start`]. It sees neither the user's settings nor a proxy.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env(MARK, &self.mark);
        for name in [
            "HOME",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_RUNTIME_DIR",
        ] {
            command.env(name, self.home());
        }
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().to_lowercase().ends_with("_proxy") {
                command.env_remove(name);
            }
        }
        command
    }

    /// Starts a program; what it says goes to a file, see [`Self::said`].
    pub(crate) fn start(&mut self, command: &mut Command) -> Result<&mut Child> {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.home().join("log"))?;
        let child = command
            .stdin(Stdio::null())
            .stderr(log)
            .spawn()
            .with_context(|| format!("{} does not start", command.get_program().display()))?;
        self.children.push(child);
        Ok(self.children.last_mut().expect("one was just added"))
    }

    /// What the programs have said so far.
    pub(crate) fn said(&self) -> String {
        fs::read_to_string(self.home().join("log")).unwrap_or_default()
    }

    /// The processes that carry this family's mark.
    fn alive(&self) -> Vec<String> {
        let mark = format!("{MARK}={}\0", self.mark.display()).into_bytes();
        let Ok(all) = fs::read_dir("/proc") else {
            return Vec::new();
        };
        all.flatten()
            .filter(|process| {
                // One that has ended meanwhile has no environment any more.
                fs::read(process.path().join("environ"))
                    .is_ok_and(|known| known.windows(mark.len()).any(|part| part == mark))
            })
            .map(|process| process.file_name().to_string_lossy().into_owned())
            .collect()
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        for child in &mut self.children {
            let _ = child.kill();
            let _ = child.wait();
        }
        // A driver that is killed leaves its browser behind, and a browser its helpers.
        let end = Instant::now() + FAREWELL;
        loop {
            let alive = self.alive();
            if alive.is_empty() {
                return;
            }
            if Instant::now() > end {
                eprintln!("these processes of a test do not end: {}", alive.join(" "));
                return;
            }
            let _ = Command::new("sh")
                .args(["-c", "kill -KILL \"$@\" 2>/dev/null", "kill"])
                .args(&alive)
                .status();
            thread::sleep(GLANCE);
        }
    }
}
