// Checks the finished site: every link and file is there, every anchor, no page asks another host or the root of this one, each page can be reached.
//   node docs/site/check.cjs FOLDER
const fs = require("node:fs");
const path = require("node:path");
const { html_files } = require("./html.cjs");

const folder = process.argv[2];
const pages = html_files(folder);
const problems = [];
const text = new Map(pages.map((page) => [page, fs.readFileSync(path.join(folder, page), "utf8")]));
const ids = new Map(pages.map((page) => [page, new Set([...text.get(page).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]))]));
const links = new Map();
let count = 0;

const unescape = (value) => value.replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");

function check(page, kind, target) {
  if (kind === "href" && /^(https?:|mailto:)/.test(target)) return; // a reader may follow it, the page does not
  count += 1;
  if (/^([a-z]+:|\/)/i.test(target) && !target.startsWith("data:")) return problems.push(`${page}: ${target} is not relative`);
  if (target.startsWith("data:")) return;
  const [file, anchor] = target.split("#", 2);
  const full = file ? path.normalize(path.join(path.dirname(page), decodeURIComponent(file))) : page;
  if (full.startsWith("..")) return problems.push(`${page}: ${target} leads out of the site`);
  if (!fs.existsSync(path.join(folder, full)) || fs.statSync(path.join(folder, full)).isDirectory())
    return problems.push(`${page}: there is no ${full}`);
  if (anchor && text.has(full) && !ids.get(full).has(anchor)) problems.push(`${page}: ${full} has no #${anchor}`);
  if (text.has(full)) links.get(page).add(full);
}

for (const page of pages) {
  links.set(page, new Set());
  // What stands in code is text: its angle brackets are escaped, so only tags match.
  for (const [tag] of text.get(page).matchAll(/<[a-z][^<>]*>/g))
    for (const [, kind, target] of tag.matchAll(/ (href|src)="([^"]*)"/g)) {
      if (/^<(link|script|img|source)/.test(tag) && /^(https?:)?\/\//.test(target)) problems.push(`${page}: asks another host: ${target}`);
      else check(page, kind, unescape(target));
    }
  const twice = [...text.get(page).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]).filter((id, i, all) => all.indexOf(id) !== i);
  for (const id of twice) problems.push(`${page}: two elements are called ${id}`);
}
for (const file of fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".css"))) {
  for (const [, target] of fs.readFileSync(path.join(folder, file), "utf8").matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
    if (/\.(woff|ttf)$/.test(target)) continue; // after woff2, for browsers that have no WebAssembly either
    if (/^(https?:)?\/\//.test(target)) problems.push(`${file}: asks another host: ${target}`);
    else if (!target.startsWith("data:") && !fs.existsSync(path.join(folder, path.dirname(file), target))) problems.push(`${file}: there is no ${target}`);
  }
}

const reached = new Set(["index.html"]);
for (const page of reached) for (const next of links.get(page) ?? []) reached.add(next);
for (const page of pages) if (!reached.has(page)) problems.push(`${page}: no link leads here`);

for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages, ${count} links, ${problems.length} problem(s)`);
process.exit(problems.length ? 1 : 0);
