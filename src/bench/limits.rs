//! The figures that the site is held to. A kilobyte is 1000 bytes, the stricter reading. What misses
//! its limit is made smaller or faster; neither the limit nor the content gives way.

/// HTML of the home page and of each step of the walk, in kilobytes: what most visits begin with.
pub const HTML_FIRST: f64 = 14.0;

/// HTML of any page, in kilobytes.
pub const HTML: f64 = 40.0;

/// The style sheet, in kilobytes.
pub const CSS: f64 = 12.0;

/// All scripts and the WebAssembly of one page together, without ECharts, in kilobytes.
pub const SCRIPT: f64 = 90.0;

/// ECharts, in kilobytes. Only pages that show a chart load it.
pub const ECHARTS: f64 = 160.0;

/// The first search on a device, in kilobytes: the program, and what it needs of the index.
pub const FIRST_SEARCH: f64 = 60.0;

/// What a key of a search takes, in milliseconds: less than a frame.
pub const KEY: f64 = 16.0;

/// The same in a hundred times the content, in milliseconds.
pub const KEY_HUNDREDFOLD: f64 = 50.0;

/// Writing all pages, in seconds.
pub const RENDER: f64 = 1.0;

/// Writing all pages of a hundred times the content, in seconds.
pub const RENDER_HUNDREDFOLD: f64 = 60.0;

/// Each of Lighthouse's four categories, in points of 100.
pub const LIGHTHOUSE: f64 = 100.0;

/// Largest contentful paint, in seconds: when the reader sees what the page is about.
pub const LARGEST_CONTENTFUL_PAINT: f64 = 1.2;

/// Cumulative layout shift: how far things move while the page loads.
pub const CUMULATIVE_LAYOUT_SHIFT: f64 = 0.0;

/// Total blocking time, in milliseconds: how long the page does not answer while it loads.
pub const TOTAL_BLOCKING_TIME: f64 = 20.0;

/// What nginx answers in a second on one processor, in requests: a city's whole school class opens
/// the site at once, on the smallest machine that can be rented.
pub const REQUESTS: f64 = 2000.0;

/// Of a hundred answers under that load, the slowest but one, in milliseconds.
pub const P99: f64 = 100.0;
