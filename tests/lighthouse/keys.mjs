// Types into the search of a served site and prints how long each key takes, for src/bench/keys.rs:
// reads `{ flags, times, visits: [{ address, keys }] }`, where `keys` is what stands in the field after
// each key, and prints for each key and each time two numbers of milliseconds: from the `input` event to
// where the results are in the document, and to where the browser has laid them out as well.
//
// What is fetched has been fetched before, when the same was typed for the first time: then the pauses
// are left out that the program makes before it fetches.

import { json } from 'node:stream/consumers';
import { Launcher } from 'chrome-launcher';
import puppeteer from 'puppeteer-core';

// Wide as a phone; so high that every result is in view and has its sentence, which is the most work.
const WINDOW = { width: 412, height: 4000 };

/** Runs in the page. */
async function type(keys, times) {
  const field = document.querySelector('#search-field');
  const status = document.querySelector('[data-status]');
  const list = document.querySelector('[data-results]');
  const press = (value) =>
    new Promise((done) => {
      let begin;
      // With every answer it is said anew what is to be read of the results.
      const answer = new MutationObserver(() => {
        const there = performance.now() - begin;
        answer.disconnect();
        list.getBoundingClientRect();
        done([there, performance.now() - begin]);
      });
      answer.observe(status, { subtree: true, attributeFilter: ['hidden'] });
      field.value = value;
      begin = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  const nextFrame = () => new Promise(requestAnimationFrame);

  const { setTimeout } = window;
  window.setTimeout = (work) => setTimeout(work);
  for (const value of keys) {
    await press(value);
    while (list.querySelector('[data-number]')) await nextFrame();
  }
  window.setTimeout = setTimeout;

  const taken = keys.map(() => []);
  for (let time = 0; time < times; time += 1) {
    for (const [at, value] of keys.entries()) {
      // Keys do not come all in one go: what a browser does between them, it does there.
      await nextFrame();
      taken[at].push(await press(value));
    }
  }
  return taken;
}

const { flags, times, visits } = await json(process.stdin);
const executablePath = Launcher.getFirstInstallation();
if (!executablePath) throw new Error('Chromium is missing (on Debian: apt-get install chromium)');
const browser = await puppeteer.launch({ executablePath, args: flags, defaultViewport: WINDOW });
const taken = [];
for (const { address, keys } of visits) {
  // Each time a new page, where the program has not been used yet.
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('[data-search]:not([hidden])');
  taken.push(...(await page.evaluate(type, keys, times)));
  await page.close();
}
await browser.close();
console.log(JSON.stringify(taken));
