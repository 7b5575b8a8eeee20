// What a frame costs while something moves. Each of these runs in the browser, once for each frame.
const moving = {
  accumulation: (i) => slide("rate", i % 2 ? 0.3 : 0.25),
  chain: (i) => slide("x", 0.5 + i / 100),
  graph: (i) => slide("value of x", 1 + i / 100),
  "graph, step by step": (i) => slide("step", i % 12),
  surface: () => press("scene", "ArrowLeft"),
  "surface, start": (i) => press("map", i % 2 ? "ArrowLeft" : "ArrowRight"),
  tangent: (i) => press("handle", i % 40 < 20 ? "ArrowLeft" : "ArrowRight"),
  "tangent, step": (i) => slide("h", i % 60),
  digits: (i) => i === 0 && document.querySelector('[data-name="train"]').textContent === "Train" && document.querySelector('[data-name="train"]').click(),
  "digits, drawing": (i) => draw(i),
};

/// Moves something for as many frames. Answers in milliseconds for each: the page's own thread, of that its scripts, and the time from frame to frame.
async function measure(page, what, frames) {
  await page.evaluate(() => {
    globalThis.slide = (name, value) => {
      const input = document.querySelector(`[data-name="${name}"]`);
      input.value = value;
      input.dispatchEvent(new Event("input"));
    };
    // A finger that draws in a circle.
    globalThis.draw = (i) => {
      const board = document.querySelector('[data-name="board"]'), box = board.getBoundingClientRect();
      board.setPointerCapture = () => {};
      board.hasPointerCapture = () => true;
      const at = { clientX: box.left + box.width * (0.5 + 0.3 * Math.sin(i / 8)), clientY: box.top + box.height * (0.5 - 0.4 * Math.cos(i / 8)) };
      board.dispatchEvent(new PointerEvent(i === 0 ? "pointerdown" : "pointermove", at));
    };
    globalThis.press = (name, key) => document.querySelector(`[data-name="${name}"]`).dispatchEvent(new KeyboardEvent("keydown", { key }));
  });
  const run = (count) =>
    page.evaluate(async (count, move) => {
      const act = eval(move), frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      const begin = performance.now();
      for (let i = 0; i < count; ++i) {
        act(i);
        await frame();
      }
      return performance.now() - begin;
    }, count, `(${moving[what]})`);
  await run(5); // until the browser has compiled what it runs
  const before = await page.metrics(), time = await run(frames), after = await page.metrics();
  const of = (name) => (1000 * (after[name] - before[name])) / frames;
  return { thread: of("TaskDuration"), scripts: of("ScriptDuration"), style: of("RecalcStyleDuration") + of("LayoutDuration"), apart: time / frames };
}

module.exports = { moving, measure };
