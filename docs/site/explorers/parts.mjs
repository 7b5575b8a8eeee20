// What explorers are put together from: elements with labels, and numbers as text.

/// An element: make("p", { class: "note" }, "text", other).
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/// A number as a reader sees it. What is infinite or no number is said to be so.
export function text_of(number, digits = 6) {
  if (Number.isNaN(number)) return "not a number";
  if (!Number.isFinite(number)) return number > 0 ? "∞" : "−∞";
  if (number === 0) return Object.is(number, -0) ? "−0" : "0";
  const size = Math.abs(number);
  const text = size >= 1e6 || size < 1e-4 ? number.toExponential(Math.min(digits - 1, 4)) : String(Number(number.toPrecision(digits)));
  return text.replace(/e([+-])(\d+)/, (_, sign, exponent) => ` · 10${superscript((sign === "-" ? "-" : "") + exponent)}`).replace("-", "−");
}

const raised = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
export const superscript = (text) => [...String(text)].map((letter) => raised[letter]).join("");

let last_id = 0;
const new_id = () => `explorer-${++last_id}`;

// 1, 2 or 5 times a power of ten: round numbers can be reached.
function round_step(wanted) {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = power * [5, 2, 1].find((factor) => factor * power <= wanted * 1.0001);
  return Number(step.toPrecision(1));
}

/// A slider with its label and its number; change(value) is called when it moves.
export function slider({ label, name, min, max, step, value, show = (v) => text_of(v), change }) {
  const id = new_id();
  const output = make("output", { for: id });
  const input = make("input", { type: "range", id, "data-name": name, min, max, step, value });
  const update = () => {
    output.textContent = show(Number(input.value));
    input.setAttribute("aria-valuetext", output.textContent);
  };
  input.addEventListener("input", () => {
    update();
    change(Number(input.value));
  });
  update();
  return {
    element: make("div", { class: "control" }, make("label", { for: id }, label), output, input),
    set: (v) => {
      input.value = v;
      update();
    },
    range: (from, to) => {
      input.min = from;
      input.max = to;
      input.step = round_step((to - from) / 400);
    },
    value: () => Number(input.value),
  };
}

/// A choice among texts; change(index) is called.
export function choice({ label, name, texts, value = 0, change, hidden_label = false }) {
  const id = new_id();
  const select = make("select", { id, "data-name": name, onchange: () => change(select.selectedIndex) }, ...texts.map((text) => make("option", {}, text)));
  select.selectedIndex = value;
  return {
    element: make("div", { class: "control" }, make("label", { for: id, class: hidden_label ? "unseen" : undefined }, label), select),
    set: (index) => (select.selectedIndex = index),
    select,
  };
}

export const button = (text, name, press) => make("button", { type: "button", "data-name": name, onclick: press }, text);

/// Numbers with their names. set({ name: number }) shows them, each with all its digits in data-value.
export function readings(names) {
  const list = make("dl", { class: "readings" });
  const places = {};
  for (const [name, label, kind] of names) {
    places[name] = make("dd", { "data-name": name });
    list.append(make("div", { class: kind }, make("dt", {}, label), places[name]));
  }
  return {
    element: list,
    set: (values) => {
      for (const [name, value] of Object.entries(values)) write_number(places[name], value);
    },
  };
}

export function write_number(element, value, digits) {
  element.textContent = text_of(value, digits);
  element.dataset.value = value;
}

/// What a screen reader says when the reader has come to rest.
export function announcer() {
  const element = make("p", { class: "unseen", role: "status" });
  let timer = 0;
  return {
    element,
    say: (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => (element.textContent = text), 600);
    },
  };
}

export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/// Puts an explorer into each of its places on the page. What goes wrong leaves the picture that was there.
export function place(name, build) {
  if (typeof WebAssembly !== "object") return;
  for (const section of document.querySelectorAll(`[data-explorer="${name}"]`)) {
    build(section)
      .then((children) => {
        section.replaceChildren(...children);
        section.dataset.ready = "";
        section.dispatchEvent(new Event("ready"));
      })
      .catch((error) => console.error(error));
  }
}
