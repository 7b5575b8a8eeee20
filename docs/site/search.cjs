// After the pages: the search's script, made of the finished pages.
//   node docs/site/search.cjs FOLDER
const fs = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");
const { html_files } = require("./html.cjs");

const folder = process.argv[2];

const plain = (html) =>
  html
    .replace(/<annotation[^]*?<\/annotation>|<span class="katex-html"[^]*?(?=<\/span><\/span><\/span>)/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();

// [address, page, heading, text] of each section.
function sections() {
  const answer = [];
  for (const file of html_files(folder)) {
    const html = fs.readFileSync(path.join(folder, file), "utf8");
    const main = /<main[^>]*>([^]*)<\/main>/.exec(html)[1].replace(/<a class="anchor"[^]*?<\/a>/g, "");
    const parts = main.split(/(?=<h[1-4][ >])/);
    const page = plain(/<h1[^>]*>([^]*?)<\/h1>/.exec(main)?.[1] ?? file);
    for (const part of parts) {
      const heading = /^<h[1-4](?: id="([^"]*)")?[^>]*>([^]*?)<\/h[1-4]>/.exec(part);
      if (!heading) continue;
      const [all, id, title] = heading;
      const first = part.startsWith("<h1");
      answer.push([id && !first ? `${file}#${id}` : file, page, plain(title), plain(part.slice(all.length))]);
    }
  }
  return answer;
}

esbuild
  .build({
    entryPoints: [path.join(__dirname, "search/search.mjs")],
    bundle: true,
    minify: true,
    format: "iife",
    charset: "utf8",
    outfile: path.join(folder, "assets/search.js"),
    nodePaths: (process.env.NODE_PATH || "").split(":").filter(Boolean),
    plugins: [
      {
        name: "sections",
        setup(build) {
          build.onResolve({ filter: /^chainrule:sections$/ }, () => ({ path: "sections", namespace: "chainrule" }));
          build.onLoad({ filter: /.*/, namespace: "chainrule" }, () => ({ contents: JSON.stringify(sections()), loader: "json" }));
        },
      },
    ],
  })
  .catch(() => process.exit(1));
