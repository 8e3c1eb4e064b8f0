//! Faults that a site meets in the world: files that are missing, broken or outdated, a network that
//! goes away, storage that is full or holds nonsense, a wrong clock, tabs and pages that wait.
//!
//! Whatever happens, the text stays, the reader is told, and nothing is lost.

use crate::page::{Page, Setup};

mod clock;
mod files;
mod history;
mod programs;
mod published_anew;
mod storage;
mod tabs;
mod unreachable;

/// The test itself takes things away. What comes near the window is noticed only on the event `look`:
/// a chart would be loaded by itself while the test is still busy.
const TROUBLED: Setup = Setup {
    first: Some(
        "{
          const Observer = IntersectionObserver;
          window.IntersectionObserver = class extends Observer {
            observe(part) {
              addEventListener('look', () => super.observe(part), { once: true });
            }
          };
        }",
    ),
    troubled: true,
    ..Setup::PLAIN
};

/// Lets the page notice what is near the window, with a sign that somebody is there.
#[track_caller]
fn look(page: &Page) {
    page.run("dispatchEvent(new Event('look'))", &[]);
    page.press(&["x"]);
}

/// Where it is said that something of a kind could not be loaded.
fn failure(kind: &str) -> String {
    format!("[data-failure={kind}][role=status] > .my-failure")
}

/// Waits until the reader is told that something could not be loaded.
#[track_caller]
fn told(page: &Page, kind: &str, words: &str) {
    page.wait_for(&failure(kind));
    let said = page.text(&failure(kind));
    assert!(said.contains(words), "{words} in {said}");
}

/// Presses "load again" and waits until it has done so.
#[track_caller]
fn load_again(page: &Page, kind: &str) {
    // A page that is loaded anew has no such mark.
    page.run("document.documentElement.dataset.old = ''", &[]);
    page.click(&format!("{} [data-renew]", failure(kind)));
    page.wait_until(
        "the page has loaded again",
        "document.documentElement.dataset.old === undefined && document.readyState === 'complete'",
    );
}
