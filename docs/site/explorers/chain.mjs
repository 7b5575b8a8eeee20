// The explorer of the chain rule: functions in a row, the slope of each, and the product.
import bytes from "chainrule:program";
import { start } from "./program.mjs";
import { make, slider, button, choice, readings, announcer, place, text_of, write_number } from "./parts.mjs";
import { Plot, legend } from "./plot.mjs";

const presets = [
  ["sin(x²)", [0, 1], 2],
  ["log(exp(x))", [2, 3], 1.5],
  ["20 sigmoids: it vanishes", Array(20).fill(5), 0.5],
  ["20 doublings: it explodes", Array(20).fill(9), 0.5],
  ["12 squares: past all numbers", Array(12).fill(0), 2],
  ["√(log x) where there is none", [3, 7], 0.5],
];

place("chain", async () => {
  const program = await start(bytes);
  const names = Array.from({ length: program.count() }, (_, i) => program.read("text", i, 0));
  const state = { links: [0, 1], x: 2 };
  const row = make("ol", { class: "links", "aria-label": "The links of the chain" });
  const numbers = readings([["value", "value at the end"], ["product", "product of all slopes", "red"], ["by_tape", "derivative by the tape"]]);
  const turned = readings([["turned_value", "value of the chain turned around"], ["turned_product", "its derivative", "red"]]);
  const composed = make("p", { class: "note" });
  const voice = announcer();
  let results = [];

  const plot = new Plot({
    label: "Size of the product of slopes after each link, on a logarithmic scale",
    height: 260, x_label: "links", y_label: "|product|", powers: ["y"], counted: true,
    draw: (plot) => {
      const heights = results.map(({ product }) => Math.log10(Math.abs(product)));
      const finite = heights.filter(Number.isFinite);
      const low = Math.min(-1, ...finite), high = Math.max(1, ...finite);
      plot.x = [0, Math.max(4, results.length + 1)];
      plot.y = [Math.floor(low) - 0.3, Math.ceil(high) + 0.3];
      heights.forEach((height, i) => {
        plot.bar(i + 1, height, 0.6, results[i].product < 0 ? "ochre" : "blue");
        if (!Number.isFinite(height)) unbounded(plot, i + 1, results[i].product);
      });
    },
  });
  // A bar that cannot be drawn is a word: 0 lies infinitely far down, infinity far up, and what is no number nowhere.
  function unbounded(plot, x, product) {
    const text = Number.isNaN(product) ? "NaN" : product === 0 ? "0" : "∞";
    const place = { 0: plot.y[0] + 0.05 * (plot.y[1] - plot.y[0]), "∞": plot.y[1] - 0.1 * (plot.y[1] - plot.y[0]), NaN: 0 }[text];
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "text");
    mark.setAttribute("class", "tick strong");
    mark.setAttribute("text-anchor", "middle");
    mark.setAttribute("x", plot.across(x));
    mark.setAttribute("y", plot.down(place));
    mark.textContent = results.length > 14 && text === "NaN" ? "?" : text;
    plot.front.append(mark);
  }

  const x_slider = slider({ label: "x", name: "x", min: -3, max: 3, step: 0.01, value: state.x, change: (x) => {
    state.x = x;
    update();
  } });

  function run(links) {
    links.forEach((f, i) => program.choose(i, f));
    const by_tape = program.run(links.length, state.x), numbers = [...program.numbers(3 * links.length)];
    return { by_tape, results: links.map((_, i) => ({ value: numbers[3 * i], slope: numbers[3 * i + 1], product: numbers[3 * i + 2] })) };
  }

  // The cards are made again when the chain has changed, and otherwise only written to, so that a list keeps the focus.
  function rebuild() {
    row.replaceChildren(
      ...state.links.map((f, i) => {
        const list = choice({ label: `Link ${i + 1}`, name: `link${i}`, texts: names, value: f, hidden_label: true, change: (chosen) => {
          state.links[i] = chosen;
          update();
        } });
        const remove = make("button", { type: "button", class: "remove", "aria-label": `Take out link ${i + 1}`, onclick: () => {
          state.links.splice(i, 1);
          rebuild();
          (row.querySelectorAll("select")[Math.min(i, state.links.length - 1)] ?? add).focus();
        } }, "×");
        return make("li", {}, make("div", { class: "top" }, list.element, remove),
          make("dl", {}, make("dt", {}, "value"), make("dd", { class: "value" }), make("dt", {}, "slope"), make("dd", { class: "slope" }), make("dt", {}, "product"), make("dd", { class: "product" })));
      }),
    );
    update();
  }
  const add = button("Add a link", "add", () => {
    if (state.links.length >= program.most()) return voice.say(`A chain has at most ${program.most()} links here.`);
    state.links.push(state.links.at(-1) ?? 0);
    rebuild();
    row.lastElementChild.querySelector("select").focus();
  });
  const turn = button("Turn the chain around", "turn", () => {
    state.links.reverse();
    rebuild();
  });
  const examples = choice({ label: "Begin with", name: "preset", texts: presets.map(([text]) => text), change: (i) => {
    state.links = [...presets[i][1]];
    state.x = presets[i][2];
    x_slider.set(state.x);
    rebuild();
  } });

  // sin(x*x) of x*x and sin(x): each x of the outer function becomes the inner one.
  const compose = (links) => links.reduce((inner, f) => names[f].replace(/\bx\b/g, /^\w+$|^\w+\([^()]*\)$/.test(inner) ? inner : `(${inner})`).replace(/\(\(([^()]*)\)\)/g, "($1)"), "x");

  function update() {
    const forward = run(state.links), backward = run([...state.links].reverse());
    results = forward.results;
    const last = results.at(-1) ?? { value: state.x, product: 1 }, other = backward.results.at(-1) ?? { value: state.x, product: 1 };
    numbers.set({ value: last.value, product: last.product, by_tape: forward.by_tape });
    turned.set({ turned_value: other.value, turned_product: other.product });
    [...row.children].forEach((card, i) => {
      for (const name of ["value", "slope", "product"]) write_number(card.querySelector(`dd.${name}`), results[i][name], 4);
    });
    composed.textContent = state.links.length <= 3 ? `${compose(state.links)}; turned around: ${compose([...state.links].reverse())}` : `${state.links.length} links`;
    add.disabled = state.links.length >= program.most();
    voice.say(`The value is ${text_of(last.value)}, the product of all slopes ${text_of(last.product)}.`);
    plot.refresh();
  }

  rebuild();
  return [
    make("div", { class: "columns" },
      make("div", { class: "panel" }, examples.element, x_slider.element, make("div", { class: "buttons" }, add, turn), composed),
      make("div", { class: "panel" }, numbers.element, turned.element)),
    row,
    make("div", { class: "stage" }, plot.element, legend(["blue block", "product above 0"], ["ochre block", "product below 0"])),
    voice.element,
  ];
});
