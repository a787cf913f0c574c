// Turns the holidays and made-up working days of chinese-days into a page of the rule book: `node make-calendar.mjs OUT`.
import { readFileSync, writeFileSync } from "node:fs";

const root = "node_modules/chinese-days/";
const { version } = JSON.parse(readFileSync(root + "package.json", "utf8"));
const { holidays, workdays } = JSON.parse(readFileSync(root + "dist/chinese-days.json", "utf8"));

const days = new Map();
for (const [key, source] of [["days-off", holidays], ["made-up-days", workdays]]) {
  for (const [day, text] of Object.entries(source)) {
    const year = day.slice(0, 4);
    const name = text.split(",")[1];
    const kinds = days.get(year) ?? days.set(year, { "days-off": new Map(), "made-up-days": new Map() }).get(year);
    kinds[key].set(name, [...(kinds[key].get(name) ?? []), day]);
  }
}

// A year is published when the National Day of its own is in it; days of a year that only a neighbour's notice touches are kept as well.
const years = [...days.keys()].sort();
const published = years.filter((year) => days.get(year)["days-off"].has("国庆节"));
const list = (kind) => [...kind].map(([name, on]) => `      ${name}: [${on.sort().join(", ")}]`);

writeFileSync(
  process.argv[2],
  [
    "title: 工作日历",
    "about: 法定节假日和调休上班日。期限按工作日计算时依此推算；尚未公布的年份按周一至周五推算并予标明。",
    "article: 《全国年节及纪念日放假办法》；国务院办公厅历年部分节假日安排通知",
    "evidence: S",
    `source: npm chinese-days ${version}（MIT），由 tools/Data/make-calendar.mjs 生成`,
    `first-day: ${published[0]}-01-01`,
    `last-day: ${published.at(-1)}-12-31`,
    "years:",
    ...years.flatMap((year) => [
      `  - year: ${year}`,
      "    days-off:",
      ...list(days.get(year)["days-off"]),
      ...(days.get(year)["made-up-days"].size ? ["    made-up-days:", ...list(days.get(year)["made-up-days"])] : []),
    ]),
    "",
  ].join("\n"),
);
console.log(`${published[0]}..${published.at(-1)}; years touched: ${years.length}`);
