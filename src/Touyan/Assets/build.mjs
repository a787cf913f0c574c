// Takes from node_modules what the pages need and writes it to wwwroot/lib (first argument).
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const out = process.argv[2];
const modules = join(import.meta.dirname, "node_modules");
const read = (...path) => readFileSync(join(...path), "utf8");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

// 1. Tabler's styles. Its colours are oklch() and light-dark(), which phones of before 2023 do not know: they are
//    resolved here to plain rgb() and to the light side (the face has no dark one).
writeFileSync(join(out, "tabler.css"), plainColours(read(modules, "@tabler/core/dist/css/tabler.min.css")).replace(/\/\*# sourceMappingURL.*$/m, ""));

// 2. Turbo without the style element of its progress bar: the content policy allows no inline style, base.css has it. ECharts as it is.
writeFileSync(join(out, "turbo.js"), without(read(modules, "@hotwired/turbo/dist/turbo.es2017-esm.js"), "    this.installStylesheetElement();\n"));
copyFileSync(join(modules, "echarts/dist/echarts.common.min.js"), join(out, "echarts.js"));

// 3. One sprite of the icons named in icons.txt; written last, its time stamp tells the build that all is done.
const names = read(import.meta.dirname, "icons.txt").split("\n").map(line => line.trim()).filter(line => line && !line.startsWith("#"));
const missing = names.filter(name => !existsSync(iconPath(name)));
if (missing.length > 0) throw new Error("icons.txt names icons that Tabler does not have: " + missing.join(", "));
writeFileSync(join(out, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbol).join("\n")}</svg>\n`);
console.log(`front-end assets: tabler.css, turbo.js, echarts.js, icons.svg (${names.length} icons)`);

function without(text, piece) {
  if (text.split(piece).length !== 2) throw new Error("expected exactly once: " + piece);
  return text.replace(piece, "");
}

function iconPath(name) {
  return join(modules, "@tabler/icons/icons/outline", name + ".svg");
}

function symbol(name) {
  const shapes = read(iconPath(name))
    .replace(/^[\s\S]*?<svg[\s\S]*?>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<path stroke="none"[^>]*>/, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, "")}</symbol>`;
}

function plainColours(css) {
  return lightSide(css).replace(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)(?:deg)?\)/g, (_, l, c, h) => rgb(l / 100, +c, +h));
}

/** light-dark(a, b) → a; the arguments may hold brackets and commas of their own. */
function lightSide(css) {
  for (let start; (start = css.lastIndexOf("light-dark(")) >= 0; ) {
    let depth = 0, comma = -1, end = start + "light-dark(".length;
    for (; depth >= 0; end++) {
      if (css[end] === "(") depth++;
      else if (css[end] === ")") depth--;
      else if (css[end] === "," && depth === 0 && comma < 0) comma = end;
    }
    css = css.slice(0, start) + css.slice(start + "light-dark(".length, comma) + css.slice(end);
  }
  return css;
}

function rgb(l, c, hue) {
  const a = c * Math.cos((hue * Math.PI) / 180), b = c * Math.sin((hue * Math.PI) / 180);
  const [x, y, z] = [l + 0.3963377774 * a + 0.2158037573 * b, l - 0.1055613458 * a - 0.0638541728 * b, l - 0.0894841775 * a - 1.291485548 * b].map(v => v ** 3);
  const linear = [4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z, -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z, -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z];
  const channels = linear.map(v => Math.round(255 * Math.min(1, Math.max(0, v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055))));
  return "#" + channels.map(v => v.toString(16).padStart(2, "0")).join("");
}
