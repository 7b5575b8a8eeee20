// The browser's part of the search: the sections of all pages, and MiniSearch. One script, since a page that was opened from a file can read no data.
import MiniSearch from "minisearch";
import sections from "chainrule:sections";

const words = new MiniSearch({
  fields: ["title", "page", "text"],
  storeFields: ["title", "page", "url"],
  tokenize: (text) => text.toLowerCase().split(/[^\p{L}\p{N}_]+/u).filter(Boolean),
  searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: "AND" },
});
words.addAll(sections.map(([url, page, title, text], id) => ({ id, url, page, title, text })));

// The words around the first hit.
function around(text, terms) {
  const lower = text.toLowerCase();
  const at = Math.max(0, Math.min(...terms.map((term) => lower.indexOf(term)).map((i) => (i < 0 ? Infinity : i))));
  const from = Number.isFinite(at) ? Math.max(0, at - 50) : 0;
  return (from > 0 ? "…" : "") + text.slice(from, from + 130) + (text.length > from + 130 ? "…" : "");
}

window.chainrule_search = {
  search: (query) =>
    words
      .search(query)
      .slice(0, 12)
      .map((hit) => ({ url: hit.url, page: hit.page, title: hit.title, text: around(sections[hit.id][3], hit.terms) })),
};
