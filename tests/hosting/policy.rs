//! The server's Content-Security-Policy beside that of a page. Both have to allow a thing, so the
//! server's must allow all that the page's does.

use std::collections::BTreeMap;

use scraper::{Html, Selector};

/// The directives that say nothing where they are missing.
const WITHOUT_DEFAULT: [&str; 3] = ["base-uri", "form-action", "frame-ancestors"];

/// A policy's directives with their sources.
struct Policy<'p>(BTreeMap<&'p str, Vec<&'p str>>);

impl<'p> Policy<'p> {
    fn read(text: &'p str) -> Self {
        let directives = text.split(';').filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?, words.collect()))
        });
        Self(directives.collect())
    }

    /// The sources that count for a directive; none if it is not limited.
    fn sources(&self, directive: &str) -> Option<&[&'p str]> {
        let less_exact = directive.rsplit_once('-').map(|(less, _)| less);
        let default = (!WITHOUT_DEFAULT.contains(&directive)).then_some("default-src");
        [Some(directive), less_exact, default]
            .into_iter()
            .flatten()
            .find_map(|directive| self.0.get(directive))
            .map(Vec::as_slice)
    }

    fn allows(&self, directive: &str, source: &str) -> bool {
        let Some(sources) = self.sources(directive) else {
            return true;
        };
        let inline = sources.contains(&"'unsafe-inline'");
        source == "'none'"
            || sources.contains(&source)
            || (inline && source.starts_with("'sha256-"))
    }
}

/// Fails if a page's own policy allows what the server's forbids.
#[track_caller]
pub(crate) fn expect_allowed(path: &str, html: &str, servers: &str) {
    let html = Html::parse_document(html);
    let selector = Selector::parse("meta[http-equiv=Content-Security-Policy]").expect("is one");
    let own = html
        .select(&selector)
        .next()
        .and_then(|meta| meta.attr("content"))
        .unwrap_or_else(|| panic!("{path} has a policy"));
    let servers = Policy::read(servers);
    for (directive, sources) in Policy::read(own).0 {
        for source in sources {
            assert!(
                servers.allows(directive, source),
                "{path} needs {directive} {source}, which hosting/ forbids"
            );
        }
    }
}

#[test]
fn a_policy_that_is_too_strict_is_found() {
    let page = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; \
                script-src 'self' 'wasm-unsafe-eval'; style-src-attr 'unsafe-inline'; style-src 'sha256-x'\">";
    expect_allowed(
        "x",
        page,
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'",
    );
    for strict in [
        "default-src 'self'; style-src 'unsafe-inline'",
        "script-src 'self'",
        "style-src 'self'",
        "style-src 'unsafe-inline'; style-src-attr 'none'",
        "default-src 'none'",
    ] {
        let refused = std::panic::catch_unwind(|| expect_allowed("x", page, strict));
        assert!(refused.is_err(), "{strict}");
    }
}
