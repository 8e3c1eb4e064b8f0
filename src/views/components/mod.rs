//! Parts that several pages share, one in each file.

mod contents;
mod count;
mod cover;
mod figure_card;
mod indicator_chart;
mod mini_chart;
mod overview_chart;
mod pager;
mod picture;
mod quantity;
mod quiz;
mod read_aloud;
mod reading_settings;
mod slope;
mod source_note;
mod terms;
mod walk_figure;
mod what_if_panel;

pub(super) use contents::Contents;
pub(super) use count::Count;
pub(super) use cover::Cover;
pub(super) use figure_card::FigureCard;
pub(super) use indicator_chart::{IndicatorChart, voice};
pub(super) use mini_chart::MiniChart;
pub(super) use overview_chart::OverviewChart;
pub(super) use pager::{Pager, neighbours};
pub(super) use picture::Picture;
pub(super) use quantity::{direction_word, quantity, target_text};
pub(super) use quiz::{questions, quiz_verdicts};
pub(super) use read_aloud::read_aloud;
pub(super) use reading_settings::{settings_button, settings_dialog};
pub(super) use slope::Slope;
pub(super) use source_note::SourceNote;
pub(super) use terms::{TermTemplates, term_dialog};
pub(super) use walk_figure::{DotField, WalkFigure};
pub(super) use what_if_panel::WhatIfPanel;
