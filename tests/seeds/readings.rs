//! What `make readings` compares, and the decisions about it.

use machiyomi::{
    furigana,
    seeds::{Decided, Place, Reading, Written},
};

use crate::fixture::Fixture;

fn texts(readings: &[Reading]) -> Vec<&Written> {
    readings
        .iter()
        .filter_map(|reading| match reading {
            Reading::Text(text) => Some(text),
            Reading::Decided(_) => None,
        })
        .collect()
}

fn decided(readings: &[Reading]) -> Vec<&Decided> {
    readings
        .iter()
        .filter_map(|reading| match reading {
            Reading::Decided(decided) => Some(decided),
            Reading::Text(_) => None,
        })
        .collect()
}

#[test]
fn every_japanese_text_is_given_with_its_place_and_readings() {
    let fixture = Fixture::new();
    fixture.write(
        "more.toml",
        "title.ja = \"この計画《けいかく》\"\ntitle.easy = \"｜1人《ひとり》\"\ntitle.en = \"Plan\"\n\
         [[part.text]]\nja = \"市《し》\"\neasy = \"かな\"\n",
    );
    let readings = fixture.readings();
    let more: Vec<_> = texts(&readings)
        .into_iter()
        .filter(|text| text.place.file == "more.toml")
        .map(|text| {
            let pieces: Vec<_> = text
                .pieces
                .iter()
                .map(|(base, reading)| (base.as_str(), reading.as_deref()))
                .collect();
            (text.place.line, pieces)
        })
        .collect();
    assert_eq!(
        more,
        [
            (1, vec![("この", None), ("計画", Some("けいかく"))]),
            (2, vec![("1人", Some("ひとり"))]),
            (5, vec![("市", Some("し"))]),
            (6, vec![("かな", None)]),
        ]
    );
    for folder in ["goals/", "indicators/", "projects/", "walk.toml", "ui.toml"] {
        assert!(
            texts(&readings)
                .iter()
                .any(|text| text.place.file.starts_with(folder)),
            "{folder}"
        );
    }
}

#[test]
fn no_kanji_of_the_content_is_left_out_of_the_comparison() {
    for text in texts(&Fixture::new().readings()) {
        for (base, reading) in &text.pieces {
            assert!(
                reading.is_some() || !base.contains(furigana::is_kanji),
                "{:?}: {base}",
                text.place
            );
        }
    }
}

#[test]
fn a_line_of_the_export_says_what_it_is() {
    let text = Reading::Text(Written {
        place: Place {
            file: "walk.toml".into(),
            line: 4,
        },
        pieces: vec![("市".into(), Some("し".into())), ("の".into(), None)],
    });
    assert_eq!(
        serde_json::to_string(&text).expect("is JSON"),
        r#"{"text":{"file":"walk.toml","line":4,"pieces":[["市","し"],["の",null]]}}"#
    );
}

#[test]
fn decisions_are_given_with_their_place() {
    let fixture = Fixture::new();
    fixture.write(
        "readings.toml",
        "\n[[decided]]\nword = \"人\"\nreading = \"にん\"\nanalyser = \"ひと\"\nin = \"indicators/\"\nwhy = \"a unit\"\n",
    );
    let decision = Decided {
        place: Place {
            file: "readings.toml".into(),
            line: 2,
        },
        word: "人".into(),
        reading: "にん".into(),
        analyser: "ひと".into(),
        within: Some("indicators/".into()),
    };
    assert_eq!(decided(&fixture.readings()), [&decision]);
    assert!(fixture.load().is_ok());
}

#[test]
fn a_city_may_do_without_decisions() {
    let fixture = Fixture::new();
    fixture.remove("readings.toml");
    assert!(fixture.load().is_ok());
    assert!(decided(&fixture.readings()).is_empty());
}

#[test]
fn a_slip_in_a_decision_is_named() {
    let fixture = Fixture::new();
    fixture.write(
        "readings.toml",
        "[[decided]]\nword = \"人\"\nreading = \"にん\"\nanalyzer = \"ひと\"\n",
    );
    let problems = fixture.problems();
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(problems[0].starts_with("readings.toml:1: \"analyser\" is missing"));
    assert!(problems[1].starts_with("readings.toml:4: the key \"analyzer\" is unknown here"));
    assert!(problems[1].contains("Did you mean \"analyser\"?"));
}
