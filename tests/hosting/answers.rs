//! What a server answers to a browser.

use std::time::Duration;

use machiyomi::publish::{brotli_decoded, gzip_decoded};
use ureq::{Agent, http::HeaderMap};

use crate::servers::Server;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: HeaderMap,
    /// The content, decoded.
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    /// A header; several of one name are joined, as browsers do.
    pub(crate) fn header(&self, name: &str) -> String {
        let values: Vec<_> = self
            .headers
            .get_all(name)
            .iter()
            .map(|value| value.to_str().unwrap_or("unreadable"))
            .collect();
        values.join(", ")
    }
}

/// A browser that follows no redirect and keeps nothing.
pub(crate) struct Browser<'s> {
    server: &'s Server,
    agent: Agent,
}

impl<'s> Browser<'s> {
    pub(crate) fn at(server: &'s Server) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .build();
        Self {
            server,
            agent: agent.into(),
        }
    }

    /// Asks for a path below the site's root.
    #[track_caller]
    pub(crate) fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.get(self.server.url(path));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = request
            .call()
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        let bytes = response
            .body_mut()
            .with_config()
            .limit(u64::MAX)
            .read_to_vec()
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        let headers = response.headers().clone();
        let encoding = headers
            .get("content-encoding")
            .map(|value| value.as_bytes());
        let bytes = match encoding {
            Some(b"br") => brotli_decoded(&bytes),
            Some(b"gzip") => gzip_decoded(&bytes),
            _ => Ok(bytes),
        }
        .unwrap_or_else(|error| panic!("{path} in {encoding:?}: {error}"));
        Answer {
            status: response.status().as_u16(),
            headers,
            bytes,
        }
    }
}
