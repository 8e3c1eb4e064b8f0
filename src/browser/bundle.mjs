// Writes what the browser gets besides WebAssembly to target/browser/: the style sheet and the
// scripts, each one file, minified; and which packages are in them. Trunk runs this before every
// build (see Trunk.toml).

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import postcss from "postcss";
import pruneVar from "postcss-prune-var";

const OUTPUT = "target/browser";

// The oldest engines that must be able to use the site: the iPads that schools still have run
// iOS 16. esbuild rewrites newer syntax (nested rules, range media queries, …) for them.
const TARGET = ["chrome107", "firefox104", "safari15.4"];

// Trunk says what it builds: a debug build is for `make dev` alone.
const DEBUG = process.env.TRUNK_PROFILE === "debug";

const options = {
  bundle: true,
  define: { DEBUG: `${DEBUG}` },
  target: TARGET,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};

async function script(entryPoint, { inject = [], format = "esm" } = {}) {
  const result = await build({ ...options, entryPoints: [entryPoint], inject, outdir: OUTPUT, format, minify: true });
  return packagesIn(result.metafile);
}

// The design tokens are some five hundred custom properties, of which a page needs a few dozen: the
// rest is dropped. Kept is what the style sheet itself uses and what components, drawings and charts
// mention, which style elements by `style="--x: …"`, `fill="var(--x)"` and the like.
async function style(entryPoint, name) {
  const result = await build({ ...options, entryPoints: [entryPoint], write: false });
  const css = result.outputFiles[0].text;
  const mentioned = await propertiesMentionedIn("src", "seeds");
  const pruned = await postcss([using(mentioned), pruneVar(), notUsing()]).process(css, { from: entryPoint });
  const { code } = await transform(pruned.css, { loader: "css", minify: true, target: TARGET });
  await writeFile(join(OUTPUT, name), code);
  return packagesIn(result.metafile);
}

// The folders of the packages of which something is in what was bundled: for the bill of materials.
function packagesIn({ outputs }) {
  const folders = new Set();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [folder] = path.match(/^(.*node_modules\/)(@[^/]+\/)?[^/]+/) ?? [];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].sort();
}

// A rule that stands in for the mentions while unused properties are looked for.
const STAND_IN = "machiyomi-mentioned";

function using(mentioned) {
  return {
    postcssPlugin: "using",
    Once(root, { Rule, Declaration }) {
      const rule = new Rule({ selector: STAND_IN });
      root.walkDecls(/^--/, ({ prop }) => {
        if (mentioned(prop)) rule.append(new Declaration({ prop: "all", value: `var(${prop})` }));
      });
      root.append(rule);
    },
  };
}

function notUsing() {
  return {
    postcssPlugin: "not-using",
    OnceExit(root) {
      root.walkRules(STAND_IN, (rule) => rule.remove());
    },
  };
}

// A name that ends in a hyphen is the beginning of one put together by code: `--goal-{number}`.
async function propertiesMentionedIn(...directories) {
  const names = new Set();
  for (const directory of directories) {
    for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
      if (!/\.(js|rs|svg|toml)$/.test(entry.name)) continue;
      const text = await readFile(join(entry.parentPath ?? entry.path, entry.name), "utf8");
      for (const [name] of text.matchAll(/--[a-z][\w-]*/g)) names.add(name);
    }
  }
  const beginnings = [...names].filter((name) => name.endsWith("-"));
  return (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

try {
  await mkdir(OUTPUT, { recursive: true });
  const [boot, early, charts, offline, worker, site, lost] = await Promise.all([
    script("src/browser/boot.js", { inject: DEBUG ? ["src/browser/reload.js"] : [] }),
    // No module: those wait until the page has been read, and with it painted.
    script("src/browser/early.js", { format: "iife" }),
    script("src/browser/charts.js"),
    script("src/browser/offline.js"),
    // No module either: not every browser has workers that are.
    script("src/browser/sw.js", { format: "iife" }),
    style("style/main.css", "site.css"),
    // The page for wrong addresses carries its style in itself.
    style("style/lost.css", "lost.css"),
  ]);
  await writeFile(join(OUTPUT, "packages.json"), JSON.stringify({ boot, charts, early, lost, offline, site, worker }, null, 2));
} catch (error) {
  // esbuild has said by itself, with file and line, what it found.
  if (!error.errors) console.error(`${error}`);
  process.exitCode = 1;
}
