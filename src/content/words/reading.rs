//! The words of what helps with reading.

use super::{Localized, words};

words! {
    /// The words of the reading settings.
    SettingsWords from "settings_":

    /// Opens and heads the reading settings.
    open,
    /// Says that the settings stay on the device.
    note,
    /// Heads the languages.
    language,
    /// Heads the choice of readings.
    furigana,
    /// No readings.
    furigana_off,
    /// All readings.
    furigana_all,
    /// Heads the school grades after which readings begin.
    furigana_grades,
    /// One school grade; {grade}.
    furigana_grade,
    /// Heads the sizes of text.
    size,
    /// Heads the line spacings.
    spacing,
    /// Line spacing as built.
    spacing_normal,
    /// Wider lines.
    spacing_wide,
    /// The widest lines.
    spacing_widest,
    /// Heads the colours.
    theme,
    /// As the device is set: colours, motion.
    system,
    /// Dark on light.
    theme_light,
    /// Light on dark.
    theme_dark,
    /// Black on white.
    theme_contrast,
    /// Heads the choice about motion.
    motion,
    /// No motion.
    motion_reduce,
    /// Heads the choice about keys that act by themselves.
    keys,
    /// The slash opens the search.
    keys_on,
    /// No such key.
    keys_off,
    /// Heads the speeds of reading aloud.
    rate,
    /// One speed; {rate}.
    rate_times,
    /// Takes all settings back.
    reset,
}

words! {
    /// The words of reading aloud.
    ReadAloudWords from "read_":

    /// Begins to read the page aloud.
    start,
    /// Begins to read aloud at a heading.
    from,
    /// Names the bar that is there while a page is read aloud.
    bar,
    /// Stops for a while.
    pause,
    /// Goes on after a pause.
    resume,
    /// The sentence before.
    previous,
    /// The sentence after.
    next,
    /// How fast is read.
    speed,
    /// Ends reading aloud.
    stop,
    /// The device has no Japanese voice, and what helps.
    no_japanese,
    /// The device has no English voice, and what helps.
    no_english,
    /// There are only voices that send the text away.
    remote,
    /// Reads aloud with such a voice.
    go_on,
}
