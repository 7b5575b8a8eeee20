// The programs of the documentation as pages of the site, since pages link to them.
const fs = require("node:fs");
const path = require("node:path");
const { highlight } = require("./highlight.cjs");

const root = "docs/examples";

/// The programs and their headers, with their text as HTML.
function sources() {
  const found = [];
  const visit = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) visit(name);
      else if (/\.[ch]pp$/.test(entry.name))
        found.push({ name, short: name.slice(root.length + 1), first: first_comment(name), html: highlight(fs.readFileSync(name, "utf8"), "cpp") });
    }
  };
  visit(root);
  return found;
}

// What the file says of itself in its first line.
function first_comment(name) {
  const line = fs.readFileSync(name, "utf8").split("\n", 1)[0];
  return line.startsWith("//") ? line.replace(/^\/\/ */, "").replace(/\. .*$/, ".") : "";
}

module.exports = { sources };
