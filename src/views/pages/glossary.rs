//! All terms, with a filter.

use leptos::prelude::*;
use unicode_normalization::UnicodeNormalization;
use wana_kana::ConvertJapanese;

use crate::{
    content::{Language, Term},
    islands::explainer::GlossaryFilter,
    views::{
        Cx,
        components::{Count, SourceNote},
        layout::Breadcrumbs,
    },
};

pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let mut terms: Vec<&Term> = cx.content().glossary.iter().collect();
    if cx.language() == Language::En {
        terms.sort_by_cached_key(|term| term.term.en.plain().to_lowercase());
    }
    let filter = filter(cx);
    let entries = terms.into_iter().map(|term| entry(cx, term)).collect_view();
    view! {
        <Breadcrumbs cx=cx.clone() here=cx.t(&words.nav_glossary) />
        <main id="main" class="my-page">
            <h1>{cx.heading(&words.glossary_title)}</h1>
            <p class="my-lead">{cx.t(&words.glossary_lead)}</p>
            <GlossaryFilter>{filter} <div class="my-terms">{entries}</div></GlossaryFilter>
        </main>
    }
    .into_any()
}

/// The filter's field; hidden until the island brings it to life.
fn filter(cx: &Cx) -> AnyView {
    let words = cx.words();
    let count = cx.content().glossary.len();
    view! {
                <div class="my-filter" role="search" hidden data-filter="">
                    <label class="my-filter__label" for="glossary-filter">
                        {cx.t(&words.glossary_filter)}
                    </label>
                    <input
                        class="my-input"
                        id="glossary-filter"
                        type="search"
                        autocomplete="off"
                        spellcheck="false"
                    />
                    <Count
                        cx=cx.clone()
                        some=words.glossary_count.clone()
                        none=words.glossary_none.clone()
                        count=count
                    />
                </div>
    }
    .into_any()
}

/// Everything by which a term is found: both languages, reading, romaji, aliases; folded the way
/// the island folds what is typed (NFKC, lower case, katakana to hiragana, no spaces or hyphens).
fn search_text(term: &Term) -> String {
    let romaji = term.reading.as_str().to_romaji();
    // Long vowels are often typed short: sangyoka for sangyouka.
    let short_romaji = romaji
        .replace("ou", "o")
        .replace("oo", "o")
        .replace("uu", "u");
    let spellings = [
        term.term.ja.plain(),
        term.term.en.plain(),
        &term.reading,
        &romaji,
        &short_romaji,
    ];
    let folded: Vec<String> = spellings
        .into_iter()
        .chain(term.aliases_ja.iter().map(String::as_str))
        .chain(term.aliases_en.iter().map(String::as_str))
        .map(fold)
        .collect();
    folded.join(" ")
}

fn fold(text: &str) -> String {
    let lower = text.nfkc().collect::<String>().to_lowercase();
    lower
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '–' | '・'))
        .map(|c| match c {
            // Katakana to hiragana: the two blocks stand 0x60 apart.
            'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
            _ => c,
        })
        .collect()
}

fn entry(cx: &Cx, term: &Term) -> AnyView {
    let words = cx.words();
    let other = cx.language().counterpart();
    let there = format!("{}#{}", cx.href_in(cx.page(), other), term.id);
    let more = term.more.as_ref().map(|more| view! { " " {cx.t(more)} });
    let mut uses = cx.pages_using(term).peekable();
    let uses = uses.peek().is_some().then(|| {
        let links = uses
            .map(|page| {
                view! {
                    <li>
                        <a href=cx.href(page)>{super::page_name(cx, page)}</a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <details class="my-entry__uses" id=format!("{}-uses", term.id)>
                <summary>{cx.t(&words.term_used_on)}</summary>
                <ul>{links}</ul>
            </details>
        }
    });
    let footnote = term.footnote.map(|number| {
        view! {
            <p class="my-source">
                {cx.fill(&words.footnote, &[("n", &number.to_string())])}
            </p>
        }
    });
    let reading = || {
        view! {
            <p class="my-entry__reading" lang="ja">
                {term.reading.clone()}
            </p>
        }
    };
    // It stands with the Japanese name.
    let japanese_first = cx.language() != Language::En;
    view! {
        <article class="my-entry" id=term.id.clone() data-text=search_text(term)>
            <div class="my-entry__head">
                {japanese_first.then(reading)}
                <h2 class="my-entry__term">{cx.t(&term.term)}</h2>
                <p class="my-entry__other" lang=other.tag()>
                    // The explanation in the other language stands there, not a second time here.
                    <a hreflang=other.tag() href=there>
                        {term.term.marked(other).to_owned()}
                    </a>
                </p>
                {(!japanese_first).then(reading)}
            </div>
            <div class="my-entry__text">
                <p>{cx.t(&term.explanation)} {more}</p>
                {uses}
                {footnote}
                <SourceNote cx=cx.clone() id=term.source.clone() />
            </div>
        </article>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Localized;

    #[test]
    fn a_term_is_found_by_kanji_kana_romaji_and_english() {
        let term = Term {
            term: Localized {
                ja: "6次産業化".into(),
                easy: "6次産業化".into(),
                en: "Sixth-sector industrialisation".into(),
            },
            reading: "ろくじさんぎょうか".into(),
            ..Term::default()
        };
        let text = search_text(&term);
        for typed in [
            "6次産業",
            "６次産業化",
            "ろくじさん",
            "ロクジサン",
            "rokujisangyouka",
            "rokuji sangyoka",
            "Sixth sector",
        ] {
            assert!(text.contains(&fold(typed)), "{typed} in {text}");
        }
    }
}
