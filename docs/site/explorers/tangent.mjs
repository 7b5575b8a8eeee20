// The explorer of the tangent: a point to drag along a curve, the secant that shrinks into the tangent, and the error of differences.
import bytes from "chainrule:program";
import prepared from "chainrule:prepared";
import { start } from "./program.mjs";
import { make, slider, choice, button, readings, announcer, place, still, text_of } from "./parts.mjs";
import { Plot, svg, span_of, legend } from "./plot.mjs";

const points = 401, steps = 65;

place("tangent", async () => {
  const program = await start(bytes);
  const state = { curve: 0, x: program.start(0), k: 0 };
  const h = () => program.step(state.k);

  const formula = make("div", { class: "formula" });
  const numbers = readings([
    ["value", "f(x)"],
    ["slope", "slope of the tangent", "red"],
    ["secant", "slope of the secant", "ochre"],
    ["error", "their difference"],
  ]);
  const note = make("p", { class: "note" });
  const voice = announcer();

  let sampled = { curve: -1, values: [] };
  const plot = new Plot({
    label: "The curve, its tangent and a secant",
    x_label: "x",
    height: 400,
    draw: (plot) => {
      const from = program.from(state.curve), to = program.to(state.curve);
      if (sampled.curve !== state.curve) {
        program.sample(state.curve, from, to, points);
        sampled = { curve: state.curve, values: [...program.numbers(points)] };
      }
      const { values } = sampled;
      plot.x = [from, to];
      plot.y = span_of(values);
      plot.curve(values.map((y, i) => [from + ((to - from) * i) / (points - 1), y]), "blue");
      const y = program.value(state.curve, state.x), slope = program.slope(state.curve, state.x);
      const other = program.value(state.curve, state.x + h());
      plot.line(state.x, y, program.secant(state.curve, state.x, h()), "ochre dashed");
      plot.line(state.x, y, slope, "red");
      plot.dot(state.x + h(), other, "ochre");
      handle.setAttribute("cx", plot.across(state.x));
      handle.setAttribute("cy", Number.isFinite(y) ? Math.max(0, Math.min(plot.height, plot.down(y))) : plot.height - plot.margin.bottom);
    },
  });
  const handle = svg("circle", { class: "handle", r: 9, tabindex: 0, role: "slider", "aria-label": "The point of the tangent", "data-name": "handle" });
  plot.element.append(handle);

  const error_plot = new Plot({
    label: "Errors of differences over their step h, both on logarithmic scales",
    height: 280,
    x_label: "step h",
    y_label: "error",
    powers: ["x", "y"],
    draw: (plot) => {
      program.errors(state.curve, state.x, steps);
      const errors = [...program.numbers(2 * steps)];
      // An error of nothing has no logarithm: it lies on the floor.
      const floor = -18, height = (e) => (Number.isFinite(e) ? Math.max(floor, Math.log10(e)) : NaN);
      plot.x = [-16, 0];
      plot.y = [floor, 2];
      plot.names = { y: (value) => (value <= floor ? "0" : undefined) };
      const of = (which) => Array.from({ length: steps }, (_, k) => [Math.log10(program.step(k)), height(errors[2 * k + which])]);
      plot.vertical(Math.log10(h()), "faint");
      plot.curve(of(0), "ochre");
      plot.curve(of(1), "violet");
      plot.dot(Math.log10(h()), height(errors[2 * state.k]), "ochre");
      plot.dot(Math.log10(h()), height(errors[2 * state.k + 1]), "violet");
    },
  });

  const x_slider = slider({ label: "x", name: "x", min: program.from(0), max: program.to(0), step: 0.01, value: state.x, change: (x) => move(x) });
  const h_slider = slider({
    label: "step h, from 1 down to 10⁻¹⁶", name: "h", min: 0, max: steps - 1, step: 1, value: 0,
    show: (k) => text_of(program.step(k), 3),
    change: (k) => {
      stop();
      state.k = k;
      update();
    },
  });
  const functions = Array.from({ length: program.count() }, (_, i) => program.read("text", i, 0));
  const chosen = choice({
    label: "f(x)", name: "curve", texts: functions,
    change: (i) => {
      state.curve = i;
      const from = program.from(i), to = program.to(i);
      x_slider.range(from, to);
      show_formula();
      move(program.start(i));
    },
  });

  let running = 0;
  const stop = () => cancelAnimationFrame(running);
  const shrink = button("Let the step shrink", "shrink", () => {
    stop();
    const begin = performance.now(), last = 32; // to 1e-8
    const frame = (now) => {
      state.k = still() ? last : Math.min(last, Math.floor((now - begin) / 70));
      h_slider.set(state.k);
      update();
      if (state.k < last) running = requestAnimationFrame(frame);
    };
    running = requestAnimationFrame(frame);
  });

  function show_formula() {
    formula.innerHTML = `<div>${prepared[`f(x) = ${program.read("text", state.curve, 2)}`]}</div><div>${prepared[`f'(x) = ${program.read("text", state.curve, 3)}`]}</div>`;
  }

  function move(x) {
    state.x = Math.max(program.from(state.curve), Math.min(program.to(state.curve), x));
    x_slider.set(state.x);
    update();
  }

  function update() {
    const value = program.value(state.curve, state.x), slope = program.slope(state.curve, state.x), secant = program.secant(state.curve, state.x, h());
    numbers.set({ value, slope, secant, error: Math.abs(secant - slope) });
    note.textContent = Number.isFinite(value)
      ? Number.isFinite(slope) ? "" : "The tangent stands upright here, or there is none: its slope is no finite number."
      : "The function has no finite value here, and so no tangent.";
    handle.setAttribute("aria-valuemin", program.from(state.curve));
    handle.setAttribute("aria-valuemax", program.to(state.curve));
    handle.setAttribute("aria-valuenow", state.x);
    handle.setAttribute("aria-valuetext", `x = ${text_of(state.x)}, slope ${text_of(slope)}`);
    voice.say(`At x = ${text_of(state.x)} the slope is ${text_of(slope)}, that of the secant ${text_of(secant)}.`);
    plot.refresh();
    error_plot.refresh();
  }

  const drag = (event) => move(plot.x_at(event.clientX));
  plot.element.addEventListener("pointerdown", (event) => {
    plot.element.setPointerCapture(event.pointerId);
    drag(event);
    handle.focus({ preventScroll: true });
    event.preventDefault();
  });
  plot.element.addEventListener("pointermove", (event) => {
    if (plot.element.hasPointerCapture(event.pointerId)) drag(event);
  });
  handle.addEventListener("keydown", (event) => {
    const size = (program.to(state.curve) - program.from(state.curve)) / 100;
    const moves = { ArrowRight: size, ArrowUp: size, ArrowLeft: -size, ArrowDown: -size, PageUp: 10 * size, PageDown: -10 * size };
    if (event.key in moves) move(state.x + moves[event.key]);
    else if (event.key === "Home") move(program.from(state.curve));
    else if (event.key === "End") move(program.to(state.curve));
    else return;
    event.preventDefault();
  });

  show_formula();
  update();
  return [
    make("div", { class: "columns" },
      make("div", { class: "stage" }, plot.element, legend(["blue", "f"], ["red", "tangent"], ["ochre dashed", "secant through x and x + h"])),
      make("div", { class: "panel" }, chosen.element, formula, x_slider.element, h_slider.element, make("div", { class: "buttons" }, shrink), numbers.element, note)),
    make("div", { class: "stage" }, error_plot.element, legend(["ochre", "error of (f(x+h) − f(x)) / h"], ["violet", "error of (f(x+h) − f(x−h)) / 2h"])),
    voice.element,
  ];
});
