// Markdown as GitHub reads it, with what a site needs: anchors, pages instead of files, blocks with a button and their program, explorers.
const path = require("node:path");
const fs = require("node:fs");
const markdown_it = require("markdown-it");
const katex = require("@vscode/markdown-it-katex").default;
const { highlight, escape } = require("./highlight.cjs");
const { page_of, relative } = require("./pages.cjs");

/// A heading's anchor, as docs/check_links.sh and GitHub have it.
function anchor_of(text, seen) {
  const slug = text.toLowerCase().replace(/[^a-z0-9 _-]/g, "").replace(/ /g, "-");
  const count = seen.get(slug) || 0;
  seen.set(slug, count + 1);
  return count ? `${slug}-${count}` : slug;
}

// Where a link of a page leads on the site.
function rewrite(href, file) {
  if (/^([a-z]+:|#)/.test(href)) return href;
  const [target, anchor] = href.split("#", 2);
  const full = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
  const here = path.posix.dirname(page_of(file));
  let page = full;
  if (full.endsWith(".md")) page = page_of(full);
  else if (/\.[ch]pp$/.test(full)) page = `${full}.html`;
  else if (full === "LICENSE") page = "LICENSE.txt"; // a browser shows what it knows the type of
  else if (fs.existsSync(full) && fs.statSync(full).isDirectory()) {
    if (!full.startsWith("docs/examples")) throw new Error(`${file}: ${href} is a folder that is not on the site`);
    page = "docs/examples/index.html";
  }
  return path.posix.relative(here, page) + (anchor ? `#${anchor}` : "");
}

function markdown() {
  const md = markdown_it({ html: true, linkify: false });
  md.use(katex, { throwOnError: true, output: "htmlAndMathml" });

  md.core.ruler.push("site", (state) => {
    const file = relative(state.env.page.inputPath), seen = new Map();
    const here = path.posix.dirname(page_of(file));
    let program = "";
    state.tokens.forEach((token, i) => {
      if (token.type === "heading_open") {
        token.attrSet("id", anchor_of(state.tokens[i + 1].content, seen));
      } else if (token.type === "html_block") {
        const origin = /^<!-- (docs\/examples\/[^ #]+)#[^ ]* -->/.exec(token.content);
        const explorer = /^<!-- explorer: ([a-z_]+) -->/.exec(token.content);
        program = origin ? origin[1] : "";
        if (explorer) token.content = explorer_html(explorer[1], path.posix.relative(here, ".") || ".", take_picture(md, state, i + 1));
        else if (token.content.startsWith("<!--")) token.content = token.content.replace(/<!--[^]*?-->\n?/g, "");
      } else if (token.type === "fence") {
        token.meta = { program, page: program && path.posix.relative(here, `${program}.html`) };
        program = "";
      } else if (token.type === "inline") {
        for (const child of token.children) {
          if (child.type === "link_open") child.attrSet("href", rewrite(child.attrGet("href"), file));
          if (child.type === "image") child.attrSet("loading", "lazy");
        }
      }
    });
  });

  md.renderer.rules.heading_open = (tokens, i, options, env, self) => self.renderToken(tokens, i, options);
  md.renderer.rules.heading_close = (tokens, i) => {
    const id = tokens[i - 2].attrGet("id");
    return ` <a class="anchor" href="#${id}" aria-label="Link to this heading">#</a></${tokens[i].tag}>\n`;
  };
  md.renderer.rules.table_open = () => '<div class="table" tabindex="0" role="region" aria-label="Table">\n<table>\n';
  md.renderer.rules.table_close = () => "</table>\n</div>\n";
  md.renderer.rules.fence = (tokens, i) => {
    const { content, info, meta } = tokens[i];
    const caption = meta.program ? `<figcaption><a href="${meta.page}">${escape(meta.program)}</a></figcaption>` : "";
    return `<figure class="code">${caption}<pre tabindex="0"><code>${highlight(content, info.trim())}</code></pre></figure>\n`;
  };
  return md;
}

// The place of an explorer. The picture that follows it in the page stands in it, where scripts or WebAssembly are missing.
function explorer_html(name, root, picture) {
  if (!fs.existsSync(`docs/site/explorers/${name}.mjs`)) throw new Error(`There is no explorer ${name}`);
  return `<section class="explorer" data-explorer="${name}" aria-label="Explorer: ${name}">
<figure class="still">${picture}
<figcaption>${picture ? "This stands still: to move it" : "There is something to move here, for which"} a browser needs scripts and WebAssembly.</figcaption></figure>
</section>
<script src="${root}/assets/explorers/${name}.js" defer></script>
`;
}

// Takes the paragraph that begins at token i out of the page if there is nothing but a picture in it, and returns the picture.
function take_picture(md, state, i) {
  const paragraph = state.tokens.slice(i, i + 3);
  const children = paragraph[1]?.children;
  if (paragraph[0]?.type !== "paragraph_open" || children?.length !== 1 || children[0].type !== "image") return "";
  for (const token of paragraph) Object.assign(token, { type: "html_block", content: "" });
  return md.renderer.renderInline(children, md.options, state.env);
}

module.exports = { markdown, anchor_of };
