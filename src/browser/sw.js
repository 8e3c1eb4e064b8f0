// The service worker: answers with what is kept of its own version of the site, keeps the pages that
// are read, and without a network leads to the page that says what is there. It never stands in the
// way: where nothing is kept, or nothing can be, requests go to the server as if it were not there.
//
// A browser that looks for a new version asks for this file and no other.
/* global SITE */

import { Gone, isHashed, Kept, Moved, OtherVersion, Withheld } from "./kept.js";

const root = registration.scope;
const kept = new Kept(root, SITE.version);

// Pages that are being kept, by the tab that shows them.
const pending = new Map();

// --- From one version to the next -------------------------------------------------------------

// How often something that the server withholds keeps a version from being installed.
const TRIES = 3;

// Everything that the last version had is there before anyone is offered the new one: where the network
// goes away meanwhile the installation fails, the last version stays, and the browser tries again later.
async function install() {
  await Promise.all(SITE.offline.map((path) => keepUnlessFull(new URL(path, root).href)));
  const names = await others();
  // A device without room for both versions gets the rest once the last one has made way.
  if (await isWished(names)) await kept.keepAll().catch(bear);
  for (const name of names) await takeOver(await caches.open(name));
}

// A page that cannot be had stops the installation, and the browser tries again later. A device that
// has no room, or gives none, does not: it would be asked again and again.
async function keepUnlessFull(address, response) {
  try {
    await kept.keepPage(address, response);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

async function others() {
  try {
    return await kept.others();
  } catch {
    return [];
  }
}

async function isWished(names) {
  for (const name of names) {
    const addresses = (await (await caches.open(name)).keys()).map(({ url }) => url);
    if (name === kept.wish || addresses.some((url) => /\/offline-[\da-f]+\.json$/.test(url))) return true;
  }
  return false;
}

// A page that is gone, or has moved, does not hold the others up.
async function takeOver(cache) {
  for (const { url } of await cache.keys()) {
    if (!url.endsWith("/")) continue;
    await kept.keepPage(url).catch((error) => error instanceof Gone || error instanceof Moved || bear(error));
  }
}

// What the server cannot give just now, or the network not whole, holds a version up; but what the server
// withholds again and again does not do so for ever.
async function bear(error) {
  if (error instanceof DOMException || (error instanceof Withheld && (await isGivenUp()))) return;
  throw error;
}

// Counts by notes, which go with the version before.
async function isGivenUp() {
  const note = `${kept.family}try ${SITE.version} `;
  const tries = (await caches.keys()).filter((name) => name.startsWith(note)).length;
  if (tries >= TRIES) return true;
  await caches.open(note + tries);
  return false;
}

addEventListener("install", (event) => event.waitUntil(install()));

async function activate() {
  const names = await others();
  const isUnfinished = (await isWished(names)) && !(await kept.isWhole());
  // Before the last version goes: this worker may be ended at any time.
  if (isUnfinished) await caches.open(kept.wish).catch(() => {});
  for (const name of names) if (!(isUnfinished && name === kept.wish)) await caches.delete(name);
  // The first page of a first visit, too, may need something later on.
  await clients.claim();
  finish();
}

// What is still to be saved of a whole site. Pages do not wait for it, nor does the next version, which
// saves it for itself.
let rest;
const replaced = new AbortController();

// Goes on with every page that is read until everything is there, or there is no room.
function finish() {
  rest ??= saveRest()
    .catch(() => {})
    .finally(() => (rest = undefined));
  return rest;
}

async function saveRest() {
  if (!(await caches.has(kept.wish))) return;
  await kept.keepAll(undefined, replaced.signal).catch((error) => {
    if (error.name !== "QuotaExceededError") throw error;
  });
  await caches.delete(kept.wish);
}

addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("message", (event) => {
  // Only when the reader says so; then every tab loads its page again (see install.js).
  if (event.data === "activate") skipWaiting();
  // The reader has taken the next version, which browsers start once this one has nothing left to do.
  else if (event.data === "give way") replaced.abort();
  // A page that was there before the worker.
  else event.waitUntil(Promise.all([kept.keepPage(event.data).catch(() => {}), finish()]));
});

// --- Answers ----------------------------------------------------------------------------------

async function page(event) {
  const { request, resultingClientId } = event;
  const found = await kept.match(request.url);
  if (found) return found;
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    const way = await offlinePage(kept.key(request.url).slice(root.length));
    if (!way) throw error;
    return way;
  }
  if (response.status === 200 && !response.redirected && /^text\/html/.test(response.headers.get("content-type"))) {
    const keeping = kept
      .keepPage(request.url, response.clone())
      .then(offlineAgain)
      .catch((error) => error instanceof OtherVersion && registration.update())
      // No room, or no network for the new version: both can wait.
      .catch(() => {})
      .finally(() => pending.delete(resultingClientId));
    pending.set(resultingClientId, keeping);
    event.waitUntil(keeping);
  }
  return response;
}

// A device that needs room takes back what it kept, all at once.
async function offlineAgain() {
  for (const path of SITE.offline) {
    const { href } = new URL(path, root);
    if (!(await kept.match(href))) await keepUnlessFull(href);
  }
}

// By its own address, so that its links lead where they should.
async function offlinePage(path) {
  const own = SITE.offline.find((offline) => path.startsWith(offline.replace(/offline\/$/, "")));
  const address = new URL(own ?? SITE.offline[0], root);
  if (!(await kept.match(address.href))) return undefined;
  address.searchParams.set("for", path);
  return Response.redirect(address.href);
}

async function file(event) {
  const { request, clientId } = event;
  const found = await kept.match(request.url);
  if (found) return found;
  const response = await fetch(request);
  if (response.status === 200 && isHashed(request.url)) event.waitUntil(keepFile(clientId, request.url, response.clone()));
  return response;
}

// What a page loads on demand is kept if the page is.
async function keepFile(clientId, address, response) {
  try {
    await pending.get(clientId);
    const client = await clients.get(clientId);
    if (!client || !(await kept.match(client.url)) || (await kept.match(address))) return;
    await kept.put(address, response);
  } catch {
    // No room: it will be fetched again.
  }
}

addEventListener("fetch", (event) => {
  const { method, mode, redirect, url } = event.request;
  if (method !== "GET" || !url.startsWith(root)) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (redirect === "follow") event.respondWith(file(event));
});
