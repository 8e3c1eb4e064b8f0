//! The same on paper, where nothing runs.

use leptos::prelude::*;

use super::areas;
use crate::views::Cx;

/// So many groups have a column: more would be too narrow to write in.
const GROUPS: usize = 4;

/// A table to fill in by hand.
pub(super) fn view(cx: &Cx) -> AnyView {
    let words = cx.words();
    let blanks = || (0..GROUPS).map(|_| view! { <td></td> }).collect_view();
    let heads = (1..=GROUPS)
        .map(|n| {
            let name = cx.fill(&words.decide.group, &[("n", &n.to_string())]);
            view! { <th scope="col">{name}</th> }
        })
        .collect_view();
    let rows = areas(cx)
        .map(|(_, area)| {
            view! {
                <tr>
                    <th scope="row">{cx.t(&area.short)}</th>
                    {blanks()}
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="my-section my-decide__paper" aria-labelledby="paper">
            <h2 id="paper">{cx.heading(&words.decide.paper_title)}</h2>
            <p>{cx.t(&words.decide.paper_lead)}</p>
            <table class="my-table">
                <thead>
                    <tr>
                        <th scope="col">{cx.t(&words.decide.area)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>
                    {rows} <tr>
                        <th scope="row">{cx.t(&words.decide.total)}</th>
                        {blanks()}
                    </tr> <tr class="my-decide__lines">
                        <th scope="row">{cx.t(&words.decide.reason)}</th>
                        {blanks()}
                    </tr>
                </tbody>
            </table>
        </section>
    }
    .into_any()
}
