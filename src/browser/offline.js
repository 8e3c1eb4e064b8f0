// Saves the whole site on the device, on the page for reading without a network. Its island says what
// is to be done (src/islands/explainer/offline.rs) and is told how it goes, in one word: `empty`,
// `partly`, `saving`, `saved`, `stopped`, `full`, `changed`, `failed` or `unsupported`.

import { Gone, Kept, OtherVersion } from "./kept.js";

const root = new URL("./", import.meta.url).href;
const kept = new Kept(root, document.documentElement.dataset.version);
let tell;
let running;

/** Tells how things are, and from then on whatever changes: word, percent, and paths of what is kept. */
export async function begin(report) {
  tell = async (word, percent = 0) => {
    if (word === "saving") return report(word, percent);
    const addresses = await kept.addresses().catch(() => []);
    report(word, percent, addresses.map((address) => address.slice(root.length)));
  };
  try {
    if (!(await window.machiyomi.worker)) throw new Error("no worker");
    await kept.addresses();
  } catch {
    report("unsupported", 0, []);
    return;
  }
  tell(await state());
}

async function state() {
  if (await kept.isWhole()) return "saved";
  const isRead = (address) => address.endsWith("/") && !isNeeded(address);
  return (await kept.addresses().catch(() => [])).some(isRead) ? "partly" : "empty";
}

// The pages without which nothing can be read where there is no network.
const isNeeded = (address) => address.endsWith("/offline/");

/** Saves everything. */
export async function save() {
  if (running) return;
  running = new AbortController();
  const { signal } = running;
  const before = new Set(await kept.addresses().catch(() => []));
  // Browsers that ask before they promise not to clear it away do so while saving goes on.
  navigator.storage?.persist?.().catch(() => {});
  let shown = -1;
  const report = (done, all) => {
    const percent = Math.floor((100 * done) / all);
    if (percent > shown && !signal.aborted) tell("saving", (shown = percent));
  };
  report(0, 1);
  try {
    await kept.keepAll(report, signal);
    running = undefined;
    tell("saved");
  } catch (error) {
    const word = signal.aborted
      ? "stopped"
      : error instanceof OtherVersion || error instanceof Gone
        ? "changed"
        : error.name === "QuotaExceededError"
          ? "full"
          : "failed";
    running.abort();
    running = undefined;
    // A device that is full is not left so.
    if (word === "full") await kept.forgetAllBut((address) => before.has(address)).catch(() => {});
    if (word === "changed") window.machiyomi.lookAgain();
    tell(word);
  }
}

/** Stops saving. What is there stays, and is not fetched again. */
export function stop() {
  running?.abort();
}

/** Lets go of everything but the pages that are needed without a network. */
export async function forget() {
  await kept.forgetAllBut(isNeeded).catch((error) => console.error(error));
  tell(await state());
}
