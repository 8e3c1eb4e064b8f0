// What of the site is kept on the device: the worker (sw.js) and the page that saves everything
// (offline.js) share it. Each version of the site has a cache of its own, and nothing of another
// version gets into it: a page says of which version it is, a file with a hash in its name is the same
// in every version, and of other files the list knows a hash.

// How many files are fetched at a time.
const AT_A_TIME = 6;

// The list says of each file its path, its size in bytes and, if need be, the hash of its content.
const DIGEST_DIGITS = 12;

// Files whose names, or folders' names, carry a hash: those that hosting/ calls immutable.
const HASHED = /-[\da-f]{12,}(_bg)?(\/[\da-z]+)?\.[\da-z]+$/;
const HASHED_NAMES = /="([^"#]+-[\da-f]{12,}(?:_bg)?\.[\da-z]+)/g;

// The elements that name what a page cannot do without; others name what it loads on demand. The page
// for reading without a network needs its script most of all where there is none.
const ELEMENTS = /<(?:link|script|use|img|div data-offline)[\s=][^>]*>/g;
const NEEDED = /\.(css|js|svg|wasm|webmanifest)$/;

/** Something was fetched that belongs to another version of the site. */
export class OtherVersion extends Error {}

/** Something is not on the server, or not any more, or not for readers. */
export class Gone extends Error {}

/** Something is elsewhere. */
export class Moved extends Error {}

/** Something is on the server, which cannot give it. */
export class Withheld extends Error {}

export const isHashed = (address) => HASHED.test(new URL(address).pathname);

// The addresses of files with a hash that some HTML names.
function named(html, page) {
  return new Set([...html.matchAll(HASHED_NAMES)].map(([, name]) => new URL(name, page).href));
}

// Those without which the page is not itself.
function needed(html, page) {
  const names = named((html.match(ELEMENTS) ?? []).join(), page);
  return new Set([...names].filter((name) => NEEDED.test(name)));
}

// Nothing is kept under an address that leads elsewhere. By `redirect` the worker also knows what it
// is not to answer from what is kept: no element of a page asks in this way.
async function get(address, options) {
  const response = await fetch(address, { redirect: "manual", ...options });
  if (response.type === "opaqueredirect") throw new Moved(address);
  if ([403, 404, 410].includes(response.status)) throw new Gone(address);
  if (response.status !== 200) throw new (response.status < 500 ? Error : Withheld)(`${address}: ${response.status}`);
  return response;
}

async function digest(response) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, DIGEST_DIGITS);
}

/** What is kept of one version of the site that lies below `root`. */
export class Kept {
  constructor(root, version) {
    this.root = root;
    this.version = version;
    // Two sites of one server, also one within the other, know their caches apart.
    this.family = `machiyomi ${new URL(root).pathname} `;
    this.list = new URL(`offline-${version}.json`, root).href;
    // Notes are caches with nothing in them: for their names there is room on any device. This one says
    // that everything is to be saved again, for it was in the version before.
    this.wish = `${this.family}wish`;
  }

  cache() {
    return caches.open(this.family + this.version);
  }

  /** The names of what other versions have kept, and of notes. */
  async others() {
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(this.family) && name !== this.family + this.version);
  }

  /** One address for whatever leads to the same file. */
  key(address) {
    const url = new URL(address, this.root);
    url.search = url.hash = "";
    url.pathname = url.pathname.replace(/\/index\.html$/, "/");
    return url.href;
  }

  /** What is kept of an address, if anything; also where the browser keeps storage from the site. */
  async match(address) {
    try {
      // Servers send variants by encoding; what is kept has none any more.
      return await (await this.cache()).match(this.key(address), { ignoreVary: true });
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps what was not there. Of what a worker kept whose installation failed, WebKit may forget all but
   * that it was there, and nothing else is found under such an address until that is forgotten, too.
   */
  async put(address, response) {
    const cache = await this.cache();
    await cache.put(address, response.clone());
    if (await this.match(address)) return;
    await cache.delete(address);
    await cache.put(address, response);
  }

  /** The addresses of all that is kept. */
  async addresses() {
    return (await (await this.cache()).keys()).map(({ url }) => url);
  }

  /** Whether everything has been saved: the list itself is kept last. */
  async isWhole() {
    return Boolean(await this.match(this.list));
  }

  /**
   * Keeps a page with what it needs, and with what else it names that another version has kept. Fails
   * where the page cannot be had in this version; what it needs may be missing, for the text counts.
   */
  async keepPage(address, response) {
    const page = this.key(address);
    if (await this.match(page)) return;
    const fresh = response ?? (await get(page, { cache: "no-cache" }));
    const html = await this.read(fresh);
    const need = needed(html, page);
    await Promise.allSettled([...named(html, page)].map((name) => this.keepFile(name, need.has(name))));
    await this.put(page, fresh);
  }

  /** The text of a page of this version; leaves the response as it is. */
  async read(response) {
    const html = await response.clone().text();
    if (!html.includes(`data-version="${this.version}"`)) throw new OtherVersion(response.url);
    return html;
  }

  /** Keeps a file with a hash: another version's is the same. */
  async keepFile(address, isNeeded = true, signal) {
    if (await this.match(address)) return;
    const found = await caches.match(address, { ignoreVary: true });
    if (found || isNeeded) await this.put(address, found ?? (await get(address, { signal })));
  }

  /** Keeps any file of the list. */
  async keepListed([path, , hash], signal) {
    const address = new URL(path, this.root).href;
    if (isHashed(address)) return this.keepFile(address, true, signal);
    if (await this.match(address)) return;
    const response = await get(address, { cache: "no-cache", signal });
    if (!hash) await this.read(response);
    else if ((await digest(response.clone())) !== hash) throw new OtherVersion(address);
    await this.put(address, response);
  }

  /**
   * Keeps everything, reporting bytes of bytes. What was there before is not fetched again. What the server
   * withholds does not keep the rest from coming, but there is no list then.
   */
  async keepAll(report = () => {}, signal) {
    const list = await get(this.list, { signal });
    const { bytes, files } = await list.clone().json();
    let done = 0;
    let withheld;
    const rest = files.values();
    const take = async () => {
      for (const file of rest) {
        await this.keepListed(file, signal).catch((error) => {
          if (!(error instanceof Withheld)) throw error;
          withheld = error;
        });
        done += file[1];
        report(done, bytes);
      }
    };
    const taken = Array.from({ length: AT_A_TIME }, () =>
      take().catch((error) => {
        // The others finish what they have begun, and have nothing left to take.
        while (!rest.next().done);
        throw error;
      }),
    );
    const failed = (await Promise.allSettled(taken)).find(({ status }) => status === "rejected");
    if (failed ?? withheld) throw failed?.reason ?? withheld;
    await this.put(this.list, list);
  }

  /** Lets go of everything but some pages and what they need. */
  async forgetAllBut(isToStay) {
    const cache = await this.cache();
    const addresses = await this.addresses();
    // First of all what says that everything is there, or is to be.
    await caches.delete(this.wish);
    await cache.delete(this.list);
    const stay = new Set(addresses.filter(isToStay));
    for (const page of [...stay]) {
      for (const name of needed(await (await this.match(page)).text(), page)) stay.add(name);
    }
    await Promise.all(addresses.filter((address) => !stay.has(address)).map((address) => cache.delete(address)));
  }
}
