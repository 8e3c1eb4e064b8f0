//! A new site in the place of the last one, in one step: whoever looks sees the one or the other,
//! and a program that is ended in between leaves a whole site.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::verify;

/// Puts the site in `new` where `site` is; the last one is then in `new`.
///
/// # Errors
/// When the new site is not whole, or the system does not let the folders be renamed. The last site
/// is then where it was.
pub fn publish(new: &Path, site: &Path) -> Result<()> {
    recover(site)?;
    let differences = verify::folder(new)?;
    if !differences.is_empty() {
        bail!(
            "{differences}\nThe new site in {} is not whole, so {} is left as it was: build anew with \
             `make build`",
            new.display(),
            site.display()
        );
    }
    let exchanged = if site.exists() {
        match exchange(new, site) {
            Err(error) if is_unknown(&error) => rename_twice(new, site),
            done => done,
        }
    } else {
        fs::rename(new, site)
    };
    exchanged.with_context(|| {
        format!(
            "cannot put {} in the place of {}: both must be folders on one disk that you may write to",
            new.display(),
            site.display()
        )
    })
}

/// Renames each folder to the other's name, in one step.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(new: &Path, site: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};

    renameat_with(CWD, new, CWD, site, RenameFlags::EXCHANGE).map_err(Into::into)
}

/// The other systems know no such step.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_new: &Path, _site: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether system or disk know no exchange.
fn is_unknown(error: &io::Error) -> bool {
    // Linux says "invalid argument" where the disk does not know it.
    matches!(
        error.kind(),
        io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput
    )
}

/// The same in steps, between which for a moment there is no site; [`recover`] mends what was
/// broken off.
fn rename_twice(new: &Path, site: &Path) -> io::Result<()> {
    let last = last(site);
    fs::rename(site, &last)?;
    fs::rename(new, site).or_else(|error| {
        fs::rename(&last, site)?;
        Err(error)
    })?;
    fs::rename(&last, new)
}

/// Where the last site waits between two steps: beside its place, so on the same disk.
fn last(site: &Path) -> PathBuf {
    let mut name = site.as_os_str().to_owned();
    name.push(".last");
    name.into()
}

/// Mends what [`rename_twice`] left when it was broken off.
fn recover(site: &Path) -> Result<()> {
    let last = last(site);
    if !last.exists() {
        return Ok(());
    }
    if site.exists() {
        fs::remove_dir_all(&last)
    } else {
        fs::rename(&last, site)
    }
    .with_context(|| format!("cannot tidy up {}", last.display()))
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::publish::{Quality, finish};

    /// A last site and a new one, each with its name as its only page.
    fn sites() -> (TempDir, PathBuf, PathBuf) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let [new, site] = ["new", "site"].map(|name| {
            let place = folder.path().join(name);
            fs::create_dir(&place).expect("can be created");
            fs::write(place.join("index.html"), name).expect("can be written");
            finish(&place, Quality::BEST).expect("is finished");
            place
        });
        (folder, new, site)
    }

    fn page(site: &Path) -> String {
        fs::read_to_string(site.join("index.html")).unwrap_or_default()
    }

    #[test]
    fn the_sites_change_places() {
        let (_folder, new, site) = sites();
        publish(&new, &site).expect("is published");
        assert_eq!((page(&new), page(&site)), ("site".into(), "new".into()));
    }

    #[test]
    fn the_first_site_needs_no_last_one() {
        let (_folder, new, site) = sites();
        fs::remove_dir_all(&site).expect("can be deleted");
        publish(&new, &site).expect("is published");
        assert_eq!(page(&site), "new");
    }

    #[test]
    fn a_site_that_is_not_whole_is_not_published() {
        let (_folder, new, site) = sites();
        fs::write(new.join("index.html"), "broken").expect("can be written");
        let error = publish(&new, &site).expect_err("is not whole").to_string();
        assert!(error.contains("index.html: "), "{error}");
        assert!(error.contains("is left as it was"), "{error}");
        assert_eq!(page(&site), "site");
        fs::remove_file(new.join(crate::publish::MANIFEST)).expect("can be deleted");
        assert!(publish(&new, &site).is_err());
        assert_eq!(page(&site), "site");
    }

    #[test]
    fn without_an_exchange_two_steps_do_the_same() {
        let (_folder, new, site) = sites();
        rename_twice(&new, &site).expect("both can be renamed");
        assert_eq!((page(&new), page(&site)), ("site".into(), "new".into()));
        assert!(!last(&site).exists());
        fs::remove_dir_all(&new).expect("can be deleted");
        assert!(rename_twice(&new, &site).is_err());
        assert_eq!(page(&site), "new", "the last site is back");
    }

    #[test]
    fn what_was_broken_off_between_two_steps_is_mended() {
        let (_folder, new, site) = sites();
        fs::rename(&site, last(&site)).expect("the first step");
        publish(&new, &site).expect("is published");
        assert_eq!((page(&new), page(&site)), ("site".into(), "new".into()));

        let (_folder, new, site) = sites();
        fs::rename(&site, last(&site)).expect("the first step");
        fs::rename(&new, &site).expect("the second step");
        recover(&site).expect("is mended");
        assert_eq!(page(&site), "new");
        assert!(!last(&site).exists());
    }
}
