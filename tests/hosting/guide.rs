//! What the guide says of storage that serves nothing by rules: it must hold for every file, too.

use std::{collections::BTreeMap, fs, path::Path};

use crate::site::{Site, types};

#[test]
fn the_guide_gives_the_type_of_every_file() {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosting/README.md");
    let guide = fs::read_to_string(guide).expect("there is a guide");
    let rows: BTreeMap<&str, &str> = guide
        .lines()
        .filter_map(|line| {
            line.strip_prefix("| `.")?
                .strip_suffix("` |")?
                .split_once("` | `")
        })
        .collect();
    for path in &Site::read().files {
        let ending = path.rsplit('.').next().unwrap_or_default();
        let kind = rows.get(ending).copied().unwrap_or_default();
        assert!(
            types(path).contains(&kind),
            "{path} is \"{kind}\" in the guide"
        );
    }
}
