//! A copy as a server sends it.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use ureq::Agent;

use super::{Difference, Differences};
use crate::{
    parallel,
    publish::{Entry, MANIFEST, Manifest, asked_for, brotli_decoded, gzip_decoded},
};

/// How many files are asked for at a time: a distant server takes its time for each.
const AT_A_TIME: usize = 8;

/// How long one file may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Compares what a server sends with the files of a list, or else of the list that it sends: every
/// file as it is, and every text that has compressed variants in each encoding.
///
/// # Errors
/// When the server does not send its list; says what to do.
pub(super) fn compare(address: &str, list: Option<Vec<Entry>>) -> Result<Differences> {
    let server = Server::new(address);
    let files = server
        .ask(MANIFEST, "identity")
        .and_then(|answer| {
            ensure!(answer.status == 200, "the answer is {}", answer.status);
            list.map_or_else(|| Manifest::read(&answer.bytes).map(|own| own.files), Ok)
        })
        .with_context(|| {
            format!(
                "cannot get {}{MANIFEST}, with which the files are compared: is this the address of \
                 the site's root, is the server running, and was {MANIFEST} copied with the site?",
                server.root
            )
        })?;
    let known = |path: String| files.iter().any(|entry| entry.path == path);
    let asked: Vec<(&Entry, &'static str)> = files
        .iter()
        .flat_map(|entry| {
            let variants = [("br", "br"), ("gzip", "gz")];
            let encodings = variants
                .into_iter()
                .filter(|(_, ending)| known(format!("{}.{ending}", entry.path)))
                .map(|(encoding, _)| encoding);
            ["identity"]
                .into_iter()
                .chain(encodings)
                .map(move |encoding| (entry, encoding))
        })
        .collect();
    let mut all: Vec<Difference> = parallel::for_each(AT_A_TIME, &asked, |(entry, encoding)| {
        server.compare(entry, encoding)
    })
    .into_iter()
    .flatten()
    .collect();
    all.sort();
    Ok(Differences {
        all,
        compared: files.len(),
        is_by_own_list: false,
    })
}

/// A server that has the site.
struct Server {
    root: String,
    agent: Agent,
}

/// What a server sent, decoded.
struct Answer {
    status: u16,
    bytes: Vec<u8>,
}

impl Server {
    fn new(address: &str) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build();
        Self {
            root: format!("{}/", address.trim_end_matches('/')),
            agent: agent.into(),
        }
    }

    /// Asks for a file as a browser does that knows one encoding.
    fn ask(&self, path: &str, encoding: &str) -> Result<Answer> {
        let mut response = self
            .agent
            .get(format!("{}{}", self.root, asked_for(path)))
            .header("Accept-Encoding", encoding)
            .call()?;
        let sent_in = response
            .headers()
            .get("content-encoding")
            .and_then(|value| value.to_str().ok())
            .unwrap_or("identity")
            .to_owned();
        let bytes = response
            .body_mut()
            .with_config()
            .limit(u64::MAX)
            .read_to_vec()?;
        // A variant that is asked for by its own name is compared as it is.
        let is_variant = path.ends_with(".br") || path.ends_with(".gz");
        let bytes = match &*sent_in {
            _ if is_variant => bytes,
            "identity" => bytes,
            "br" => brotli_decoded(&bytes).context("what is sent as Brotli is none")?,
            "gzip" => gzip_decoded(&bytes).context("what is sent as gzip is none")?,
            other => bail!("it is sent in the encoding {other}, which nobody asked for"),
        };
        Ok(Answer {
            status: response.status().as_u16(),
            bytes,
        })
    }

    /// In what a file differs, if it does.
    fn compare(&self, entry: &Entry, encoding: &str) -> Option<Difference> {
        let differs = |what: String, remedy| {
            let what = match encoding {
                "identity" => what,
                encoding => format!("asked for in the encoding {encoding}: {what}"),
            };
            Some(Difference::new(&entry.path, what, remedy))
        };
        let answer = match self.ask(&entry.path, encoding) {
            Ok(answer) => answer,
            Err(error) => {
                return differs(
                    format!("cannot be fetched: {error:#}"),
                    "look into the server's log",
                );
            }
        };
        // The page for wrong addresses may say of itself that it is one.
        let is_lost = answer.status == 404 && entry.path.ends_with("404.html");
        if answer.status != 200 && !is_lost {
            return differs(
                format!("the server answers {}", answer.status),
                "copy the file to the server, and let the server read and send it",
            );
        }
        let found = Entry::of(&entry.path, &answer.bytes);
        if found == *entry {
            return None;
        }
        if entry.path == MANIFEST {
            return Some(Difference::of_another_build());
        }
        if found.size != entry.size {
            return differs(
                format!("has {} bytes and not {}", found.size, entry.size),
                "copy the file again; if its copy is right, a cache in between is old",
            );
        }
        differs(
            "has other content than was built".to_owned(),
            "copy the file again; neither the copying nor the server may change it",
        )
    }
}
