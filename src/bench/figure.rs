//! A measured figure beside its limit, and how a table of them is printed.

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unit {
    Kilobytes,
    Seconds,
    Milliseconds,
    /// Of this more is better, and of what comes in a second.
    Points,
    Rate,
    /// Of the layout; has no name of its own.
    Shift,
}

/// One measured figure, beside its limit if it has one.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    what: String,
    value: f64,
    limit: Option<f64>,
    unit: Unit,
}

impl Figure {
    pub(super) fn new(what: impl Into<String>, value: f64, limit: f64, unit: Unit) -> Self {
        Self {
            what: what.into(),
            value,
            limit: Some(limit),
            unit,
        }
    }

    /// One that is only told.
    pub(super) fn seen(what: impl Into<String>, value: f64, unit: Unit) -> Self {
        Self {
            what: what.into(),
            value,
            limit: None,
            unit,
        }
    }

    pub(super) fn is_within_limit(&self) -> bool {
        self.limit.is_none_or(|limit| {
            if self.unit.more_is_better() {
                self.value >= limit
            } else {
                self.value <= limit
            }
        })
    }

    fn verdict(&self) -> String {
        let Some(limit) = self.limit else {
            return String::new();
        };
        format!(
            "  {} {:>9}  {}",
            if self.unit.more_is_better() {
                "≥"
            } else {
                "≤"
            },
            text(limit, self.unit),
            if self.is_within_limit() {
                "ok"
            } else {
                "MISSED"
            },
        )
    }
}

impl Unit {
    fn more_is_better(self) -> bool {
        matches!(self, Self::Points | Self::Rate)
    }
}

fn text(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Kilobytes => format!("{value:.1} KB"),
        Unit::Seconds => format!("{value:.2} s"),
        Unit::Milliseconds => format!("{value:.0} ms"),
        Unit::Points => format!("{value:.0}"),
        Unit::Rate => format!("{value:.0}/s"),
        Unit::Shift => format!("{value:.3}"),
    }
}

/// Prints the figures as a table and returns how many miss their limit.
pub(super) fn print(title: &str, figures: &[Figure]) -> usize {
    println!("\n{title}");
    let width = figures
        .iter()
        .map(|figure| figure.what.chars().count())
        .max();
    for figure in figures {
        println!(
            "  {:width$}  {:>9}{}",
            figure.what,
            text(figure.value, figure.unit),
            figure.verdict(),
            width = width.unwrap_or_default(),
        );
    }
    figures
        .iter()
        .filter(|figure| !figure.is_within_limit())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_at_least_and_all_else_at_most() {
        let within = |value, limit, unit| Figure::new("", value, limit, unit).is_within_limit();
        assert!(within(100.0, 100.0, Unit::Points));
        assert!(!within(99.0, 100.0, Unit::Points));
        assert!(within(14.0, 14.0, Unit::Kilobytes));
        assert!(!within(14.001, 14.0, Unit::Kilobytes));
        assert!(within(900.0, 800.0, Unit::Rate));
        assert!(!within(700.0, 800.0, Unit::Rate));
        assert!(Figure::seen("", 1.0, Unit::Rate).is_within_limit());
    }
}
