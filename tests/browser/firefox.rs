//! A profile that Firefox has been started with: with a new one it first compiles its own scripts,
//! which takes as long as most tests.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use anyhow::{Context as _, Result, anyhow};
use walkdir::WalkDir;

use crate::{
    engines::Engine,
    page::Setup,
    processes::Processes,
    webdriver::{Session, client},
};

/// Paths below the profile's folder, and what they hold.
type Files = Vec<(PathBuf, Vec<u8>)>;

/// Lays out a profile in a folder: all are alike, and no page has been opened with any.
pub(crate) fn lay_out_profile(folder: &Path) -> Result<()> {
    static STARTED: OnceLock<Result<Files, String>> = OnceLock::new();
    let started = STARTED.get_or_init(|| start_once().map_err(|error| format!("{error:#}")));
    for (path, bytes) in started.as_ref().map_err(|error| anyhow!("{error}"))? {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// The files that Firefox leaves when it ends.
fn start_once() -> Result<Files> {
    let mut processes = Processes::new()?;
    let profile = processes.home().join("profile");
    fs::create_dir(&profile)?;
    let driver = Engine::Firefox.start_driver(&mut processes, None)?;
    let wanted = Engine::Firefox.capabilities(&Setup::PLAIN, &profile)?;
    let session = Session::open(client(), &driver, &wanted)
        .with_context(|| format!("Firefox does not open\n{}", processes.said()))?;
    drop(session);
    let mut files = Files::new();
    for entry in WalkDir::new(&profile) {
        let entry = entry?;
        // The lock, a link, is that of the Firefox that has ended.
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&profile)?.to_owned();
            files.push((path, fs::read(entry.path())?));
        }
    }
    Ok(files)
}
