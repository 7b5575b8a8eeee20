// Explorers by finger, and by the keyboard alone.
const { Explorer } = require("./explorers.cjs");

class Finger extends Explorer {
  /// The place of an element on the screen, at parts of its width and height.
  async place(selector, x, y) {
    const box = await (await this.page.$(selector)).boundingBox();
    return [box.x + x * box.width, box.y + y * box.height];
  }
  async show(selector) {
    await this.page.$eval(selector, (element) => element.scrollIntoView({ behavior: "instant", block: "center" }));
    await this.rest();
  }
  /// Through places of an element, which are parts of its width and height.
  async drag(selector, ...places) {
    await this.show(selector);
    const screen = this.page.touchscreen, box = await (await this.page.$(selector)).boundingBox();
    const at = ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
    await screen.touchStart(...at(places[0]));
    for (const [i, [x, y]] of places.slice(1).entries()) {
      const [from_x, from_y] = places[i];
      for (const part of places.length > 4 ? [0.5, 1] : [0.25, 0.5, 0.75, 1]) await screen.touchMove(...at([from_x + (x - from_x) * part, from_y + (y - from_y) * part]));
    }
    // It comes to rest before it is lifted: otherwise it would throw the page, and the next tap only catch it.
    await this.rest();
    await screen.touchMove(...at(places.at(-1)));
    await screen.touchEnd();
    await this.rest();
  }
  /// Until the browser has made of touches what it makes of them, and knows where things are: both come some time later.
  async rest() {
    await this.page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 50)));
  }
  async tap(name) {
    await this.show(this.of(name));
    await this.page.evaluate(() => {
      globalThis.clicked = false;
      addEventListener("click", () => (globalThis.clicked = true), { capture: true, once: true });
    });
    await this.page.touchscreen.tap(...(await this.place(this.of(name), 0.5, 0.5)));
    await this.page.waitForFunction(() => globalThis.clicked, { timeout: 2000 }).catch(() => {});
    await this.rest();
  }
  attribute(name, attribute) {
    return this.page.$eval(this.of(name), (element, attribute) => Number(element.getAttribute(attribute)), attribute);
  }
  value(name) {
    return this.page.$eval(this.of(name), (input) => Number(input.value));
  }
  async moves_slider(name) {
    const before = await this.value(name), range = await this.page.$eval(this.of(name), (input) => [Number(input.min), Number(input.max)]);
    const part = (before - range[0]) / (range[1] - range[0]);
    await this.drag(this.of(name), [part, 0.5], [0.8, 0.5]);
    this.expect((await this.value(name)) !== before, `a finger moves the slider ${name}`);
  }
}

// Taps come first: soon after a drag a browser may take one for the end of a throw.
const fingers = {
  async tangent(finger) {
    const x = () => finger.attribute("handle", "aria-valuenow");
    await finger.drag(".explorer svg.plot", [0.7, 0.5], [0.3, 0.55]);
    const left = await x();
    finger.expect(left > 0.3 && left < 1.2, `a finger that goes to the left moves the point to x = ${left}`);
    await finger.shows("slope", 2 * left * Math.cos(left * left), 1e-13, "by finger");
    await finger.moves_slider("h");
  },
  async chain(finger) {
    const turned = await finger.number("turned_value");
    await finger.tap("turn");
    await finger.shows("value", turned, 0, "turned around by finger");
    await finger.tap("add");
    finger.expect((await finger.page.$$(".links li")).length === 3, "a tap adds a link");
    await finger.moves_slider("x");
  },
  async graph(finger) {
    await finger.tap("back");
    finger.expect(/^Step 10 of 11/.test(await finger.text("explanation")), `a tap goes back: ${await finger.text("explanation")}`);
    await finger.moves_slider("value of x");
    await finger.page.focus(finger.of("expression"));
    await finger.page.keyboard.press("End");
    await finger.page.keyboard.type(" + sin(cos(tanh(x)))");
    await finger.drag(".explorer .scroll", [0.8, 0.4], [0.2, 0.4]);
    await finger.page.waitForFunction(() => document.querySelector(".explorer .scroll").scrollLeft > 20, { timeout: 3000 }).catch(() => {});
    finger.expect((await finger.page.$eval(".explorer .scroll", (stage) => stage.scrollLeft)) > 20, "a wide graph is pushed by finger");
  },
  async accumulation(finger) {
    await finger.tap("backward");
    await finger.tap("backward");
    await finger.shows("gradient", 12, 0, "two taps");
    await finger.tap("zero");
    await finger.shows("gradient", 0, 0, "a third one");
    await finger.moves_slider("rate");
  },
  async surface(finger) {
    const turned = () => finger.page.$eval(finger.of("scene"), (scene) => Number(scene.dataset.yaw));
    await finger.drag(finger.of("scene"), [0.7, 0.5], [0.3, 0.52]);
    const yaw = await turned();
    finger.expect(yaw > 1, `a finger turns the surface: ${yaw}`);
    await finger.drag(finger.of("map"), [0.5, 0.5], [0.25, 0.2]);
    const a = await finger.value("a"), b = await finger.value("b");
    finger.expect(a < -1 && b > 1, `and moves the start on the map: ${a}, ${b}`);
  },
  async digits(finger) {
    for (let i = 0; i < 6; ++i) await finger.tap("twenty");
    await finger.shows("steps", 120, 0, "by taps");
    const circle = Array.from({ length: 17 }, (_, i) => [0.5 + 0.24 * Math.sin((i / 8) * Math.PI), 0.5 - 0.38 * Math.cos((i / 8) * Math.PI)]);
    await finger.drag(finger.of("board"), ...circle);
    finger.expect((await finger.number("answer")) === 0, `a circle drawn by finger is read as 0: ${await finger.text("answer")}`);
  },
  async compiler(finger) {
    await finger.choose("demonstration", 6);
    await finger.tap("variable0");
    await finger.page.keyboard.press("End");
    await finger.page.keyboard.type("0");
    await finger.shows("value", 10 * 2 * 3 * 4 * 5, 0, "a field that was tapped");
  },
};

/// What is wrong for a person who has only a keyboard, or hears the page: all that can be used is reached by Tab, can be seen to have the focus, and
/// has a name.
async function page_by_keyboard(page) {
  const problems = [];
  const usable = await page.evaluate(() => {
    const all = [...document.querySelectorAll(".explorer :is(button, input, select, a, [tabindex])")].filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility());
    all.forEach((element, i) => (element.dataset.stop = i));
    return all.length;
  });
  await page.$eval(".explorer", (explorer) => {
    const before = document.createElement("a");
    before.tabIndex = 0;
    before.textContent = "before";
    explorer.before(before);
    before.focus();
  });
  const reached = new Set();
  for (let i = 0; i < usable; ++i) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement, style = getComputedStyle(element);
      return { number: element.dataset.stop, what: `${element.tagName} ${element.dataset.name ?? element.textContent.slice(0, 20)}`, seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 };
    });
    if (stop.number === undefined) problems.push(`Tab leaves the explorer at ${stop.what} after ${i} of ${usable}`);
    else reached.add(stop.number);
    if (!stop.seen) problems.push(`it is not seen that ${stop.what} has the focus`);
  }
  if (reached.size < usable) problems.push(`Tab reaches ${reached.size} of ${usable}`);
  const visit = (node) => {
    if (/^(button|slider|combobox|textbox|spinbutton|checkbox|image|img)$/.test(node.role) && !node.name) problems.push(`a ${node.role} has no name`);
    (node.children ?? []).forEach(visit);
  };
  visit(await page.accessibility.snapshot());
  return problems;
}

module.exports = { fingers, Finger, page_by_keyboard };
