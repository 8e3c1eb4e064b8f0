//! nginx with hosting/nginx.conf, on this machine, for as long as it is needed: for measuring, and for
//! the tests of hosting/.

use std::{
    fs::{self, File},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// How long a server may take to begin.
const PATIENCE: Duration = Duration::from_secs(20);

/// The pause between two looks whether it has.
const GLANCE: Duration = Duration::from_millis(25);

/// How often another port is tried when somebody else has taken the free one.
const TRIES: usize = 5;

/// A running web server. Ends when dropped.
#[derive(Debug)]
pub struct Running {
    child: Child,
    /// Where it listens on 127.0.0.1.
    pub port: u16,
}

impl Running {
    /// Starts a server by the command that is made for a free port. `log` is where it writes what it
    /// has to say, `name` who it is.
    ///
    /// # Errors
    /// When it is not installed, or does not begin; then with what it said.
    pub fn start(name: &str, log: &Path, command: impl Fn(u16) -> Result<Command>) -> Result<Self> {
        let mut said = String::new();
        for _ in 0..TRIES {
            let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
            let mut child = command(port)?
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(File::create(log)?)
                .spawn()
                .with_context(|| {
                    format!("{name} is missing: install it with `make debian-test`")
                })?;
            if begins(&mut child, port)? {
                return Ok(Self { child, port });
            }
            said = fs::read_to_string(log)?;
        }
        bail!("{name} does not start: {said}")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It runs as one process.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits until the server takes connections; false if it ended instead.
fn begins(child: &mut Child, port: u16) -> Result<bool> {
    let until = Instant::now() + PATIENCE;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if child.try_wait()?.is_some() {
            return Ok(false);
        }
        if Instant::now() > until {
            let _ = child.kill();
            let _ = child.wait();
            bail!("a server takes no connections after {PATIENCE:?}");
        }
        thread::sleep(GLANCE);
    }
    Ok(true)
}

/// How nginx is called to serve what lies in `root`, the site in a `folder` of it (empty, or like
/// `/plan`), as `hosting` (the file nginx.conf) says. What it needs besides is written to `home`.
///
/// # Errors
/// When its settings cannot be written.
pub fn nginx(home: &Path, root: &Path, hosting: &Path, folder: &str, port: u16) -> Result<Command> {
    let settings = home.join("config");
    fs::write(&settings, configuration(home, root, hosting, folder, port))
        .with_context(|| format!("cannot write {}", settings.display()))?;
    let mut command = Command::new("/usr/sbin/nginx");
    command.args(["-e", "stderr", "-c"]).arg(&settings);
    Ok(command)
}

fn configuration(home: &Path, root: &Path, hosting: &Path, folder: &str, port: u16) -> String {
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|of| format!("{of}_temp_path \"{}/{of}\";\n", home.display()))
        .collect();
    let own = format!(
        "set $folder \"{folder}\";\ninclude \"{}\";",
        hosting.display()
    );
    let own = match folder {
        "" => own,
        folder => format!("location {folder}/ {{\n{own}\n}}"),
    };
    format!(
        "include /usr/share/nginx/modules-available/mod-http-brotli-static.conf;\n\
         daemon off;\nmaster_process off;\npid \"{home}/pid\";\nevents {{}}\n\
         http {{\naccess_log off;\n{temporary}\
         server {{\nlisten 127.0.0.1:{port};\nroot \"{root}\";\n{own}\n}}\n}}\n",
        home = home.display(),
        root = root.display()
    )
}
