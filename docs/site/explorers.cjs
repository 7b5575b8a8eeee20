// The explorers' scripts: page, program, and what is prepared for them in one file each, since a page that was opened from a file can read no other.
//   node docs/site/explorers.cjs FOLDER
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
const esbuild = require("esbuild");
const katex = require("katex");
const { highlight } = require("./highlight.cjs");

const folder = path.join(process.argv[2], "assets/explorers");
const programs = path.join(process.env.SITE_WORK, "explorers");
const most_bytes = 300_000; // compressed

// What the pages show of their programs in mathematics, and as code.
const range = (count) => Array.from({ length: count }, (_, i) => i);
const latex = {
  tangent: (program) => range(program.count()).flatMap((i) => [`f(x) = ${program.read("text", i, 2)}`, `f'(x) = ${program.read("text", i, 3)}`]),
  surface: (program) => range(program.count()).map((i) => `f(a, b) = ${program.read("text", i, 1)}`),
  compiler: (program) =>
    range(program.count()).flatMap((i) => [
      `f = ${program.read("text", i, 2)}`,
      ...range(program.variables(i)).map((v) => `\\frac{\\partial f}{\\partial ${program.read("variable_text", i, v, 0)}} = ${program.read("variable_text", i, v, 2)}`),
    ]),
};

const code = { compiler: (program) => range(program.count()).map((i) => program.read("text", i, 3)) };

// The images of handwritten digits, a letter for each pixel (0 to g), after the digit that was meant: half as large as the numbers that they were.
function digits() {
  const rows = fs.readFileSync("docs/examples/data/digits.csv", "utf8").trim().split("\n").map((line) => line.split(",").map(Number));
  return rows.map((row) => `${row[64]} ${row.slice(0, 64).map((pixel) => pixel.toString(17)).join("")}`).join("\n");
}

async function build(name) {
  const { start } = await import("./explorers/program.mjs");
  const file = path.join(programs, `${name}.wasm`);
  const outfile = path.join(folder, `${name}.js`);
  if (!fs.existsSync(file)) {
    // The page asks for the script in any case; the picture stays.
    fs.writeFileSync(outfile, "// The site was written where no em++ is: the picture stands still.\n");
    return;
  }
  const program = await start(fs.readFileSync(file));
  const prepared = Object.fromEntries((latex[name]?.(program) ?? []).map((text) => [text, katex.renderToString(text, { throwOnError: true })]));
  for (const text of code[name]?.(program) ?? []) prepared[text] = highlight(text, "c");
  await esbuild.build({
    entryPoints: [path.join(__dirname, `explorers/${name}.mjs`)],
    bundle: true,
    minify: true,
    format: "iife",
    charset: "utf8",
    target: "es2022",
    outfile,
    plugins: [
      {
        name: "program",
        setup(build) {
          build.onResolve({ filter: /^chainrule:/ }, ({ path: name }) => ({ path: name, namespace: "chainrule" }));
          build.onLoad({ filter: /program$/, namespace: "chainrule" }, () => ({ contents: fs.readFileSync(file), loader: "binary" }));
          build.onLoad({ filter: /digits$/, namespace: "chainrule" }, () => ({ contents: digits(), loader: "text" }));
          build.onLoad({ filter: /prepared$/, namespace: "chainrule" }, () => ({ contents: JSON.stringify(prepared), loader: "json" }));
        },
      },
    ],
  });
  const size = zlib.gzipSync(fs.readFileSync(outfile)).length;
  console.log(`explorer ${name}: ${Math.round(size / 1000)} KB compressed`);
  if (size > most_bytes) throw new Error(`The explorer ${name} is larger than ${most_bytes} bytes, compressed`);
}

(async () => {
  fs.mkdirSync(folder, { recursive: true });
  for (const file of fs.readdirSync(path.join(__dirname, "explorers")).sort())
    if (fs.existsSync(path.join("docs/examples/explorers", file.replace(/\.mjs$/, ".cpp")))) await build(file.replace(/\.mjs$/, ""));
})().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
