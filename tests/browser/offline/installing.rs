//! What a browser asks of a site before it offers to install it.

use serde_json::json;

use super::wait_kept;
use crate::page::{Page, Setup};

in_chromium! { Setup::PLAIN => each_language_can_be_installed }

fn each_language_can_be_installed(page: &Page) {
    for language in ["ja", "easy", "en"] {
        let home = format!("{language}/");
        page.visit(&home);
        wait_kept(page, &[&home]);
        let manifest = page.devtools("Page.getAppManifest", &json!({}));
        assert_eq!(manifest["errors"], json!([]), "{language}");
        let address = manifest["url"].as_str().unwrap_or_default();
        assert!(address.starts_with(&page.url(&home)), "{address}");
        let faults = page.devtools("Page.getInstallabilityErrors", &json!({}));
        assert_eq!(faults["installabilityErrors"], json!([]), "{language}");
    }
}
