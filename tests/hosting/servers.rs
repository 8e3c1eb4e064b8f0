//! Debian's web servers with the files of hosting/, each with a copy of the built site of its own.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    process::Command,
    thread,
};

use anyhow::{Context as _, Result, ensure};
use machiyomi::{
    bench::nginx::{Running, nginx},
    publish::{MANIFEST, below},
};
use tempfile::TempDir;

/// A web server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Its file included for the server or the folder.
    Nginx,
    /// Its file included for the folder.
    Apache,
    /// Its file in the site's folder.
    Htaccess,
    /// Its file and its variables.
    Caddy,
}

/// A running server. Ends when dropped.
pub(crate) struct Server {
    running: Running,
    pub(crate) folder: &'static str,
    pub(crate) home: TempDir,
}

/// The built site.
pub(crate) fn built() -> Result<PathBuf> {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    ensure!(
        site.join(MANIFEST).is_file(),
        "there is no site with a list of its files in {}: these tests need one; build it with \
         `make build`, or run them by `make test`, which does that first",
        site.display()
    );
    Ok(site)
}

impl Server {
    /// Starts a server with the site in a folder of it: empty, or like `/plan`.
    pub(crate) fn start(kind: Kind, folder: &'static str) -> Result<Self> {
        let home = tempfile::tempdir().context("no folder for temporary files")?;
        // Apache, started by root, reads as another user.
        fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755))?;
        let site = place(home.path(), folder);
        for file in below(&built()?)? {
            let copy = site.join(&file.path);
            fs::create_dir_all(copy.parent().context("a file is in a folder")?)?;
            fs::copy(&file.place, copy)?;
        }
        let running = Running::start(&format!("{kind:?}"), &home.path().join("log"), |port| {
            command(kind, home.path(), folder, port)
        })?;
        Ok(Self {
            running,
            folder,
            home,
        })
    }

    /// The full address of a file or page below the site's root.
    pub(crate) fn url(&self, path: &str) -> String {
        format!(
            "http://127.0.0.1:{}{}/{path}",
            self.running.port, self.folder
        )
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if thread::panicking() {
            let said = fs::read_to_string(self.home.path().join("log"));
            eprintln!("the server said: {}", said.unwrap_or_default());
        }
    }
}

/// Where the site stands in a server's home.
pub(crate) fn place(home: &Path, folder: &str) -> PathBuf {
    home.join("www").join(folder.trim_start_matches('/'))
}

/// The files that are tested.
fn hosting(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("hosting")
        .join(file)
}

/// Writes what a server needs around the file of hosting/, and how it is called.
fn command(kind: Kind, home: &Path, folder: &str, port: u16) -> Result<Command> {
    let config = home.join("config");
    let mut command = match kind {
        Kind::Nginx => {
            let root = home.join("www");
            nginx(home, &root, &hosting("nginx.conf"), folder, port)?
        }
        Kind::Apache | Kind::Htaccess => {
            let mut own = fs::read_to_string(hosting("apache.conf"))?;
            if !folder.is_empty() {
                // The one line to be changed for a folder.
                own = own.replace(
                    "ErrorDocument 404 /",
                    &format!("ErrorDocument 404 {folder}/"),
                );
            }
            let place = match kind {
                Kind::Htaccess => place(home, folder).join(".htaccess"),
                _ => home.join("apache.conf"),
            };
            fs::write(place, own)?;
            fs::write(&config, apache(kind, home, folder, port)?)?;
            let mut command = Command::new("/usr/sbin/apache2");
            command.args(["-X", "-f"]).arg(&config);
            command
        }
        Kind::Caddy => {
            let own = hosting("Caddyfile");
            let text = format!("{{\n\tadmin off\n}}\nimport \"{}\"\n", own.display());
            fs::write(&config, text)?;
            let mut command = Command::new("/usr/bin/caddy");
            command
                .args(["run", "--adapter", "caddyfile", "--config"])
                .arg(&config)
                .env("MACHIYOMI_SERVER", format!("http://127.0.0.1:{port}"))
                .env("MACHIYOMI_ROOT", home.join("www"))
                .env("MACHIYOMI_FOLDER", folder)
                .env("XDG_CONFIG_HOME", home)
                .env("XDG_DATA_HOME", home);
            command
        }
    };
    command.env("HOME", home);
    Ok(command)
}

fn apache(kind: Kind, home: &Path, folder: &str, port: u16) -> Result<String> {
    let modules: String = [
        "mpm_event",
        "authz_core",
        "dir",
        "env",
        "headers",
        "mime",
        "rewrite",
    ]
    .iter()
    .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
    .collect();
    // It refuses to read as root.
    let user = match fs::metadata(home)?.uid() {
        0 => "User www-data\nGroup www-data\n",
        _ => "",
    };
    let own = match kind {
        Kind::Htaccess => "AllowOverride All".to_owned(),
        _ => format!("Include \"{}/apache.conf\"", home.display()),
    };
    Ok(format!(
        "{modules}{user}ServerName localhost\nServerRoot \"{home}\"\nDefaultRuntimeDir \"{home}\"\n\
         PidFile pid\nErrorLog error.log\nTypesConfig /etc/mime.types\nListen 127.0.0.1:{port}\n\
         DocumentRoot \"{home}/www\"\n\
         <Directory \"{site}\">\nRequire all granted\n{own}\n</Directory>\n",
        home = home.display(),
        site = place(home, folder).display()
    ))
}
