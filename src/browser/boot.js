// Wakes the islands of a page. Every page is complete without it: nothing here may break one, and
// pages without an island load no WebAssembly at all.

import { install, lookAgain, renew } from "./install.js";

const html = document.documentElement;

const address = (path) => new URL(path, document.baseURI);

// What islands have loaded by this: WebAssembly has no `import()` of its own, and the policy of the pages
// allows none that is built from text.
const importModule = (path) => import(address(path));

window.machiyomi = {
  importModule,
  // What the chart looked like as it was delivered stays if anything fails.
  draw: (figure) =>
    importModule(figure.dataset.module)
      .then(({ draw }) => draw(figure))
      .catch((error) => fail("chart", error)),
  // What is missing may be there in a new version, which is then offered.
  lookAgain: async () => {
    await window.machiyomi.worker;
    // Without a network there is nothing to be seen.
    if (registration) await lookAgain(registration).catch(() => {});
  },
};

// The worker, once it is there: its installation may take long, or never end.
let registration;

// --- What does not load -----------------------------------------------------------------------

const failure = (kind) => document.querySelector(`[data-failure=${kind}] > *`);

// Says what the page has to do without, and offers to load it again. The page itself stays.
function fail(kind, error) {
  console.error(error);
  const message = failure(kind);
  if (message) inPlace(() => (message.hidden = false));
  window.machiyomi.lookAgain();
}

// Loads the page again: that mends it where the network was away for a moment, and where the site was
// published anew, with files of other names; a page that the device has kept needs its new version for
// that. While the server gives no page, this one is kept, for it can be read, and what the browser would
// show instead cannot.
document.addEventListener("click", async ({ target }) => {
  const later = target.closest("[data-renew]")?.closest(".my-failure").querySelector("[data-later]");
  if (!later) return;
  later.hidden = true;
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer?.ok) renew(registration);
  else later.hidden = false;
});

// Changes the page above what is being read, which stays where it is: the part that a link led to, or what
// is in the middle of the window. WebKit does not see to that.
function inPlace(change) {
  const middle = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const part = document.querySelector(":target") ?? (scrollY > 0 ? middle() : null);
  const top = () => part?.getBoundingClientRect().top ?? 0;
  const before = top();
  change();
  scrollBy({ top: top() - before, behavior: "instant" });
}

// --- The language of the visit before ---------------------------------------------------------

const LANGUAGE = "machiyomi:language";

// Storage throws where the browser blocks it; then the language is asked again, and no more.
function inStorage(action) {
  try {
    return action(localStorage);
  } catch {
    return null;
  }
}

// On the page that asks for a language, goes where the last visit was, except on `?choose`, which
// is how the language is changed. Elsewhere remembers. Pages without `data-page` take no side, nor does
// a chart on another site: nobody chose a language there.
function rememberLanguage() {
  const { page } = html.dataset;
  if (page === "languages") {
    if (new URLSearchParams(location.search).has("choose")) return;
    const language = inStorage((storage) => storage.getItem(LANGUAGE));
    const link = [...document.querySelectorAll("a[hreflang]")].find((a) => a.hreflang === language);
    if (link) location.replace(link.href);
  } else if (page && page !== "embed") {
    inStorage((storage) => storage.setItem(LANGUAGE, html.lang));
  }
}

// --- Islands ----------------------------------------------------------------------------------

// What wakes the islands must not delay what the reader came for. A page in the background is not
// painted until someone looks at it, and a browser may not report it: hence the limit.
async function whenPainted() {
  await new Promise((resolve) => {
    setTimeout(resolve, 1000);
    if (!window.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return;
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  });
}

// After the page has loaded and when the browser has nothing better to do.
async function whenIdle() {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  await whenPainted();
  // Safari has no `requestIdleCallback`. The limit is for pages that are never idle.
  await new Promise((resolve) =>
    window.requestIdleCallback ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve),
  );
}

// Hydrates outer islands before inner ones, like the script that Leptos' own server would send: the
// order of the document. What the nearest surrounding `<leptos-children>` wants called before an
// island inside it is how the inner one finds the outer one's context. A panic in one island would
// make all later ones fail too; `rehydrate` starts afresh for them. Returns how many failed.
async function hydrate(islands) {
  let failed = 0;
  for (const island of document.querySelectorAll("leptos-island")) {
    // One task for each island, so that a tap is never kept waiting for all of them.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      island.parentElement.closest("leptos-children")?.$$on_hydrate?.();
      await islands[island.dataset.component](island);
    } catch (error) {
      failed += 1;
      console.error(`island ${island.dataset.component}:`, error);
      islands.rehydrate();
    }
  }
  return failed;
}

// --- Search -----------------------------------------------------------------------------------

// The link in the header leads to the page that lists everything; where the program that searches can
// be loaded, it opens the box instead, and so does a slash. On its own page the box is there at once.
// Nothing is loaded before.
function offerSearch() {
  const link = document.querySelector("[data-search-open]");
  const box = document.querySelector("[data-search]");
  if (!link || !box) return;
  const field = box.querySelector("input");
  const isDialog = box.localName === "dialog";
  let loading;
  let before;
  let tries = 0;
  // Once more, if it failed, whenever the search is opened or something is typed.
  const load = () => {
    // Firefox remembers what it could not load by its whole address.
    loading ??= import(address(`${box.dataset.js}${tries ? `#${tries}` : ""}`))
      .then((program) => program.default({ module_or_path: address(box.dataset.wasm) }))
      .then(() => {
        failure("search").hidden = true;
      })
      .catch((error) => {
        loading = null;
        tries += 1;
        fail("search", error);
      });
  };
  const open = (event) => {
    event.preventDefault();
    before = document.activeElement;
    if (isDialog) box.showModal();
    field.focus();
    field.select();
    load();
    // On its own page the box is not there before its program is.
    if (document.activeElement !== field) loading.then(() => document.activeElement === before && field.focus());
  };
  field.addEventListener("input", load);
  if (isDialog) {
    link.addEventListener("click", (event) => {
      // Where the browser compiles no WebAssembly, the link is a link; and so it is for a new tab.
      if (html.dataset.boot === "failed" || event.ctrlKey || event.metaKey || event.shiftKey) return;
      link.focus();
      open(event);
    });
    box.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
      // In a new tab the search stays here. The place may be on this very page, and then it is where the
      // reader goes on.
      const goes = target.closest("a") && !(ctrlKey || metaKey || shiftKey);
      if (goes) before = null;
      if (goes || target === box || target.closest("[data-close]")) box.close();
      // WebKit leaves the focus on what is no longer shown, also where one comes back to this page.
      if (goes && box.contains(document.activeElement)) document.activeElement.blur();
    });
    // At once: in a field that has something in it, the key would only empty the field.
    box.addEventListener("keydown", (event) => {
      // Safari says of the key that ends a composition that it belongs to none, but has this code.
      if (event.key !== "Escape" || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      box.close();
    });
    // Not every browser gives the focus back by itself.
    box.addEventListener("close", () => before?.focus());
  } else {
    load();
  }
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // The settings turn the key off, for those whose speech or switch presses keys that they did not mean.
    if (html.dataset.keys === "off" || html.dataset.boot === "failed") return;
    if (target.closest("input, textarea, select, dialog")) return;
    open(event);
  });
}

async function boot() {
  // A module has no `document.currentScript`.
  const script = document.querySelector("script[data-wasm]");
  if (!script || !document.querySelector("leptos-island")) return;
  await whenIdle();
  const islands = await import(address(script.dataset.js));
  await islands.default({ module_or_path: address(script.dataset.wasm) });
  if (await hydrate(islands)) throw new Error("islands stay asleep");
  tell("ready");
}

// Styles and tests see how it went. The room that was kept for controls goes where they stay asleep.
function tell(outcome) {
  inPlace(() => (html.dataset.boot = outcome));
}

rememberLanguage();
// A page that was kept to come back to is the last visit, too.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && html.dataset.page !== "languages") rememberLanguage();
});
offerSearch();
// No `await` at the top level: WebKit reports a module that fails there to nobody.
boot().catch((error) => {
  tell("failed");
  fail("controls", error);
});
// No fault where a browser, or its user, has no worker: the site works without.
window.machiyomi.worker = whenIdle()
  .then(install)
  .then((installed) => (registration = installed))
  .catch((error) => console.info(`no service worker: ${error}`));
