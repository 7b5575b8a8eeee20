// Code in colours, while the site is written.
const highlighter = require("highlight.js/lib/core");
const languages = { cpp: "cpp", cmake: "cmake", diff: "diff", sh: "bash", c: "c", latex: "latex" };
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, require(`highlight.js/lib/languages/${language}`));

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/// Text as HTML; of a language that is not known: as it is.
function highlight(text, language) {
  return languages[language] ? highlighter.highlight(text, { language }).value : escape(text);
}

module.exports = { highlight, escape };
