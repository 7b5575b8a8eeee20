// The finished pages of a folder.
const fs = require("node:fs");
const path = require("node:path");

/// Paths of all HTML files below the folder, relative to it.
function html_files(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

module.exports = { html_files };
