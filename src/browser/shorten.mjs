// Gives what the programs' WebAssembly takes from its script, and offers to it, short names in both.
// wasm-bindgen's carry a hash each, which no compression makes smaller: a few kilobytes of each program.
// Called after a release build with the folder of the scripts (see Trunk.toml).

import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// What the compiler may use (see .cargo/config.toml): without these wasm-opt refuses the file.
const FEATURES = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "sign-ext"];

const OPTIONS = [...FEATURES.map((feature) => `--enable-${feature}`), "--minify-imports-and-exports-and-modules"];

const [folder] = process.argv.slice(2);

async function shorten(wasm) {
  const place = join(folder, wasm);
  const script = join(folder, wasm.replace(/_bg\.wasm$/, ".js"));
  const names = JSON.parse(execFileSync("node_modules/.bin/wasm-opt", [...OPTIONS, place, "-o", place], { encoding: "utf8" }));
  const imports = new Map(names.imports.map(([, long, short]) => [long, short]));
  const exports = new Map(names.exports);
  // wasm-opt gives all modules one name.
  const modules = new Set(names.imports.map(([module]) => module));
  const unused = new Set(imports.keys());
  const text = (await readFile(script, "utf8"))
    .replace(/\bwasm\.(\w+)/g, (whole, name) => (exports.has(name) ? `wasm.${exports.get(name)}` : whole))
    .replace(/"(\.\/[\w-]+_bg\.js)":/g, (whole, module) => (modules.has(module) ? '"a":' : whole))
    .replace(/\b__wb\w+(?=: function|\s*\()/g, (name) => {
      unused.delete(name);
      return imports.get(name) ?? name;
    });
  if (unused.size) throw new Error(`${script} does not define ${[...unused].join(", ")}`);
  await writeFile(script, text);
}

for (const name of (await readdir(folder)).filter((name) => name.endsWith("_bg.wasm"))) await shorten(name);
