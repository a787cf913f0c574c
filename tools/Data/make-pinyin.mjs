// Turns the data of pinyin-pro into one compact text file: `node make-pinyin.mjs OUT`.
import { readFileSync, writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import Surnames from "./node_modules/pinyin-pro/dist/esm/data/surname.mjs";

const toneless = { toneType: "none", v: true, type: "array" };
const read = (text) => pinyin(text, toneless).join(" ");
const version = JSON.parse(readFileSync("node_modules/pinyin-pro/package.json", "utf8")).version;

// Rare characters that people bear as names and the package does not know; common ones that names read otherwise than prose does.
const inNames = { 都: "du", 了: "liao", 着: "zhuo", 重: "chong", 参: "shen", "𠮷": "ji", "𬭎": "hong", "𬍛": "wei", "𫍯": "xiao" };
// Surnames read otherwise than the package says, and words in which a character is read unusually.
const surnamesToo = { 种: "chong", 翟: "zhai", 祭: "zhai", 么: "yao", 黑: "he", 郇: "xun", 逄: "pang", 单于: "chan yu" };
const words = {
  银行: "yin hang", 行业: "hang ye", 商行: "shang hang", 音乐: "yin yue", 会计: "kuai ji", 重庆: "chong qing",
  重点: "zhong dian", 重型: "zhong xing", 重大: "zhong da", 参保: "can bao", 厦门: "xia men", 六安: "lu an", 六合: "lu he", 调解: "tiao jie", 校区: "xiao qu",
};

const bySyllable = new Map();
const add = (syllable, char) => bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + char);
const blocks = [[0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0x20000, 0x2ebe0]];
for (const [first, last] of blocks) {
  for (let code = first; code <= last; code++) {
    const char = String.fromCodePoint(code);
    const syllable = inNames[char] ?? read(char);
    if (/^[a-z]+$/.test(syllable)) add(syllable, char);
  }
}

const plain = (text) => [...text].map((char) => inNames[char] ?? read(char)).join(" ");
const surnames = new Map();
for (const name of Object.keys(Surnames)) {
  const syllables = pinyin(name, { ...toneless, surname: "head" }).join(" ");
  if (syllables !== plain(name)) surnames.set(name, syllables);
}
for (const [name, syllables] of Object.entries(surnamesToo)) if (syllables !== plain(name)) surnames.set(name, syllables);

const lines = [
  `# Pinyin without tones (v for ü), from npm pinyin-pro ${version} (MIT), made by tools/Data/make-pinyin.mjs.`,
  "# `syllable characters`; then `^surname reading`, at the head of a person's name only; then `=word reading`, anywhere.",
  ...[...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, chars]) => `${syllable} ${chars}`),
  ...[...surnames].map(([name, syllables]) => `^${name} ${syllables}`),
  ...Object.entries(words).filter(([word, syllables]) => plain(word) !== syllables).map(([word, syllables]) => `=${word} ${syllables}`),
];
writeFileSync(process.argv[2], lines.join("\n") + "\n");
console.log(`${[...bySyllable.values()].reduce((n, c) => n + [...c].length, 0)} characters, ${surnames.size} surnames`);
