// The explorer of accumulation: backward() again and again, and the same mistake in a descent.
import bytes from "chainrule:program";
import { start } from "./program.mjs";
import { make, slider, button, readings, announcer, place, text_of } from "./parts.mjs";
import { Plot, legend } from "./plot.mjs";

const most = 40;

place("accumulation", async () => {
  const program = await start(bytes);
  const state = { x: 3, calls: [], rate: 0.2, steps: 20 };
  const voice = announcer();
  const numbers = readings([["gradient", "x.gradient()", "red"], ["exact", "the derivative of x², at x"]]);
  const note = make("p", { class: "note" });

  const bars = new Plot({
    label: "What x.gradient() is after each call of backward()",
    height: 260, x_label: "calls of backward()", y_label: "x.gradient()", counted: true,
    draw: (plot) => {
      const exact = program.derivative_at(state.x), values = state.calls.map(({ gradient }) => gradient);
      const low = Math.min(0, exact, ...values), high = Math.max(0, exact, ...values), room = 0.15 * (high - low) || 1;
      plot.x = [0, Math.max(6, state.calls.length + 1)];
      plot.y = [low < 0 ? low - room : 0, high > 0 ? high + room : room];
      state.calls.forEach(({ gradient, zeroed }, i) => {
        plot.bar(i + 1, gradient, 0.6, gradient === exact ? "green" : "red");
        if (zeroed) plot.vertical(i + 0.5, "faint");
      });
      plot.curve([[plot.x[0], exact], [plot.x[1], exact]], "blue dashed");
    },
  });

  let zeroed = false;
  const begin = (x) => {
    state.x = x;
    state.calls = [];
    zeroed = false;
    program.begin(x);
    show(0);
  };
  const show = (gradient) => {
    const exact = program.derivative_at(state.x);
    numbers.set({ gradient, exact });
    const calls = state.calls.length;
    note.textContent = calls === 0 ? "Nothing has been added yet." : zeroed ? "Zeroed: the next call begins from 0." : gradient === exact ? "This is the derivative." : `Not the derivative of anything: the sum of what the calls since the last zeroing added.`;
    voice.say(`x.gradient() is ${text_of(gradient)}, the derivative ${text_of(exact)}.`);
    bars.refresh();
  };
  const again = button("backward()", "backward", () => {
    const gradient = program.backward();
    state.calls.push({ gradient, zeroed });
    if (state.calls.length > most) state.calls.shift();
    zeroed = false;
    show(gradient);
  });
  const zero = button("zero_gradients()", "zero", () => {
    program.zero_gradients();
    zeroed = true;
    show(0);
  });
  const x_slider = slider({ label: "x", name: "x", min: -4, max: 4, step: 0.1, value: 3, change: begin });

  const ends = readings([["with", "with zeroing, the last step is at", "green"], ["without", "without, it is at", "red"]]);
  let paths = { with: [], without: [] };
  const descent = new Plot({
    label: "Where each step of the two descents stands",
    height: 300, x_label: "step", y_label: "w", counted: true,
    draw: (plot) => {
      plot.x = [0, state.steps];
      const shown = [...paths.with, ...paths.without].filter((w) => Number.isFinite(w) && Math.abs(w) < 12);
      plot.y = [Math.min(-1, ...shown) - 0.5, Math.max(4, ...shown) + 0.5];
      plot.curve([[0, 3], [state.steps, 3]], "blue dashed");
      for (const [name, kind] of [["without", "red"], ["with", "green"]]) {
        plot.curve(paths[name].map((w, i) => [i, w]), kind);
        paths[name].forEach((w, i) => plot.dot(i, w, kind, 3));
      }
    },
  });
  const walk = () => {
    const path = (zeroing) => {
      program.descend(zeroing, state.rate, state.steps);
      return [...program.numbers(2 * state.steps + 1)].filter((_, i) => i % 2 === 0);
    };
    paths = { with: path(1), without: path(0) };
    ends.set({ with: paths.with.at(-1), without: paths.without.at(-1) });
    voice.say(`After ${state.steps} steps: with zeroing at ${text_of(paths.with.at(-1))}, without at ${text_of(paths.without.at(-1))}.`);
    descent.refresh();
  };
  const rate = slider({ label: "learning rate", name: "rate", min: 0.05, max: 1.2, step: 0.05, value: state.rate, change: (value) => {
    state.rate = value;
    walk();
  } });
  const steps = slider({ label: "steps", name: "steps", min: 1, max: 60, step: 1, value: state.steps, change: (value) => {
    state.steps = value;
    walk();
  } });

  begin(3);
  walk();
  return [
    make("div", { class: "columns" },
      make("div", { class: "stage" }, bars.element, legend(["green block", "the derivative"], ["red block", "something else"], ["blue dashed", "2x"])),
      make("div", { class: "panel" }, x_slider.element, make("div", { class: "buttons" }, again, zero), numbers.element, note)),
    make("div", { class: "columns" },
      make("div", { class: "stage" }, descent.element, legend(["green", "zeroed before each step"], ["red", "never zeroed"], ["blue dashed", "the minimum"])),
      make("div", { class: "panel" }, make("p", { class: "note" }, "Downhill on (w − 3)² from 0. The same mistake, in a loop."), rate.element, steps.element, ends.element)),
    voice.element,
  ];
});
