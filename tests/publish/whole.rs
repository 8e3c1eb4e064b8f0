//! The whole build, with everything that it consists of: Cargo, Trunk, wasm-bindgen, wasm-opt, esbuild
//! and the generator. Broken off, it leaves the last site; done, it gives the same bytes in every folder
//! and at every time.

use std::collections::{BTreeMap, BTreeSet};

use machiyomi::publish::{MANIFEST, below};

use super::{
    broken_off::{site, whole},
    elsewhere::{Elsewhere, date},
    *,
};

/// When the build is ended: as soon as it has written this. In the order in which it does: scripts and style
/// sheet, one program, all programs beside them, and pages. What comes then is the generator's alone, see
/// the tests of what is broken off.
const MOMENTS: [&str; 4] = [
    "target/browser/site.css",
    "target/wasm32-unknown-unknown/islands/islands.wasm",
    "target/site/.stage/search_bg.wasm",
    "target/site/.stage/ja/index.html",
];

/// And when all is written: from here on, the site may change places with the last one at any time.
const LAST_MOMENT: &str = "target/site/index.html";

#[test]
fn a_build_elsewhere_leaves_the_last_site_until_it_is_done_and_then_is_the_same() {
    let elsewhere = Elsewhere::new();
    let dist = elsewhere.at("dist");
    fs::rename(site(&elsewhere.at("target"), "last"), &dist).expect("is on the same disk");
    // So that it is not newer than the sources.
    date(&dist.join("index.html"));
    let list = || fs::read(dist.join(MANIFEST)).expect("is there");
    let last = list();

    // It need not be small until it is built for the last time.
    let index = elsewhere.at("index.html");
    let optimised = fs::read_to_string(&index).expect("is there");
    let quick = optimised.replace("data-wasm-opt=\"z\"", "data-wasm-opt=\"0\"");
    assert_ne!(quick, optimised);
    write(&index, quick);
    for moment in MOMENTS {
        elsewhere.build().kill_once_written(moment);
        assert_eq!(whole(&dist), "last", "{moment}");
        assert!(list() == last, "{moment}");
    }
    elsewhere.build().kill_once_written(LAST_MOMENT);
    whole(&dist);

    let last = list();
    let plan = elsewhere.at("seeds/plan.toml");
    let sound = fs::read(&plan).expect("is there");
    write(&plan, "title = ");
    let (succeeded, said) = elsewhere.build().end();
    assert!(!succeeded && said.contains("plan.toml"), "{said}");
    whole(&dist);
    assert!(list() == last, "a build that fails leaves the last site");

    write(&plan, sound);
    write(&index, optimised);
    let (succeeded, said) = elsewhere.build().end();
    assert!(succeeded, "{said}");
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let differing = differing(&here, &dist);
    assert!(
        differing.is_empty(),
        "{} files differ from those in dist/, unless that is older than what it is made from: {:#?}",
        differing.len(),
        &differing[..differing.len().min(10)]
    );
}

/// The files that only one of two folders has, or that have other bytes there.
fn differing(one: &Path, other: &Path) -> Vec<String> {
    let [one, other] = [one, other].map(|site| {
        let files = below(site).expect("build the site first, or run this by `make test`");
        files
            .into_iter()
            .map(|file| (file.path, fs::read(file.place).expect("can be read")))
            .collect::<BTreeMap<_, _>>()
    });
    let paths: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    paths
        .into_iter()
        .filter(|path| one.get(*path) != other.get(*path))
        .cloned()
        .collect()
}
