// Two readings of the same texts, laid side by side. Knows neither files nor the analyser.

/** The kanji of src/furigana.rs. */
const KANJI = /[々〇㐀-䶿一-鿿豈-﫿\u{20000}-\u{3ffff}]/u;

/** A figure, also one that the site fills in: how a counter is read depends on it. */
const FIGURE = /[0-9}]$/;

const hiragana = (text) => text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));

/**
 * Our pieces as words with place and reading. What has no reading is cut into its characters, since
 * each of them is read as it is written.
 */
function ours(pieces) {
  const words = [];
  let at = 0;
  for (const [base, reading] of pieces) {
    const parts = reading === null ? base.split('').map((c) => [c, c]) : [[base, reading]];
    for (const [written, read] of parts) {
      words.push({ begin: at, end: (at += written.length), reading: hiragana(read) });
    }
  }
  return words;
}

/** The analyser's tokens likewise; a word that it does not know has no reading. */
function theirs(tokens) {
  let at = 0;
  return tokens.map(({ surface_form: written, reading }, index) => {
    const before = tokens[index - 1]?.surface_form ?? '';
    let read = KANJI.test(written) ? reading : written;
    // It knows months only as words of their own, not after digits.
    if (written === '月' && FIGURE.test(before)) read = 'がつ';
    return { begin: at, end: (at += written.length), reading: read && hiragana(read) };
  });
}

/** Both lists from one boundary that they share to the next. */
function* stretches(left, right) {
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [i, j];
    let [end, other] = [left[i++].end, right[j++].end];
    while (end !== other) {
      if (end < other) end = left[i++].end;
      else other = right[j++].end;
    }
    yield { begin: left[a].begin, end, left: left.slice(a, i), right: right.slice(b, j) };
  }
}

/**
 * Where the readings of a text differ: the shortest stretches that begin and end between words for
 * both sides, okurigana included.
 */
export function differences(pieces, tokens) {
  const text = pieces.map(([base]) => base).join('');
  const found = [];
  for (const { begin, end, left, right } of stretches(ours(pieces), theirs(tokens))) {
    const word = text.slice(begin, end);
    if (!KANJI.test(word) || right.some(({ reading }) => !reading)) continue;
    const [reading, analyser] = [left, right].map((words) => words.map(({ reading }) => reading).join(''));
    if (reading === analyser) continue;
    const figure = FIGURE.exec(text.slice(0, begin))?.[0] ?? '';
    found.push({ word: figure + word, reading, analyser });
  }
  return found;
}

/**
 * Compares all texts, and tells what nobody has decided, each with its number and its first text,
 * the most frequent first; and the decisions that fit nothing any more.
 */
export function compare(texts, decisions, tokenize) {
  const open = new Map();
  const needed = new Set();
  for (const { pieces, ...place } of texts) {
    const text = pieces.map(([base]) => base).join('');
    for (const difference of differences(pieces, tokenize(text))) {
      const decision = decisions.find((decision) => fits(decision, difference, place));
      if (decision) {
        needed.add(decision);
        continue;
      }
      const key = JSON.stringify(difference);
      if (!open.has(key)) open.set(key, { ...difference, ...place, text, times: 0 });
      open.get(key).times += 1;
    }
  }
  return {
    open: [...open.values()].sort((a, b) => b.times - a.times),
    stale: decisions.filter((decision) => !needed.has(decision)),
  };
}

function fits(decision, difference, { file }) {
  const same = ['word', 'reading', 'analyser'].every((key) => decision[key] === difference[key]);
  return same && file.startsWith(decision.in ?? '');
}
