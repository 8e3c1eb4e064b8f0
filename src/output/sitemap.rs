//! `sitemap.xml` and `robots.txt`.

use anyhow::Result;
use quick_xml::{Writer, events::BytesText};

use super::OutputFile;
use crate::{
    content::{Content, Language},
    site::Page,
};

/// The two files. Without the site's address there is no map: only full addresses may stand in one.
pub(super) fn files(content: &Content) -> Result<Vec<OutputFile>> {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    let mut files = Vec::new();
    if let Some(address) = content.site.address.as_deref() {
        robots.push_str(&format!("Sitemap: {address}sitemap.xml\n"));
        files.push(OutputFile::new("sitemap.xml", sitemap(content, address)?));
    }
    files.push(OutputFile::new("robots.txt", robots));
    Ok(files)
}

fn sitemap(content: &Content, root: &str) -> Result<Vec<u8>> {
    let mut writer = Writer::new(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_vec());
    writer
        .create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
        .write_inner_content(|writer| {
            for page in Page::all(content) {
                for language in Language::ALL {
                    write_page(writer, root, &page, language)?;
                }
            }
            Ok(())
        })?;
    Ok(writer.into_inner())
}

fn write_page(
    writer: &mut Writer<Vec<u8>>,
    root: &str,
    page: &Page,
    language: Language,
) -> std::io::Result<()> {
    let address = |language| format!("{root}{}", page.path(language));
    writer.create_element("url").write_inner_content(|writer| {
        writer
            .create_element("loc")
            .write_text_content(BytesText::new(&address(language)))?;
        for other in Language::ALL {
            writer
                .create_element("xhtml:link")
                .with_attribute(("rel", "alternate"))
                .with_attribute(("hreflang", other.tag()))
                .with_attribute(("href", address(other).as_str()))
                .write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}
