// Each explorer driven as a person would, and its numbers compared with those of the native program.
const { execFileSync } = require("node:child_process");
const path = require("node:path");

/// The lines that a native program prints: arrays of numbers and texts, without the first word.
function native(folder, program, word) {
  return execFileSync(path.join(folder, program), { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => line.split(" ").slice(1).map((text) => (/^-?(\d[\d.e+-]*|nan|inf)$/.test(text) ? number_of(text) : text)));
}
const number_of = (text) => (/nan/.test(text) ? NaN : /inf/.test(text) ? (text.startsWith("-") ? -Infinity : Infinity) : Number(text));

/// The same number: to the last bit, or where the two platforms have other functions within a few of them.
function same(a, b, tolerance = 0) {
  if (Number.isNaN(b)) return Number.isNaN(a);
  if (!Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

class Explorer {
  constructor(page, expect) {
    this.page = page;
    this.expect = expect;
  }
  of(name) {
    return `.explorer [data-name="${name}"]`;
  }
  /// The number shown at a place, with all its digits.
  async number(name) {
    return number_of((await this.page.$eval(this.of(name), (element) => element.dataset.value)).replace("Infinity", "inf"));
  }
  text(name) {
    return this.page.$eval(this.of(name), (element) => element.textContent);
  }
  choose(name, index) {
    return this.page.$eval(this.of(name), (select, index) => {
      select.selectedIndex = index;
      select.dispatchEvent(new Event("change"));
    }, index);
  }
  slide(name, value) {
    return this.page.$eval(this.of(name), (input, value) => {
      input.value = value;
      input.dispatchEvent(new Event("input"));
    }, value);
  }
  async press(name, ...keys) {
    await this.page.$eval(this.of(name), (element) => element.focus());
    for (const key of keys) await this.page.keyboard.press(key);
  }
  async shows(name, wanted, tolerance, what) {
    const shown = await this.number(name);
    this.expect(same(shown, wanted, tolerance), `${what}: ${name} is ${shown}, not ${wanted}`);
  }
}

const drive = {
  async tangent(explorer, programs) {
    const { page, expect } = explorer;
    const exact = [1, 5, 6, 7]; // x^3 - x, sqrt(x), 1/x, |x|: rounded by rule
    for (const [curve, at, step, value, slope, secant] of native(programs, "tangent", "tangent")) {
      const what = `tangent ${curve} at ${at}, step ${step}`, tolerance = exact.includes(curve) ? 0 : 4e-16;
      await explorer.choose("curve", curve);
      await explorer.press("h", "Home", ...Array(step).fill("ArrowRight"));
      if (Number(await page.$eval(explorer.of("handle"), (handle) => handle.getAttribute("aria-valuenow"))) !== at) await explorer.press("handle", "Home");
      await explorer.shows("value", value, tolerance, what);
      await explorer.shows("slope", slope, tolerance * 16, what);
      await explorer.shows("secant", secant, 1e-13, what);
    }
    expect((await explorer.text("slope")) !== "NaN", "what is no number is said in words");
    await explorer.choose("curve", 4);
    await explorer.press("handle", "Home");
    expect((await explorer.text("value")) === "not a number", "the logarithm of less than 0 is not a number");

    await explorer.choose("curve", 1);
    const handle = await page.$(explorer.of("handle"));
    const x = () => page.$eval(explorer.of("handle"), (element) => Number(element.getAttribute("aria-valuenow")));
    const before = await x(), box = await handle.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y, { steps: 8 });
    await page.mouse.up();
    const after = await x();
    expect(after < before, `dragging to the left makes x smaller: ${before} to ${after}`);
    await explorer.shows("slope", 3 * after * after - 1, 4e-16, "after the drag");
    await explorer.press("handle", "ArrowRight");
    expect((await x()) > after, "the arrow to the right makes x larger");

    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await page.click(explorer.of("shrink"));
    await new Promise((done) => setTimeout(done, 150));
    expect((await page.$eval(explorer.of("h"), (input) => input.value)) === "32", "with reduced motion the step is small at once");
    const error = await explorer.number("error");
    expect(error > 0 && error < 1e-6, `the error at 1e-8 is small, and not 0: ${error}`);
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "no-preference" }]);
  },

  async chain(explorer, programs) {
    const { page, expect } = explorer;
    const lines = native(programs, "chain", "chain");
    for (const [length, x, ...rest] of lines) {
      const functions = rest.slice(0, length), [value, , product, by_tape] = rest.slice(length);
      const what = `chain of ${functions} at ${x}`, plain = functions.every((f) => [0, 6, 7, 8, 9, 10, 11].includes(f));
      const links = () => page.$$eval(".links li", (all) => all.length);
      if ((await links()) > length) await page.click(".links li:last-child .remove");
      if ((await links()) < length) await page.click(explorer.of("add"));
      await page.evaluate((functions) => {
        const cards = document.querySelector(".links").children;
        while (cards.length > functions.length) document.querySelector(".links li:last-child .remove").click();
        while (cards.length < functions.length) document.querySelector('[data-name="add"]').click();
        functions.forEach((f, i) => {
          const select = document.querySelector(`[data-name="link${i}"]`);
          select.selectedIndex = f;
          select.dispatchEvent(new Event("change"));
        });
      }, functions);
      await explorer.slide("x", x);
      await explorer.shows("value", value, plain ? 0 : 1e-15, what);
      await explorer.shows("product", product, plain ? 0 : 4e-15, what);
      await explorer.shows("by_tape", by_tape, plain ? 0 : 4e-15, what);
      if (length === 12) expect((await explorer.text("value")) === "∞", "a value past all numbers is infinite");
      if (Number.isNaN(product)) expect((await explorer.text("product")) === "not a number", "0 times infinity is not a number");
    }
    await explorer.choose("preset", 0);
    const turned = await explorer.number("turned_product");
    await explorer.press("turn", "Enter");
    await explorer.shows("product", turned, 0, "the chain turned around, by keyboard");
    await page.$eval(explorer.of("add"), (button) => {
      for (let i = 0; i < 70; ++i) button.click();
    });
    expect((await page.$$eval(".links li", (all) => all.length)) === 64, "a chain has at most 64 links");
    expect(await page.$eval(explorer.of("add"), (button) => button.disabled), "then none can be added");
    await page.evaluate(() => {
      for (let first; (first = document.querySelector(".links .remove")); ) first.click();
    });
    await explorer.shows("product", 1, 0, "no links");
    await explorer.choose("preset", 0);
  },

  async graph(explorer, programs) {
    const { page, expect } = explorer;
    const type = async (text) => {
      await page.click(explorer.of("expression"), { clickCount: 3 });
      if (text === "") await page.keyboard.press("Backspace");
      else if (text.length < 40) await page.keyboard.type(text);
      else await page.keyboard.sendCharacter(text); // as it is pasted
    };
    for (const [expression, x, y, value, by_x, by_y] of native(programs, "graph", "graph")) {
      const what = `${expression} at ${x}, ${y}`, tolerance = /exp/.test(expression) ? 4e-16 : 0;
      await type(expression);
      await explorer.slide("value of x", x);
      await explorer.slide("value of y", y);
      await explorer.shows("value", value, tolerance, what);
      await explorer.shows("derivative by x", by_x, tolerance * 4, what);
      await explorer.shows("derivative by y", by_y, tolerance * 4, what);
    }
    await type("height*sin(height)+max(height, 2)^y");
    const drawn = () => page.$$eval(".graph .node .strong", (all) => all.map((text) => text.textContent).sort().join(" "));
    expect((await drawn()) === "* + 2 height max pow sin y", `the drawing has the names that the tape knows: ${await drawn()}`);
    await type("x/x*max(x,y)-abs(-y)");
    for (const [wrong, message] of [
      ["x*", /^Letter 3: .*the end/], ["2x", /^Letter 2: .*cannot follow a number/], ["sine(x)", /^Letter 1: There is no function sine: there are sin/],
      ["(x+1", /^Letter 5: The parenthesis at letter 1 is not closed/], ["x)", /^Letter 2: This parenthesis/], ["sin", /^Letter 4: .*needs an argument/],
      ["max(x)", /^Letter 6: max takes two arguments/], ["x $ y", /^Letter 3: /], ["x + 🙂", /^Letter 5: .*“🙂”/], ["", /^Letter 1: Nothing/], ["1e5x", /^Letter 4: /], ["a".repeat(70), /^Letter 61: A name/], ["(".repeat(150), /100 parentheses/], [Array.from({ length: 120 }, (_, i) => `x^${i + 1}`).join("+"), /at most 200/],
    ]) {
      await type("x/x*max(x,y)-abs(-y)");
      await type(wrong);
      expect(message.test(await explorer.text("mistake")), `${wrong.slice(0, 20)}: ${(await explorer.text("mistake")).slice(0, 80)}`);
      expect((await page.$eval(explorer.of("expression"), (field) => field.value)) === wrong, `${wrong.slice(0, 20)} is still in its field`);
    }
    await type("x*y+x^2");
    await explorer.slide("value of x", 2);
    await explorer.slide("value of y", 3);
    await page.keyboard.press("End");
    await explorer.press("expression", "End", "+");
    await explorer.shows("value", 10, 0, "beside a mistake, what was there before stays");
    await type("log(x)");
    expect((await explorer.text("mistake")) === "", "a mistake that is mended is not mentioned any more");
    await explorer.slide("value of x", -2);
    expect((await explorer.text("value")) === "not a number", "the logarithm of -2 is not a number");
    await type("1e400*x");
    expect((await explorer.text("value")) === "−∞", "a constant past all numbers is infinite");
    await type("1/x");
    await explorer.slide("value of x", 0);
    expect((await explorer.text("value")) === "∞", "1/0 is infinite");
    await type("3+4");
    await explorer.shows("value", 7, 0, "constants alone");
    await type("x*y+x^2");
    await explorer.slide("value of x", 2);
    await explorer.slide("value of y", 3);
    expect(/4 \+ 3 = 7|3 \+ 4 = 7/.test(await explorer.text("paths")), "the shares of x add up");
    await explorer.press("step", "Home");
    expect((await page.$$eval(".graph .value-of", (all) => all.filter((text) => text.textContent).length)) === 0, "at the first step nothing is known");
    await explorer.press("forward", "Enter", "Enter");
    expect((await page.$$eval(".graph .value-of", (all) => all.filter((text) => text.textContent).length)) === 2, "two steps show two values");
    expect((await page.$$eval(".graph .adjoint-of", (all) => all.filter((text) => text.textContent).length)) === 0, "and no adjoint");
    await explorer.press("step", "End");
    expect(/^Step 11 of 11. Backward/.test(await explorer.text("explanation")), `the last step is backward: ${await explorer.text("explanation")}`);
  },

  async surface(explorer, programs) {
    const { page, expect } = explorer;
    const names = ["descent", "momentum", "newton"];
    for (const [surface, method, , , , , value] of native(programs, "surface", "surface")) {
      await explorer.choose("surface", surface);
      // Sines and cosines of the waves are those of the platform, and a walk makes more of a difference.
      await explorer.shows(names[method], value, surface === 4 ? 1e-12 : 0, `surface ${surface}`);
    }
    await explorer.choose("surface", 1);
    const value = () => explorer.number("descent"), before = await value();
    const map = await page.$(explorer.of("map"));
    await map.scrollIntoView();
    const box = await map.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3, { steps: 5 });
    await page.mouse.up();
    const dragged = await value();
    expect(dragged !== before, "dragging on the map moves the start");
    const a = () => page.$eval(explorer.of("a"), (input) => Number(input.value));
    const a_before = await a();
    expect(Math.abs(a_before + 1.2) < 0.05, `the start is where it was dragged to: a = ${a_before}`);
    await explorer.press("map", "ArrowRight");
    expect((await a()) > a_before, "the arrow to the right moves it to the right");
    await explorer.slide("a", 1);
    await explorer.slide("b", 0);
    await explorer.slide("steps", 200);
    expect(Math.abs(await value()) < 1e-12, "at b = 0 descent stays on the saddle");
    expect(/saddle/.test(await explorer.text("note")), "which is said");
    await explorer.choose("surface", 0);
    await explorer.slide("rate", 1);
    await explorer.slide("steps", 200);
    expect((await value()) > 1e20, "with too large a rate descent leaves the bowl");

    await explorer.press("scene", "ArrowLeft", "ArrowUp");
    expect(Number(await page.$eval(explorer.of("scene"), (scene) => scene.dataset.yaw)) < 0.65, "the arrow keys turn the surface");
  },

  async digits(explorer, programs) {
    const { page, expect } = explorer;
    const [[, early, early_right], [, , late_right]] = native(programs, "digits", "digits");
    await page.click(explorer.of("twenty"));
    // Another platform's tanh and exp, through twenty steps.
    await explorer.shows("loss", early, 1e-9, "after 20 steps");
    await explorer.shows("unseen", early_right, 0, "after 20 steps");
    for (let i = 0; i < 29; ++i) await explorer.press("twenty", "Enter");
    await explorer.shows("steps", 600, 0, "by keyboard");
    const unseen = await explorer.number("unseen");
    expect(Math.abs(unseen - late_right) <= 4, `of the unseen ones ${unseen} are right, natively ${late_right}`);

    // Drawn by hand: a 0 and a 1.
    const draw = async (points) => {
      await page.click(explorer.of("clear"));
      const board = await page.$(explorer.of("board"));
      await board.scrollIntoView();
      const box = await board.boundingBox();
      const to = ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
      await page.mouse.move(...to(points[0]));
      await page.mouse.down();
      for (const point of points) await page.mouse.move(...to(point), { steps: 3 });
      await page.mouse.up();
      return explorer.number("answer");
    };
    const circle = Array.from({ length: 25 }, (_, i) => [0.5 + 0.24 * Math.sin((i / 12) * Math.PI), 0.5 - 0.38 * Math.cos((i / 12) * Math.PI)]);
    expect((await draw(circle)) === 0, `a circle is read as 0: ${await explorer.text("answer")}`);
    const sure = await Promise.all(Array.from({ length: 10 }, (_, c) => explorer.number(`sure${c}`)));
    expect(Math.abs(sure.reduce((sum, p) => sum + p, 0) - 1) < 1e-12, "how sure it is adds up to 1");
    const seven = await draw([[0.25, 0.15], [0.75, 0.15], [0.45, 0.9]]);
    expect([7, 9].includes(seven), `a 7 is read as 7, or at worst as 9: ${seven}`);
    await page.click(explorer.of("another"));
    expect(/It says \d/.test(await explorer.text("answer")), "the next image is read");

    await page.click(explorer.of("anew"));
    expect((await explorer.text("loss")) === "none yet", "before the first step there is no loss");
    await page.click(explorer.of("train"));
    await page.waitForFunction(() => Number(document.querySelector('[data-name="steps"]').dataset.value) > 60);
    await page.click(explorer.of("train"));
    const steps = await explorer.number("steps");
    await new Promise((done) => setTimeout(done, 200));
    await explorer.shows("steps", steps, 0, "the pause");
    expect((await explorer.number("loss")) < early, "it has learned in the meantime");
  },

  async accumulation(explorer, programs) {
    const { expect } = explorer;
    for (const [at, ...gradients] of native(programs, "accumulation", "again")) {
      await explorer.slide("x", at);
      for (const [i, gradient] of gradients.entries()) {
        if (i === 0) await explorer.page.click(explorer.of("backward"));
        else await explorer.press("backward", i === 1 ? "Enter" : "Space");
        await explorer.shows("gradient", gradient, 0, `call ${i + 1} at ${at}`);
      }
      await explorer.shows("exact", gradients[0], 0, `the derivative at ${at}`);
      await explorer.page.click(explorer.of("zero"));
      await explorer.shows("gradient", 0, 0, "zeroed");
      await explorer.page.click(explorer.of("backward"));
      await explorer.shows("gradient", gradients[0], 0, "after zeroing");
    }
    for (const [zero, rate, steps, end] of native(programs, "accumulation", "descend")) {
      await explorer.slide("rate", rate);
      await explorer.slide("steps", steps);
      await explorer.shows(zero ? "with" : "without", end, 0, `descent with rate ${rate}`);
    }
    const before = await explorer.number("with");
    await explorer.press("rate", "ArrowLeft");
    expect((await explorer.number("with")) !== before, "the arrow to the left changes the rate");
    await explorer.slide("rate", 0.2);
  },

  async compiler(explorer, programs) {
    const { page, expect } = explorer;
    for (const [i, operations, together, value, ...gradient] of native(programs, "compiler", "compiler")) {
      const what = `demonstration ${i}`;
      await explorer.choose("demonstration", i);
      await explorer.shows("operations", operations, 0, what);
      await explorer.shows("together", together, 0, what);
      await explorer.shows("value", value, 4e-16, what);
      for (const [v, wanted] of gradient.entries()) await explorer.shows(`gradient${v}`, wanted, 4e-15, what);
      expect((await page.$$eval(".explorer td .katex", (all) => all.length)) === gradient.length, `${what}: each derivative is set as mathematics`);
    }
    await explorer.choose("demonstration", 6);
    await page.click(explorer.of("variable0"), { clickCount: 3 });
    await page.keyboard.type("10");
    await explorer.shows("value", 10 * 2 * 3 * 4 * 5, 0, "after typing 10");
    await page.click(explorer.of("variable0"), { clickCount: 3 });
    await page.keyboard.press("Backspace");
    expect((await explorer.text("value")) === "not a number", "an empty field makes no number");
    const shown = () => page.$eval(".explorer .formula", (formula) => formula.textContent);
    const before = await shown();
    await explorer.press("demonstration", "ArrowUp");
    expect((await shown()) !== before, "the arrow keys choose among the functions");
    await explorer.choose("demonstration", 0);
  },
};

module.exports = { drive, Explorer, number_of };
