// The page's side of the service worker: has it installed, tells it what is being read, and offers a
// new version. Wherever this fails the site goes on as without it.
/* global DEBUG */

const root = new URL("./", import.meta.url);

// That the reader has put the offer off, in this tab and until it is closed.
const LATER = "machiyomi:later";

/** Has the worker installed, and returns its registration; fails where the browser has none. */
export async function install() {
  const workers = navigator.serviceWorker;
  if (DEBUG) {
    // `make dev` shows what has just been written, also where the finished site was served before.
    for (const registration of (await workers?.getRegistrations()) ?? []) await registration.unregister();
    return undefined;
  }
  // A chart in another site's page is no visit.
  if (!workers || window.parent !== window) return undefined;
  let controlled = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    // In this tab or another one the reader has taken the new version.
    if (controlled) location.reload();
    controlled = true;
  });
  const registration = await workers.register(new URL("sw.js", root));
  watch(registration);
  await installed(registration);
  registration.active.postMessage(location.href);
  return registration;
}

function installed({ active, installing }) {
  return new Promise((resolve, reject) => {
    if (active) resolve();
    installing?.addEventListener("statechange", () => {
      if (installing.state === "activating") resolve();
      if (installing.state === "redundant") reject(new Error("the service worker was not installed"));
    });
  });
}

function watch(registration) {
  if (registration.waiting) offer(registration);
  // The browser may have found it before anyone watched.
  follow(registration.installing, registration);
  registration.addEventListener("updatefound", () => follow(registration.installing, registration));
}

function follow(worker, registration) {
  worker?.addEventListener("statechange", () => {
    // The first one has nothing to take the place of.
    if (worker.state === "installed" && navigator.serviceWorker.controller) offer(registration);
  });
}

/**
 * Looks for a new version, and offers it even to those who have put it off: the one that they read
 * lacks something that the server does not have any more.
 */
export async function lookAgain(registration) {
  inTab((tab) => tab.removeItem(LATER));
  await registration.update();
  if (registration.waiting) offer(registration);
}

/** Loads the page again, in the new version if there is one. */
export function renew(registration) {
  if (registration?.waiting) registration.waiting.postMessage("activate");
  else location.reload();
}

const bar = document.querySelector("[data-update]");

// The words come into a live region, so that screen readers say them.
function offer(registration) {
  const words = bar?.querySelector("template");
  if (!words || bar.children.length > 1 || inTab((tab) => tab.getItem(LATER))) return;
  bar.append(words.content.cloneNode(true));
  bar.onclick = ({ target }) => {
    if (target.closest("[data-now]")) renew(registration);
    if (target.closest("[data-later]")) {
      inTab((tab) => tab.setItem(LATER, "yes"));
      bar.replaceChildren(words);
    }
  };
}

// Storage throws where the browser blocks it.
function inTab(action) {
  try {
    return action(sessionStorage);
  } catch {
    return null;
  }
}
