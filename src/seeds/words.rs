//! `ui.toml`.

use super::reader::Reader;
use crate::content::Words;

pub(super) fn words(reader: &mut Reader<'_>) -> Words {
    Words::collect(&mut |key| reader.text(key))
}
