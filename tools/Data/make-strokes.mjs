// Turns the stroke counts of cnchar into a page of the rule book: `node make-strokes.mjs OUT`. Of the characters of GB 2312, in its order.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const cnchar = createRequire(import.meta.url)("cnchar");
const { version } = JSON.parse(readFileSync("node_modules/cnchar/package.json", "utf8"));

const gb2312 = new TextDecoder("gb2312");
const counts = new Map();
for (let row = 0xb0; row < 0xf8; row++) {
  for (let cell = 0xa1; cell < 0xff; cell++) {
    const character = gb2312.decode(Uint8Array.of(row, cell));
    const strokes = character.length === 1 ? cnchar.stroke(character) : 0;
    if (strokes > 0) counts.set(strokes, (counts.get(strokes) ?? "") + character);
  }
}

writeFileSync(
  process.argv[2],
  [
    "title: 汉字笔画数",
    "about: 候选人名单按姓氏笔画为序时用：先比姓氏的笔画数，再依次比名字各字的笔画数；笔画数相同的，或者表中没有的字，保持填报的先后。收 GB 2312 的汉字。",
    "standard: 《GB13000.1字符集汉字笔顺规范》（GF 3002—1999）",
    "evidence: S",
    `source: npm cnchar ${version}（MIT），由 tools/Data/make-strokes.mjs 生成`,
    "counts:",
    ...[...counts.keys()].sort((a, b) => a - b).map((n) => `  - { strokes: ${n}, characters: ${counts.get(n)} }`),
    "",
  ].join("\n"),
);
