// The Markdown files of the site: which page each becomes, its title, and their order in the navigation.
const fs = require("node:fs");
const path = require("node:path");

const relative = (file) => path.posix.normalize(file.replace(/^\.\//, ""));

/// The files that become pages, as paths from the repository's root.
function pages() {
  const found = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"];
  const visit = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.posix.join(folder, entry.name);
      if (entry.isDirectory() && !["docs/site", "docs/examples"].includes(name)) visit(name);
      else if (entry.isFile() && name.endsWith(".md")) found.push(name);
    }
  };
  visit("docs");
  return found;
}

/// The page of a Markdown file: README.md of a folder is its index.
function page_of(file) {
  return relative(file)
    .replace(/(^|\/)README\.md$/, "$1index.html")
    .replace(/\.(md|njk)$/, ".html");
}

const titles = new Map();

/// The first heading of a file, without marks.
function title_of(file) {
  const name = relative(file);
  if (!titles.has(name)) {
    const heading = /^# +(.*)$/m.exec(fs.readFileSync(name, "utf8"));
    titles.set(name, heading ? heading[1].replace(/`/g, "") : path.basename(name));
  }
  return titles.get(name);
}

// What stands first in its group; all others follow by name.
const groups = [
  { name: "Start", files: ["README.md", "docs/README.md", "docs/tutorial.md", "docs/which_tool.md", "docs/packages.md", "docs/gallery.md", "docs/troubleshooting.md"] },
  { name: "Lessons", folder: "docs/lessons" },
  { name: "Explorers", folder: "docs/explorers" },
  { name: "Reference", files: ["docs/reference.md"], folder: "docs/reference" },
  { name: "Measured", files: ["docs/benchmarks.md", "docs/arenas.md", "docs/mesh_parametrisation.md"] },
  { name: "Inside", files: ["docs/architecture.md", "docs/reading_guide.md", "CONTRIBUTING.md", "CHANGELOG.md"] },
  { name: "Decisions", folder: "docs/decisions" },
];

// In the navigation a page of the reference is called after its header, without what the title adds.
function short(file) {
  const title = title_of(file);
  if (file === "README.md") return "chainrule";
  if (file.startsWith("docs/reference/")) return file.slice("docs/reference/".length).replace(/\.md$/, "");
  return title.replace(/^Explorer: ./, (start) => start.at(-1).toUpperCase());
}

/// Groups of pages. A page that no group names is an error: each page can be reached.
function navigation() {
  const all = new Set(pages());
  const answer = groups.map(({ name, files = [], folder }) => {
    const members = files.filter((file) => all.has(file));
    if (folder) {
      const index = `${folder}/README.md`;
      if (all.has(index)) members.push(index);
      members.push(...[...all].filter((file) => file.startsWith(`${folder}/`) && file !== index));
    }
    for (const file of members) all.delete(file);
    return { name, pages: members.map((file) => ({ title: short(file), url: page_of(file) })) };
  });
  if (all.size > 0) answer.push({ name: "More", pages: [...all].map((file) => ({ title: short(file), url: page_of(file) })) });
  return answer.filter((group) => group.pages.length > 0);
}

module.exports = { pages, page_of, title_of, navigation, relative };
