//! The built site in real browsers: what visitors can see and do, in every engine, and when
//! scripts, WebAssembly or storage are missing.
//!
//! `make test` builds the site first. Each test has a browser and a server of its own, and leaves
//! neither behind. `cargo test --test browser walk` runs the tests of one module,
//! `cargo test --test browser firefox` those in one engine.

use engines::Engine;
use page::{Page, Setup};

mod chromium;
mod engines;
mod eyes;
mod firefox;
mod hands;
mod page;
mod paper;
mod processes;
mod server;
mod webdriver;

#[path = "../hosting/servers.rs"]
mod hosts;

#[path = "../hostile/spoiled.rs"]
mod spoiled;

/// Makes of each function that is named a test in each engine of a list. The function is given a
/// browser in which no page is open yet, in the circumstances before the arrow.
macro_rules! in_engines {
    (@one [$($name:ident $engine:ident),+] $setup:expr, $check:ident) => {
        mod $check {
            use super::*;
            $(
                #[test]
                fn $name() {
                    crate::check(crate::engines::Engine::$engine, $setup, super::$check);
                }
            )+
        }
    };
    ($engines:tt $setup:expr => $($check:ident),+ $(,)?) => {
        $( in_engines!(@one $engines $setup, $check); )+
    };
}

/// Tests in all four engines.
macro_rules! in_every_engine {
    ($($tests:tt)*) => {
        in_engines!([chromium Chromium, firefox Firefox, webkitgtk WebKitGtk, wpe Wpe] $($tests)*);
    };
}

/// Tests in the engines of today.
macro_rules! in_modern_engines {
    ($($tests:tt)*) => {
        in_engines!([chromium Chromium, firefox Firefox, webkitgtk WebKitGtk] $($tests)*);
    };
}

/// Tests in the engines whose drivers have fingers.
macro_rules! in_engines_with_touch {
    ($($tests:tt)*) => {
        in_engines!([chromium Chromium, firefox Firefox] $($tests)*);
    };
}

/// Tests of what is the same in every engine, or can be brought about only in this one.
macro_rules! in_chromium {
    ($($tests:tt)*) => {
        in_engines!([chromium Chromium] $($tests)*);
    };
}

mod axe;
mod charts;
mod classroom;
mod colours;
mod decide;
mod degraded;
mod embed;
mod faults;
mod filters;
mod focus;
mod for_me;
mod hostile;
mod hosting;
mod language;
mod layout;
mod offline;
mod pointer_cancellation;
mod policy;
mod popups;
mod quiz;
mod read_aloud;
mod search;
mod settings;
mod slow_network;
mod tabs;
mod walk;
mod what_if;

/// Runs a check in a browser. Where everything works, nothing may go wrong on its last page, and
/// everything that any page asked for must have been there; what was to arrive spoiled must have been
/// asked for.
#[track_caller]
fn check(engine: Engine, setup: Setup, check: fn(&Page)) {
    let page = Page::open(engine, setup);
    check(&page);
    if let Some((part, _)) = setup.spoiled {
        let asked = page.requested();
        assert!(
            asked.iter().any(|path| path.contains(part)),
            "nobody asked for {part}, and so nothing was spoiled: {asked:?}"
        );
    }
    if setup.is_sound() {
        page.expect_no_trouble();
        let mut missed = page.missed();
        missed.retain(|(_, path)| path != server::FAVICON);
        assert_eq!(missed, [], "files that pages ask for are missing");
    }
}
