// Drives the finished site in headless Chromium, opened from files: explorers, search, menu, all pages at three widths in light and dark.
//   node docs/site/tests/browser.cjs SITE NATIVE_PROGRAMS SCREENSHOTS
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const puppeteer = require("puppeteer-core");
const { serve } = require("../server.cjs");
const { html_files } = require("../html.cjs");
const { drive, Explorer } = require("./explorers.cjs");
const { fingers, Finger, page_by_keyboard } = require("./hands.cjs");
const { moving, measure } = require("./frames.cjs");
const { low_contrast, overflow } = require("./page.cjs");

const [site, programs, pictures] = process.argv.slice(2);
const chromium = process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(fs.existsSync);
const widths = [400, 900, 1600], themes = ["light", "dark"];
let checks = 0;
const failures = [];
const expect = (holds, what) => {
  checks += 1;
  if (!holds) failures.push(what);
};

const range = (count) => Array.from({ length: count }, (_, i) => i);
const address = (file) => pathToFileURL(path.resolve(site, file)).href;

/// A page on which an error, a missing file or another host is a failure.
async function open(browser, file, before = async () => {}) {
  const page = await browser.newPage();
  const here = () => page.url().replace(address(""), "");
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && failures.push(`${here()}: console: ${message.text()}`));
  page.on("pageerror", (error) => failures.push(`${here()}: ${error.message}`));
  page.on("requestfailed", (request) => failures.push(`${here()}: not there: ${request.url()}`));
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || failures.push(`${here()}: asks ${request.url()}`));
  await before(page);
  await page.goto(address(file), { waitUntil: "load" });
  return page;
}
const ready = (page) => page.waitForSelector(".explorer[data-ready]", { timeout: 10000 });
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function explorers(browser) {
  for (const name of Object.keys(drive)) {
    const page = await open(browser, `docs/explorers/${name}.html`, (page) => page.setViewport({ width: 1200, height: 1000 }));
    await ready(page);
    await drive[name](new Explorer(page, expect), programs);
    await page.close();
  }
}

// By finger, on a small screen, and by the keyboard alone.
async function touch(browser) {
  for (const name of Object.keys(fingers)) {
    const page = await open(browser, `docs/explorers/${name}.html`, (page) => page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: true }));
    await ready(page);
    await fingers[name](new Finger(page, expect));
    await page.close();
  }
}
async function keyboard(browser) {
  for (const name of Object.keys(drive)) {
    const page = await open(browser, `docs/explorers/${name}.html`, (page) => page.setViewport({ width: 1200, height: 1000 }));
    await ready(page);
    for (const problem of await page_by_keyboard(page)) expect(false, `${name}, by keyboard: ${problem}`);
    checks += 1;
    await page.close();
  }
}

// What a frame costs while something moves: the page's own thread must leave room for what else a frame takes. A busy machine is asked once more.
async function frames(browser) {
  for (const what of Object.keys(moving)) {
    const page = await open(browser, `docs/explorers/${what.split(",")[0]}.html`, (page) => page.setViewport({ width: 1200, height: 1000 }));
    await ready(page);
    let cost = await measure(page, what, 20);
    if (cost.thread > 14) cost = await measure(page, what, 60);
    console.log(`a frame of ${what}: ${cost.thread.toFixed(1)} ms of the page's thread, ${cost.apart.toFixed(1)} ms from one to the next`);
    expect(cost.thread < 25, `a frame of ${what} takes ${cost.thread} ms`);
    await page.close();
  }
}

/// Each explorer is inside a lesson, each lesson leads to one, and the first page to all of them.
async function leads() {
  const text = (file) => fs.readFileSync(path.join(site, file), "utf8").split("<main")[1];
  const lessons = html_files(site).filter((file) => /^docs.lessons.[01]/.test(file));
  for (const name of Object.keys(drive)) expect(lessons.some((file) => text(file).includes(`data-explorer="${name}"`)), `the explorer ${name} is inside a lesson`);
  for (const file of lessons) expect(/explorers\/[a-z]+\.html/.test(text(file)), `${file} leads to an explorer`);
  expect(lessons.length >= 14 && text("index.html").includes("docs/explorers/index.html"), "the first page leads to the explorers");
}

async function without(browser) {
  for (const [what, before] of [
    ["WebAssembly", async (page) => {
      await page.setViewport({ width: 1200, height: 900 });
      await page.evaluateOnNewDocument("delete globalThis.WebAssembly");
    }],
    ["scripts", (page) => page.setJavaScriptEnabled(false)],
  ]) {
    const lesson = await open(browser, "index.html", before);
    for (const file of html_files(site).filter((file) => /^docs.lessons.[01]/.test(file))) {
      await lesson.goto(address(file), { waitUntil: "load" });
      for (const place of await lesson.$$(".explorer")) expect((await place.boundingBox())?.height > 20 && (await place.$(".still")) !== null, `without ${what} ${file} says that something could move`);
    }
    await lesson.close();
    for (const name of Object.keys(drive)) {
      const page = await open(browser, `docs/explorers/${name}.html`, before);
      const picture = await page.$(".explorer .still img");
      expect(picture !== null && (await picture.boundingBox())?.height > 100, `without ${what} there is the picture of ${name}`);
      const nav = await page.$("nav a");
      expect((await nav.boundingBox()) !== null, `without ${what} there is the navigation`);
      await page.close();
    }
  }
}

async function everywhere(browser) {
  const page = await open(browser, "index.html", (page) => page.setViewport({ width: 400, height: 800 }));
  expect(!(await (await page.$("nav")).isVisible()), "the menu of a narrow window is closed");
  await page.click(".menu");
  expect(await (await page.$("nav")).isVisible(), "and opens");
  await page.click(".menu");

  await page.focus("#find");
  await page.keyboard.type("hessian");
  await page.waitForSelector("#found a");
  expect((await page.$$("#found a")).length > 3, "the search finds Hessians");
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect(/hessian/i.test(await page.$eval("main", (main) => main.textContent)), "and leads to a page about them");
  await page.focus("#find");
  await page.keyboard.type("zyzzyva");
  await page.waitForSelector("#found p");
  expect(/zyzzyva/.test(await page.$eval("#found p", (p) => p.textContent)), "what is not there is said");

  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await page.click(".theme");
  const after = await ground();
  expect(before !== after, "the button changes light and dark");
  await page.reload();
  expect((await ground()) === after, "and the choice lasts");
  await page.evaluate(() => localStorage.clear()); // all pages are asked in both
  await page.close();

  const first = await open(browser, "index.html");
  await first.keyboard.press("Tab");
  expect((await first.evaluate(() => document.activeElement.className)) === "skip", "the first stop of the keyboard leads past the navigation");
  await first.$eval(".copy", (button) => button.scrollIntoView({ behavior: "instant", block: "center" }));
  await first.click(".copy");
  await new Promise((done) => setTimeout(done, 100));
  expect(/Copied|Selected/.test(await first.$eval(".copy", (button) => button.textContent)), "a block can be copied");
  await first.close();
}

// Every page at three widths, in light and in dark. Widths do not depend on colours, and what stands on a page only has other colours at another width
// where there is an explorer.
async function look_at(page, file, pictures_too) {
  await page.goto(address(file), { waitUntil: "load" });
  const has_explorer = (await page.$(".explorer")) !== null;
  if (has_explorer) await ready(page);
  for (const theme of themes) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme === "dark");
    expect(dark === (theme === "dark"), `${file} is ${theme} where the system is`);
    for (const width of pictures_too || theme === "light" ? widths : widths.slice(-1)) {
      await page.setViewport({ width, height: 1000 });
      if (pictures_too) await painted(page);
      const problems = await page.evaluate(overflow);
      if (width === 1600 || (width === 400 && pictures_too)) problems.push(...(await page.evaluate(low_contrast)));
      expect(problems.length === 0, `${file}, ${width}, ${theme}: ${problems.join("; ")}`);
      if (!pictures_too) continue;
      const name = `${file.replace(/\.html$/, "").replace(/\//g, ".")}_${width}_${theme}.png`;
      await page.screenshot({ path: path.join(pictures, name), captureBeyondViewport: true, optimizeForSpeed: true, clip: { x: 0, y: 0, width, height: has_explorer ? 1700 : 1200 } });
    }
  }
}
const looked_at = /^(index|docs\/(which_tool|gallery|benchmarks|lessons\/(01|13).*|explorers\/.*))\.html$/;
async function screenshots(browser) {
  fs.mkdirSync(pictures, { recursive: true });
  const page = await open(browser, "index.html");
  for (const file of html_files(site).filter((file) => looked_at.test(file))) await look_at(page, file, true);
  await page.close();
}
async function all_pages(browser) {
  const files = html_files(site).filter((file) => !looked_at.test(file));
  await Promise.all(
    range(3).map(async () => {
      const page = await open(browser, "index.html");
      for (let file; (file = files.pop()); ) await look_at(page, file, false);
      await page.close();
    }),
  );
}

// First paint under a second on localhost: the best of three, as the machine may be busy.
async function first_paint(browser) {
  const server = await serve(site, 0);
  for (const file of ["index.html", "docs/explorers/compiler.html"]) {
    const times = [];
    for (let i = 0; i < 3; ++i) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/${file}`);
      await painted(page);
      const entry = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime, { timeout: 5000 });
      times.push(await entry.jsonValue());
      await page.close();
    }
    console.log(`first paint of ${file}: ${Math.round(Math.min(...times))} ms`);
    expect(Math.min(...times) < 1000, `the first paint of ${file} takes ${times} ms`);
  }
  server.close();
}

// Two browsers at the same time, and alone what measures time.
(async () => {
  const run = async (parts) => {
    const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox"] });
    try {
      for (const part of parts) {
        if (process.env.ONLY && !process.env.ONLY.split(",").includes(part.name)) continue;
        const before = Date.now();
        await part(browser).catch((error) => failures.push(`${part.name}: ${error.stack}`));
        console.log(`${part.name}: ${((Date.now() - before) / 1000).toFixed(1)} s`);
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all([run([explorers, touch, keyboard, leads, everywhere]), run([screenshots, all_pages, without])]);
  await run([first_paint]);
  await run([frames]);
  for (const failure of failures) console.error(failure);
  console.log(`${checks} checks, ${failures.length} failure(s)`);
  process.exit(failures.length ? 1 : 0);
})();
