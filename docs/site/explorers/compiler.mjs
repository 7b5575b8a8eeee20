// The explorer of the compiler's work: a formula, its derivatives, what is computed, and C.
import bytes from "chainrule:program";
import prepared from "chainrule:prepared";
import { start } from "./program.mjs";
import { make, choice, readings, announcer, place, text_of, write_number } from "./parts.mjs";

place("compiler", async () => {
  const program = await start(bytes);
  let chosen = 0;
  const voice = announcer();
  const titles = Array.from({ length: program.count() }, (_, i) => program.read("text", i, 0));
  const list = choice({ label: "A function", name: "demonstration", texts: titles, change: (i) => {
    chosen = i;
    rebuild();
  } });
  const formula = make("div", { class: "formula" }), source = make("code"), rows = make("tbody");
  const value = readings([["value", "value"]]);
  const c_code = make("code"), bars = make("div", { class: "bars" });
  const copy = make("button", { type: "button", class: "copy", onclick: async () => {
    await navigator.clipboard?.writeText(c_code.textContent);
  } }, "Copy");
  const code = make("figure", { class: "code" }, make("figcaption", {}, "to_c"), make("pre", { tabindex: "0" }, c_code), copy);

  function rebuild() {
    const count = program.variables(chosen);
    formula.innerHTML = prepared[`f = ${program.read("text", chosen, 2)}`];
    source.textContent = program.read("text", chosen, 1);
    rows.replaceChildren(
      ...Array.from({ length: count }, (_, v) => {
        const name = program.read("variable_text", chosen, v, 0);
        const cell = make("td", { class: "formula" });
        cell.innerHTML = prepared[`\\frac{\\partial f}{\\partial ${name}} = ${program.read("variable_text", chosen, v, 2)}`];
        cell.append(make("code", {}, program.read("variable_text", chosen, v, 1)));
        const input = make("input", { type: "number", step: "any", value: program.start(chosen, v), "aria-label": `The value of ${name}`, "data-name": `variable${v}`, oninput: update });
        return make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, input), cell, make("td", { class: "number", "data-name": `gradient${v}` }));
      }),
    );
    c_code.innerHTML = prepared[program.read("text", chosen, 3)];
    const apart = Array.from({ length: count }, (_, v) => program.derivative_operations(chosen, v)).reduce((sum, n) => sum + n, program.operations(chosen));
    const work = [
      ["value alone", program.operations(chosen), "operations", "faint"],
      ["value and each derivative by itself", apart, "apart", "ochre"],
      ["value and gradient, one program", program.together(chosen), "together", "blue"],
    ];
    bars.replaceChildren(
      ...work.map(([label, number, name, kind]) =>
        make("div", {}, make("span", {}, label), make("span", { class: `bar ${kind}`, style: `width: ${(100 * number) / Math.max(...work.map(([, n]) => n))}%` }), make("b", { "data-name": name, "data-value": number }, String(number))),
      ),
    );
    update();
  }

  function update() {
    const inputs = [...rows.querySelectorAll("input")], numbers = program.numbers(inputs.length + 1);
    // An empty field, or one that is no number, makes an answer that is none.
    inputs.forEach((input, v) => (numbers[v] = input.value.trim() === "" ? NaN : Number(input.value)));
    program.evaluate(chosen);
    const answers = [...program.numbers(inputs.length + 1)];
    value.set({ value: answers[0] });
    inputs.forEach((_, v) => write_number(rows.querySelector(`[data-name="gradient${v}"]`), answers[v + 1]));
    voice.say(`The value is ${text_of(answers[0])}.`);
  }

  rebuild();
  return [
    make("div", { class: "columns" },
      make("div", { class: "panel" }, list.element, formula, make("p", { class: "note" }, "to_string: ", source), value.element),
      make("div", { class: "panel" }, make("p", { class: "note" }, "Operations, counted by operation_count:"), bars)),
    make("div", { class: "table", tabindex: "0", role: "region", "aria-label": "Derivatives" },
      make("table", {}, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "variable"), make("th", { scope: "col" }, "its value"), make("th", { scope: "col" }, "derivative, in LaTeX and as text"), make("th", { scope: "col" }, "its value there"))), rows)),
    code,
    voice.element,
  ];
});
