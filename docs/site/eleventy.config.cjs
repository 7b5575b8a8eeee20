// How the site is written from the repository's Markdown. Run by ./dev site, which says by SITE_OUTPUT where to. Pages stay as they are on GitHub:
// links between them, mathematics, code and the comments that name a block's program become what a browser reads.
const fs = require("node:fs");
const path = require("node:path");
const { markdown } = require("./markdown.cjs");
const { page_of, title_of, navigation } = require("./pages.cjs");
const { sources } = require("./sources.cjs");

const output = process.env.SITE_OUTPUT || "build/site";

module.exports = function (eleventy) {
  eleventy.setUseGitIgnore(false);
  for (const ignored of ["build", "bench", "cmake", "constexpr_tests", "include", "runtime_tests", "docs/examples", ".ci", ".git"])
    eleventy.ignores.add(`${ignored}/**`);
  eleventy.ignores.add("docs/site/!(pages)/**");
  eleventy.ignores.add("docs/site/*.*");

  eleventy.setLibrary("md", markdown());
  eleventy.addGlobalData("layout", "page.njk");
  eleventy.addGlobalData("navigation", () => navigation());
  eleventy.addGlobalData("sources", () => sources());
  eleventy.addGlobalData("eleventyComputed", {
    permalink: (data) => data.permalink || page_of(data.page.inputPath),
    title: (data) => data.title || title_of(data.page.inputPath),
    source: (data) => data.source || (data.page.inputPath.endsWith(".md") ? data.page.inputPath.replace(/^\.\//, "") : ""),
    // From a page to the site's root: links work below any address, and from a file.
    root: (data) => "../".repeat(Math.max(0, (data.page.url || "/").split("/").length - 2)),
    here: (data) => (data.page.url || "/").slice(1).replace(/(^|\/)$/, "$1index.html"),
  });

  eleventy.addPassthroughCopy({ "docs/site/assets": "assets", "docs/images": "docs/images", LICENSE: "LICENSE.txt", "docs/lessons/images": "docs/lessons/images" });
  const katex = path.dirname(require.resolve("katex/dist/katex.min.css"));
  eleventy.addPassthroughCopy({ [path.relative(".", path.join(katex, "katex.min.css"))]: "assets/katex/katex.min.css" });
  for (const font of fs.readdirSync(path.join(katex, "fonts")).filter((name) => name.endsWith(".woff2")))
    eleventy.addPassthroughCopy({ [path.relative(".", path.join(katex, "fonts", font))]: `assets/katex/fonts/${font}` });
  eleventy.addWatchTarget("docs/site/");

  return {
    dir: { input: ".", includes: "docs/site/templates", layouts: "docs/site/templates", output },
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: false,
    pathPrefix: "",
  };
};
