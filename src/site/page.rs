//! Every kind of page.

use crate::content::{Content, Language, Link, Place};

/// A page of the site; each but [`Page::Languages`] and [`Page::NotFound`] exists once in every
/// language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    /// `/`: picks a language.
    Languages,
    /// The first page of a language.
    Home,
    /// The walk's beginning: all steps at a glance.
    Walk,
    /// A step of the walk, by id.
    Step(String),
    /// A goal, by number.
    Goal(u16),
    /// A project, by number.
    Project(u16),
    /// All indicators compared.
    Indicators,
    /// One indicator, by id.
    Indicator(String),
    /// All terms.
    Glossary,
    /// What touches the reader, who says who they are.
    ForMe,
    /// All questions.
    Quiz,
    /// Sharing out points among the policy areas.
    Decide,
    /// The teacher's page.
    Class,
    /// The worksheet for pupils, for paper.
    Worksheet,
    /// The worksheet with its answers.
    Answers,
    /// The walk for a projector.
    Slides,
    /// QR codes of all pages, for the blackboard.
    QrCodes,
    /// The plan, its source and this site.
    About,
    /// The accessibility statement.
    Accessibility,
    /// Everything on the site, and the search of it.
    Search,
    /// The chart of one indicator, by id, for a frame on another site.
    Embed(String),
    /// Reading without a network: what is on the device, and saving everything there.
    Offline,
    /// The page for addresses that do not exist; it speaks every language.
    NotFound,
    /// The page for addresses below a language's folder that do not exist.
    NotFoundIn,
}

impl Page {
    /// The pages that exist in every language and lead to each other, in reading order.
    pub fn all(content: &Content) -> Vec<Self> {
        let mut pages = vec![Self::Home, Self::Walk];
        pages.extend(
            content
                .walk
                .steps
                .iter()
                .map(|step| Self::Step(step.id.clone())),
        );
        pages.extend(content.goals.iter().map(|goal| Self::Goal(goal.number)));
        pages.extend(
            content
                .projects
                .iter()
                .map(|project| Self::Project(project.number)),
        );
        pages.push(Self::Indicators);
        pages.extend(
            content
                .indicators
                .iter()
                .map(|indicator| Self::Indicator(indicator.id.clone())),
        );
        pages.extend([
            Self::Glossary,
            Self::ForMe,
            Self::Quiz,
            Self::Decide,
            Self::Class,
            Self::Worksheet,
            Self::Answers,
            Self::Slides,
            Self::QrCodes,
            Self::About,
            Self::Accessibility,
            Self::Search,
            Self::Offline,
        ]);
        pages
    }

    /// The page's folder below the site's root, with a slash at the end: `ja/goals/1/`.
    /// Empty for the root itself.
    pub fn path(&self, language: Language) -> String {
        let tag = language.key();
        match self {
            Self::Languages | Self::NotFound => String::new(),
            Self::Home | Self::NotFoundIn => format!("{tag}/"),
            Self::Walk => format!("{tag}/walk/"),
            Self::Step(id) => format!("{tag}/walk/{id}/"),
            Self::Goal(number) => format!("{tag}/goals/{number}/"),
            Self::Project(number) => format!("{tag}/projects/{number}/"),
            Self::Indicators => format!("{tag}/kpi/"),
            Self::Indicator(id) => format!("{tag}/kpi/{id}/"),
            Self::Glossary => format!("{tag}/glossary/"),
            Self::ForMe => format!("{tag}/for-me/"),
            Self::Quiz => format!("{tag}/quiz/"),
            Self::Decide => format!("{tag}/decide/"),
            Self::Class => format!("{tag}/class/"),
            Self::Worksheet => format!("{tag}/class/worksheet/"),
            Self::Answers => format!("{tag}/class/answers/"),
            Self::Slides => format!("{tag}/class/slides/"),
            Self::QrCodes => format!("{tag}/class/qr/"),
            Self::About => format!("{tag}/about/"),
            Self::Accessibility => format!("{tag}/accessibility/"),
            Self::Search => format!("{tag}/search/"),
            Self::Embed(id) => format!("{tag}/embed/{id}/"),
            Self::Offline => format!("{tag}/offline/"),
        }
    }

    /// Whether the page is one of those with which a class works.
    pub fn is_for_class(&self) -> bool {
        matches!(
            self,
            Self::Class
                | Self::Worksheet
                | Self::Answers
                | Self::Slides
                | Self::QrCodes
                | Self::Quiz
                | Self::Decide
        )
    }

    /// The file in which the page is written, below the site's root.
    pub fn file(&self, language: Language) -> String {
        match self {
            Self::NotFound | Self::NotFoundIn => format!("{}404.html", self.path(language)),
            page => format!("{}index.html", page.path(language)),
        }
    }

    /// The file of the page's QR code, below the site's root.
    pub fn qr_file(&self, language: Language) -> String {
        format!("qr/{}.svg", self.path(language).trim_end_matches('/'))
    }

    /// The page to which search engines and readers of another site are led: itself, but for a chart
    /// in a frame.
    pub fn canonical(&self) -> Self {
        match self {
            Self::Embed(id) => Self::Indicator(id.clone()),
            page => page.clone(),
        }
    }

    /// The file of the picture that shows the page where a link to it is shared, below the site's
    /// root. The page that asks for a language and the charts for other sites show another page; the
    /// page for wrong addresses is shared by nobody.
    pub fn share_file(&self, language: Language) -> Option<String> {
        let page = match self {
            Self::Languages => Self::Home,
            Self::NotFound | Self::NotFoundIn => return None,
            page => page.canonical(),
        };
        Some(format!(
            "share/{}.png",
            page.path(language).trim_end_matches('/')
        ))
    }

    /// The kind of page, for styles, scripts and tests.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Languages => "languages",
            Self::Home => "home",
            Self::Walk => "walk",
            Self::Step(_) => "step",
            Self::Goal(_) => "goal",
            Self::Project(_) => "project",
            Self::Indicators => "indicators",
            Self::Indicator(_) => "indicator",
            Self::Glossary => "glossary",
            Self::ForMe => "for-me",
            Self::Quiz => "quiz",
            Self::Decide => "decide",
            Self::Class => "class",
            Self::Worksheet => "worksheet",
            Self::Answers => "answers",
            Self::Slides => "slides",
            Self::QrCodes => "qr",
            Self::About => "about",
            Self::Accessibility => "accessibility",
            Self::NotFound | Self::NotFoundIn => "not-found",
            Self::Search => "search",
            Self::Embed(_) => "embed",
            Self::Offline => "offline",
        }
    }

    /// Whether the page answers wrong addresses: it may be sent for any, at any depth, and so cannot
    /// name another file by a relative address.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::NotFound | Self::NotFoundIn)
    }

    /// Whether the page needs what only few pages need in the browser: it loads the larger of the
    /// two programs.
    pub fn has_classroom(&self) -> bool {
        matches!(
            self,
            Self::ForMe
                | Self::Decide
                | Self::Class
                | Self::Worksheet
                | Self::Answers
                | Self::Slides
                | Self::QrCodes
        )
    }

    /// The page to which the lesson's plan leads.
    pub fn of_place(place: &Place) -> Self {
        match place {
            Place::Walk => Self::Walk,
            Place::Step(id) => Self::Step(id.clone()),
            Place::Slides => Self::Slides,
            Place::Quiz => Self::Quiz,
            Place::Decide => Self::Decide,
            Place::QrCodes => Self::QrCodes,
            Place::Link(link) => Self::of_link(link).0,
        }
    }

    /// The page and anchor to which a link of the content leads.
    pub fn of_link(link: &Link) -> (Self, Option<String>) {
        match link {
            Link::Goal(number) => (Self::Goal(*number), None),
            Link::Project(number) => (Self::Project(*number), None),
            Link::Chapter(id) => (Self::About, Some(id.clone())),
            Link::Indicator(id) => (Self::Indicator(id.clone()), None),
            Link::Indicators => (Self::Indicators, None),
            Link::Glossary => (Self::Glossary, None),
            Link::About => (Self::About, None),
        }
    }
}
