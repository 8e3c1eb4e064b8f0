// Compares the readings of the content with those of a morphological analyser (Kuromoji), and lists
// where they differ in a form that can be pasted into seeds/readings.toml. For `make readings`:
//
//   machiyomi readings | node tests/readings/compare.mjs

import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import DictionaryLoader from '@patdx/kuromoji/node';
import { compare } from './differences.mjs';

const DICTIONARY = fileURLToPath(new URL('node_modules/@patdx/kuromoji/dict/', import.meta.url));

const place = ({ file, line }) => `seeds/${file}:${line}`;

const texts = [];
const decisions = [];
for await (const line of createInterface({ input: process.stdin })) {
  const { text, decided } = JSON.parse(line);
  if (text) texts.push(text);
  else decisions.push(decided);
}
if (texts.length === 0) {
  console.error('✗ There is nothing to compare: see above, or run this by `make readings`.');
  process.exit(1);
}

const tokenizer = await new TokenizerBuilder({ loader: new DictionaryLoader({ dic_path: DICTIONARY }) }).build();
const { open, stale } = compare(texts, decisions, (text) => tokenizer.tokenize(text));

for (const { word, reading, analyser, times, text, ...where } of open) {
  console.log(`\n# ${times} ×, first in ${place(where)}: ${text}`);
  console.log(`[[decided]]\nword = "${word}"\nreading = "${reading}"\nanalyser = "${analyser}"`);
}
for (const decision of stale) {
  console.log(`\n${place(decision)}: ${decision.word}《${decision.reading}》 is decided, but fits nothing any more.`);
}
console.log(`\n${texts.length} texts; ${open.length} differences to decide, ${decisions.length} decided.`);
if (stale.length > 0) {
  console.log('Decisions that fit nothing any more can go from seeds/readings.toml, unless a reading was made wrong.');
}
if (open.length > 0) {
  console.log('✗ Look at each in its text: where ours is wrong, correct it there; where it is right, paste the block into seeds/readings.toml.');
  process.exitCode = 1;
}
