//! The desk: which group it is about, its points and what is left.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent,
    MouseEvent,
};

use super::{
    address,
    parts::{append, fill, fit, place},
    results::Results,
    row::{self, Row},
};
use crate::{
    allotment::{Allotment, Group, stepped},
    islands::dom,
};

/// A screen reader hears what is left when nothing has changed for so many milliseconds; then the
/// address follows as well, for Safari refuses more than a hundred changes in half a minute.
const QUIET: u32 = 500;

pub(super) fn wake() {
    if let Some(desk) = dom::find::<HtmlElement>("[data-decide]").and_then(Desk::find) {
        Rc::new(desk).wake();
    }
}

pub(super) struct Desk {
    pub(super) root: HtmlElement,
    rows: Vec<Row>,
    name: HtmlInputElement,
    reason: HtmlTextAreaElement,
    tabs: HtmlElement,
    results: Results,
    pub(super) allotment: RefCell<Allotment>,
    /// The group on the desk.
    current: Cell<usize>,
    /// The group that was removed last, and its place.
    removed: RefCell<Option<(usize, Group)>>,
    /// Counts changes, so that only the last one is announced.
    changes: Cell<u32>,
}

impl Desk {
    fn find(root: HtmlElement) -> Option<Self> {
        let rows: Vec<Row> = dom::find_all_in(&root, "[data-area]")
            .iter()
            .filter_map(Row::find)
            .collect();
        Some(Self {
            name: dom::find_in(&root, "[data-name]")?,
            reason: dom::find_in(&root, "[data-reason]")?,
            tabs: dom::find_in(&root, "[data-tabs]")?,
            results: Results::find(&root)?,
            allotment: RefCell::new(Allotment::new(rows.len())),
            rows,
            current: Cell::new(0),
            removed: RefCell::new(None),
            changes: Cell::new(0),
            root,
        })
    }

    fn wake(self: Rc<Self>) {
        self.open_address();
        for part in dom::find_all_in(&self.root, "[data-live]") {
            part.set_hidden(false);
        }
        let desk = Rc::clone(&self);
        dom::on(&self.root, "click", move |event| desk.clicked(event));
        let desk = Rc::clone(&self);
        dom::on(&self.root, "input", move |event| desk.typed(event));
        let desk = Rc::clone(&self);
        dom::on(&self.root, "change", move |event| {
            // Whatever was typed, a field that is left shows what counts.
            if dom::closest::<HtmlElement>(event, "[type=number]").is_some() {
                desk.show(true);
            }
        });
        let desk = Rc::clone(&self);
        dom::on_active(&self.root, "keydown", move |event| desk.pressed(event));
        address::wake(&self);
    }

    /// Takes over what the address says.
    pub(super) fn open_address(self: &Rc<Self>) {
        let read = address::read(self.rows.len());
        if let Some(broken) = dom::find_in::<HtmlElement>(&self.root, "[data-broken]") {
            broken.set_hidden(read.is_ok());
        }
        match read {
            // The address of another part of the page: what is on the desk stays.
            Ok(None) if !self.allotment.borrow().is_empty() => {
                address::write(&self.allotment.borrow())
            }
            Ok(read) => self.replace(read),
            Err(_) => self.replace(None),
        }
    }

    /// Puts other groups on the desk, or a first one.
    fn replace(self: &Rc<Self>, allotment: Option<Allotment>) {
        let allotment = allotment.unwrap_or_else(|| Allotment::new(self.rows.len()));
        self.allotment.replace(allotment);
        self.removed.replace(None);
        self.tell_removed();
        self.turn_to(0);
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(button) = dom::closest::<HtmlElement>(event, "[data-do]") else {
            return;
        };
        let fine = event
            .dyn_ref::<MouseEvent>()
            .is_some_and(MouseEvent::shift_key);
        match button.get_attribute("data-do").as_deref() {
            Some("less") => self.step(event, false, fine),
            Some("more") => self.step(event, true, fine),
            Some("switch") => {
                if let Some(at) = place(&button) {
                    self.turn_to(at);
                }
            }
            Some("add") => {
                self.allotment.borrow_mut().add();
                self.turn_to(usize::MAX);
                self.changed();
                let _ = self.name.focus();
            }
            Some("remove") => self.remove(),
            Some("undo") => self.undo(),
            Some("copy") => address::copy(self),
            Some("print") => {
                if let Some(window) = dom::window() {
                    let _ = window.print();
                }
            }
            Some("reset") => {
                if let Some(dialog) = self.dialog() {
                    let _ = dialog.show_modal();
                }
            }
            Some("reset-no") => {
                if let Some(dialog) = self.dialog() {
                    dialog.close();
                }
            }
            Some("reset-yes") => {
                if let Some(dialog) = self.dialog() {
                    dialog.close();
                }
                self.replace(None);
                self.changed();
            }
            _ => {}
        }
    }

    fn typed(self: &Rc<Self>, event: &Event) {
        if let Some(row) = self.row(event) {
            // A slider that is dragged and a field that is typed into; an empty one says nothing yet.
            if let Some(points) = row::typed(event) {
                self.allot(row, points);
            }
            return;
        }
        if let Some(group) = self.allotment.borrow_mut().group_mut(self.current.get()) {
            group.rename(&self.name.value());
            group.explain(&self.reason.value());
        }
        self.changed();
    }

    /// Arrow keys on a slider: in steps of five, with Shift in single points, the same in every
    /// browser. Everything else a slider knows by itself.
    fn pressed(self: &Rc<Self>, event: &Event) {
        let (Some(key), Some(_)) = (
            event.dyn_ref::<KeyboardEvent>(),
            dom::closest::<HtmlElement>(event, "[type=range]"),
        ) else {
            return;
        };
        let up = match key.key().as_str() {
            "ArrowRight" | "ArrowUp" => true,
            "ArrowLeft" | "ArrowDown" => false,
            _ => return,
        };
        if !key.ctrl_key() && !key.alt_key() && !key.meta_key() {
            event.prevent_default();
            self.step(event, up, key.shift_key());
        }
    }

    /// The row in which an event happened.
    fn row(&self, event: &Event) -> Option<usize> {
        let row = Row::find(&dom::closest(event, "[data-area]")?)?;
        self.rows.iter().position(|other| *other == row)
    }

    fn step(self: &Rc<Self>, event: &Event, up: bool, fine: bool) {
        if let Some(row) = self.row(event) {
            let points = self.group().points().get(row).copied().unwrap_or_default();
            self.allot(row, stepped(points, up, fine));
        }
    }

    fn allot(self: &Rc<Self>, area: usize, wanted: u8) {
        let mut all = true;
        if let Some(group) = self.allotment.borrow_mut().group_mut(self.current.get()) {
            // A step that is too large still takes what is left.
            all = group.allot(area, wanted);
        }
        if let Some(stopped) = dom::find_in::<HtmlElement>(&self.root, "[data-stopped]") {
            stopped.set_hidden(all);
        }
        self.changed();
    }

    fn remove(self: &Rc<Self>) {
        let at = self.current.get();
        let removed = self.allotment.borrow_mut().remove(at);
        if let Some(group) = removed {
            let name = self.results.name(at, &group);
            self.removed.replace(Some((at, group)));
            self.turn_to(at);
            self.changed();
            self.tell_removed();
            if let Some(said) = dom::find_in::<HtmlElement>(&self.root, "[data-removed]") {
                fill(&said, "name", &name);
                if let Some(undo) = dom::find_in::<HtmlElement>(&said, "button") {
                    let _ = undo.focus();
                }
            }
        }
    }

    fn undo(self: &Rc<Self>) {
        if let Some((at, group)) = self.removed.take() {
            self.allotment.borrow_mut().insert(at, group);
            self.turn_to(at);
            self.changed();
            self.tell_removed();
            let _ = self.name.focus();
        }
    }

    /// Says that a group is gone, and how it comes back, as long as it can.
    fn tell_removed(&self) {
        if let Some(said) = dom::find_in::<HtmlElement>(&self.root, "[data-removed]") {
            said.set_text_content(None);
            if self.removed.borrow().is_some() {
                append(&self.root, "template[data-removed-text]", &said);
            }
        }
    }

    /// Puts a group on the desk, the last one if there is none at this place.
    fn turn_to(self: &Rc<Self>, at: usize) {
        let last = self.allotment.borrow().groups().len() - 1;
        self.current.set(at.min(last));
        let group = self.group();
        self.name.set_value(group.name());
        self.reason.set_value(group.reason());
        if let Some(stopped) = dom::find_in::<HtmlElement>(&self.root, "[data-stopped]") {
            stopped.set_hidden(true);
        }
        self.show(true);
    }

    /// After every change: shows it, and later says it and writes it into the address.
    fn changed(self: &Rc<Self>) {
        self.show(false);
        let change = self.changes.get().wrapping_add(1);
        self.changes.set(change);
        let desk = Rc::clone(self);
        Timeout::new(QUIET, move || {
            if desk.changes.get() == change {
                desk.say();
                address::write(&desk.allotment.borrow());
            }
        })
        .forget();
    }

    /// Shows everything as it is now; `all` also in fields that are being emptied.
    fn show(&self, all: bool) {
        let allotment = self.allotment.borrow();
        let group = self.group();
        let pattern = self.root.get_attribute("data-points").unwrap_or_default();
        for (row, points) in self.rows.iter().zip(group.points()) {
            let written = points.to_string();
            if all {
                row.write(&written);
            }
            row.show(*points, &pattern.replace("{points}", &written));
        }
        let left = group.left();
        self.show_if("[data-left]", left > 0);
        self.show_if("[data-left-none]", left == 0);
        self.show_if("[data-do=add]", allotment.has_room());
        self.show_if("[data-do=remove]", allotment.groups().len() > 1);
        if let Some(line) = dom::find_in::<HtmlElement>(&self.root, "[data-left]") {
            fill(&line, "left", &left.to_string());
        }
        let names: Vec<String> = allotment
            .groups()
            .iter()
            .enumerate()
            .map(|(at, group)| self.results.name(at, group))
            .collect();
        self.name
            .set_placeholder(&self.results.name(self.current.get(), &Group::default()));
        fit(&self.tabs, "button", names.len());
        for (at, tab) in dom::find_all_in(&self.tabs, "button").iter().enumerate() {
            tab.set_text_content(names.get(at).map(String::as_str));
            let pressed = if at == self.current.get() {
                "true"
            } else {
                "false"
            };
            let _ = tab.set_attribute("aria-pressed", pressed);
        }
        self.results.show(&allotment, &names);
        // What has something to print prints that, and not the form for paper.
        let _ = self
            .root
            .toggle_attribute_with_force("data-filled", !allotment.is_empty());
    }

    /// Has what is left announced.
    fn say(&self) {
        let Some(say) = dom::find_in::<HtmlElement>(&self.root, "[data-say]") else {
            return;
        };
        let said: Vec<String> = dom::find_all_in(&self.root, ".my-decide__left > p:not([hidden])")
            .iter()
            .filter_map(|line| line.text_content())
            .collect();
        say.set_text_content(Some(&said.join(" ")));
    }

    /// A copy of the group on the desk.
    fn group(&self) -> Group {
        let allotment = self.allotment.borrow();
        let group = allotment.groups().get(self.current.get());
        group.cloned().unwrap_or_default()
    }

    fn show_if(&self, selector: &str, shown: bool) {
        if let Some(element) = dom::find_in::<HtmlElement>(&self.root, selector) {
            element.set_hidden(!shown);
        }
    }

    fn dialog(&self) -> Option<HtmlDialogElement> {
        dom::find_in(&self.root, "dialog")
    }
}
