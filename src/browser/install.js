// The page's side of the service worker: has it installed, tells it what is being read, and offers a
// new version. Wherever this fails the site goes on as without it.
/* global DEBUG */

const root = new URL("./", import.meta.url);

// That the reader has put the offer off, in this tab and until it is closed.
const LATER = "machiyomi:later";

const workers = container();

// Nothing where the browser has no workers, or lets this page have none; and a chart in another site's page
// is no visit.
function container() {
  try {
    return window.parent === window ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

// In this tab or another one the reader has taken the new version: what this page may still need is not kept
// any more. The first worker of all takes nobody's place.
let controller = workers?.controller;
workers?.addEventListener("controllerchange", () => {
  if (controller && controller !== workers.controller) location.reload();
  controller = workers.controller;
});

/** Has the worker installed, and returns its registration, if the browser has workers; fails where it has
 *  none to give. */
export async function install() {
  if (DEBUG) {
    // `make dev` shows what has just been written, also where the finished site was served before.
    for (const registration of (await workers?.getRegistrations()) ?? []) await registration.unregister();
    return undefined;
  }
  if (!workers) return undefined;
  const registration = await register();
  watch(registration);
  await installed(registration);
  registration.active.postMessage(location.href);
  return registration;
}

// Whoever has a worker does not wait: browsers first finish fetching a new version, which may take minutes.
async function register() {
  const registering = workers.register(new URL("sw.js", root));
  // Nobody may be waiting for it when it fails.
  registering.catch(() => {});
  const known = await workers.getRegistration(root);
  return known?.active && known.scope === root.href ? known : registering;
}

function installed({ active, installing, waiting }) {
  return new Promise((resolve, reject) => {
    if (active) resolve();
    // Another page's visit may have come just that far.
    const first = installing ?? waiting;
    const fail = () => reject(new Error("the service worker was not installed"));
    if (!active && !first) fail();
    first?.addEventListener("statechange", () => {
      if (first.state === "activating") resolve();
      if (first.state === "redundant") fail();
    });
  });
}

function watch(registration) {
  // The first one waits, too, for a moment, and has nothing to take the place of; nor has one in a page
  // that came from the server.
  if (registration.waiting && workers.controller) offer(registration);
  // The browser may have found it before anyone watched.
  follow(registration.installing, registration);
  registration.addEventListener("updatefound", () => follow(registration.installing, registration));
}

function follow(worker, registration) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && workers.controller) offer(registration);
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
  if (registration?.waiting) {
    // Also a page that no worker controls is loaded again.
    controller ??= registration.active;
    registration.active?.postMessage("give way");
    registration.waiting.postMessage("activate");
  } else {
    location.reload();
  }
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
