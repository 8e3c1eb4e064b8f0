import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, differences } from './differences.mjs';

/** `熊本/くまもと の/の`: a word with its reading, as pieces or as tokens. */
const split = (text) => text.split(' ').map((word) => word.split('/'));
const pieces = (text) => split(text).map(([base, reading]) => [base, reading ?? null]);
const tokens = (text) => split(text).map(([surface_form, reading]) => ({ surface_form, reading }));
const differ = (ours, theirs) =>
  differences(pieces(ours), tokens(theirs)).map(({ word, reading, analyser }) => [word, reading, analyser]);

test('what is read alike does not differ, in words of any length and in katakana', () => {
  assert.deepEqual(differ('熊本/くまもと 市/し の 子/こ ども', '熊本市/クマモトシ の/ノ 子ども/コドモ'), []);
  assert.deepEqual(differ('熊本市/くまもとし', '熊本/クマモト 市/シ'), []);
  assert.deepEqual(differ('センターの 中/なか', 'センター/センター の/ノ 中/ナカ'), []);
});

test('a difference is the shortest stretch between boundaries of both, with its okurigana', () => {
  assert.deepEqual(differ('道/みち を 通/とお って 行/い く', '道/ミチ を/ヲ 通っ/カヨッ て/テ 行く/イク'), [
    ['通っ', 'とおっ', 'かよっ'],
  ]);
  assert.deepEqual(differ('花畑/はなばた 広場/ひろば', '花/ハナ 畑/ハタケ 広場/ヒロバ'), [
    ['花畑', 'はなばた', 'はなはたけ'],
  ]);
});

test('what the analyser does not know is passed over', () => {
  assert.deepEqual(differ('耐/たい 震/しん の 人/にん', '耐 震/シン の/ノ 人/ヒト'), [['人', 'にん', 'ひと']]);
});

test('kana and signs are read as they are written', () => {
  assert.deepEqual(differ('KPI は、ア', 'KPI は/ワ 、/、 ア/エー'), []);
});

test('a counter carries the figure before it', () => {
  assert.deepEqual(differ('50 分/ぷん', '50 分/フン'), [['0分', 'ぷん', 'ふん']]);
  assert.deepEqual(differ('{minutes} 分/ぷん', '{ minutes } 分/フン'), [['}分', 'ぷん', 'ふん']]);
  assert.deepEqual(differ('4 月/がつ', '4 月/ツキ'), []);
  assert.deepEqual(differ('4 月/げつ', '4 月/ツキ'), [['4月', 'げつ', 'がつ']]);
});

const unit = { file: 'indicators/births.toml', line: 13, pieces: pieces('人/にん') };
const sentence = { file: 'walk.toml', line: 4, pieces: pieces('人/にん') };
const person = { word: '人', reading: 'にん', analyser: 'ひと' };
const outcome = (texts, decisions) => {
  const { open, stale } = compare(texts, decisions, () => tokens('人/ヒト'));
  return [open.map(({ file, times }) => [file, times]), stale];
};

test('differences are counted until someone decides', () => {
  assert.deepEqual(outcome([unit, sentence], []), [[['indicators/births.toml', 2]], []]);
  assert.deepEqual(outcome([unit, sentence], [person]), [[], []]);
});

test('a decision can hold for some files only', () => {
  const decision = { ...person, in: 'indicators/' };
  assert.deepEqual(outcome([unit, sentence], [decision]), [[['walk.toml', 1]], []]);
});

test('a decision that fits nothing is stale', () => {
  const decision = { ...person, reading: 'ひと' };
  assert.deepEqual(outcome([unit], [decision]), [[['indicators/births.toml', 1]], [decision]]);
});
