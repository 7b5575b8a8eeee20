// The explorer of the graph: an expression that is typed, its graph, values forward and adjoints backward, a step at a time.
import bytes from "chainrule:program";
import { start } from "./program.mjs";
import { make, slider, button, choice, readings, announcer, place, still, text_of } from "./parts.mjs";
import { parse, Mistake, letter_at } from "./parser.mjs";
import { svg, legend } from "./plot.mjs";

const box = { width: 92, height: 58 }, gap = { across: 46, down: 22 }, room = 14;
const first_values = { x: 2, y: 3 };

const number_of = (text) => ({ inf: Infinity, "-inf": -Infinity, nan: NaN, "-nan": NaN })[text] ?? Number(text);

/// Nodes and edges of what to_dot() has written, nodes by their numbers.
function read_drawing(text) {
  const nodes = new Map(), edges = [];
  for (const line of text.split("\n")) {
    const node = /^  v(\d+) \[label="(.*)\\nvalue (.*)\\nadjoint (.*?)"(, style=bold)?\];$/.exec(line);
    const edge = /^  v(\d+) -> v(\d+) \[label="(.*)"\];$/.exec(line);
    if (node) nodes.set(Number(node[1]), { name: node[2], value: number_of(node[3]), adjoint: number_of(node[4]) });
    else if (edge) edges.push({ from: Number(edge[1]), to: Number(edge[2]), slope: number_of(edge[3]) });
  }
  return { nodes, edges };
}

place("graph", async () => {
  const program = await start(bytes);
  const names = [1, 2].map((operands) => Array.from({ length: program.count(operands) }, (_, i) => program.read("text", operands, i)));
  const words = names.map((list) => list.filter((name) => /^\w+$/.test(name)));
  const known = { one: words[0], two: words[1] };

  const state = { nodes: [], values: new Map(), step: Infinity, lit: "" };
  let answers = { nodes: [], steps: [] };
  const voice = announcer();

  const field = make("input", { type: "text", id: "explorer-expression", "data-name": "expression", value: "x*y + x^2", spellcheck: "false", autocomplete: "off", autocapitalize: "off", "aria-describedby": "explorer-mistake" });
  const mistake = make("p", { id: "explorer-mistake", class: "mistake", role: "alert", "data-name": "mistake" });
  const sliders = make("div", { class: "panel" });
  const numbers = readings([["value", "value"]]);
  const derivatives = make("dl", { class: "readings" });
  const drawing = svg("svg", { class: "plot graph", role: "img", "aria-label": "The graph of the expression" });
  const explanation = make("p", { class: "note step", "data-name": "explanation" });
  const paths = make("p", { class: "note", "data-name": "paths" });

  const write = (text) => {
    const bytes = new TextEncoder().encode(text);
    new Uint8Array(program.memory.buffer, program.text_address(), bytes.length).set(bytes);
    return bytes.length;
  };

  /// The graph in the program, of the plan and the values of the variables. What is drawn is what to_dot() says of it: names, values, adjoints, and
  /// slopes of edges. Constants, which no tape records, are added.
  function compute() {
    program.begin();
    for (const node of state.nodes) {
      if (node.variable) program.variable(state.values.get(node.variable), write(node.variable));
      else if (!node.operands) program.constant(node.constant);
      else if (node.operands.length === 1) program.apply_to_one(names[0].indexOf(node.operation), ...node.operands);
      else program.apply_to_two(names[1].indexOf(node.operation), ...node.operands);
    }
    const count = program.backward(), list = [...program.numbers(5 * count)];
    const steps = Array.from({ length: count }, (_, k) => {
      const [from, which, slope, added, sum] = list.slice(5 * k, 5 * k + 5);
      return { from, which, to: state.nodes[from].operands[which], slope, added, sum };
    });
    const drawing = read_drawing(program.read("drawing")), places = state.nodes.map((_, i) => program.place(i));
    const nodes = state.nodes.map((node, i) => {
      const drawn = drawing.nodes.get(places[i]);
      if (!drawn) return { name: node.operands ? node.operation : text_of(node.constant), value: program.value(i), adjoint: 0, slopes: [] };
      const into = drawing.edges.filter(({ to }) => to === places[i]);
      const slopes = (node.operands ?? []).map((operand) => (into[0]?.from === places[operand] ? into.shift().slope : undefined));
      if (into.length > 0) throw new Error(`The drawing has other edges to node ${i} than the expression`);
      return { ...drawn, slopes };
    });
    answers = { steps, nodes };
  }

  function read() {
    let nodes;
    try {
      nodes = parse(field.value, known);
      if (nodes.length > program.most()) throw new Mistake(`This has ${nodes.length} nodes, and the page draws at most ${program.most()}`, 0);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      // What was drawn before stays, and what was typed, too.
      field.setAttribute("aria-invalid", "true");
      const typed = field.value, at = error.place, letter = letter_at(typed, at);
      mistake.replaceChildren(`Letter ${[...typed.slice(0, at)].length + 1}: ${error.message}.`, make("code", {}, typed.slice(0, at), make("b", {}, letter || "▁"), typed.slice(at + letter.length)));
      return;
    }
    field.removeAttribute("aria-invalid");
    mistake.replaceChildren();
    state.nodes = nodes;
    state.layout = layout();
    state.step = Infinity;
    const variables = nodes.filter((node) => node.variable).map((node) => node.variable);
    for (const name of variables) if (!state.values.has(name)) state.values.set(name, first_values[name] ?? 1);
    sliders.replaceChildren(
      ...variables.map((name) =>
        slider({ label: name, name: `value of ${name}`, min: -5, max: 5, step: 0.1, value: state.values.get(name), change: (value) => {
          state.values.set(name, value);
          update();
        } }).element,
      ),
    );
    if (!variables.includes(state.lit)) state.lit = variables[0] ?? "";
    derivatives.replaceChildren(...variables.map((name) => make("div", { class: "red" }, make("dt", {}, `derivative by ${name}`), make("dd", { "data-name": `derivative by ${name}` }))));
    lit.select.replaceChildren(...["nothing", ...variables].map((name) => make("option", {}, name)));
    lit.set(variables.indexOf(state.lit) + 1);
    update();
  }

  const forward_steps = () => state.nodes.length;
  const all_steps = () => forward_steps() + answers.steps.length;

  function update() {
    compute();
    numbers.set({ value: answers.nodes.at(-1).value });
    state.nodes.forEach((node, i) => {
      if (!node.variable) return;
      const shown = derivatives.querySelector(`[data-name="derivative by ${node.variable}"]`);
      shown.textContent = text_of(answers.nodes[i].adjoint);
      shown.dataset.value = answers.nodes[i].adjoint;
    });
    voice.say(`The value is ${text_of(answers.nodes.at(-1).value)}.`);
    show();
  }

  function show() {
    const total = all_steps(), step = Math.min(state.step, total);
    steps.input.max = total;
    steps.set(step);
    back.disabled = step === 0;
    forward.disabled = step === total;
    explain(step, total);
    draw(step);
    tell_paths();
  }

  function explain(step, total) {
    const text = () => {
      if (step === 0) return "Nothing is known yet but the expression.";
      if (step <= forward_steps()) {
        const i = step - 1, node = state.nodes[i], value = text_of(answers.nodes[i].value);
        if (!node.operands) return `Forward: ${node.variable ? `${node.variable} = ` : "the constant "}${value}.`;
        const operands = node.operands.map((operand) => text_of(answers.nodes[operand].value));
        return `Forward: ${operands.length === 2 && /^\W$/.test(node.operation) ? operands.join(` ${node.operation} `) : `${node.operation}(${operands.join(", ")})`} = ${value}.`;
      }
      const { from, to, slope, added, sum } = answers.steps[step - forward_steps() - 1];
      return `Backward: “${answers.nodes[from].name}” passes its adjoint times ${text_of(slope)} on to “${answers.nodes[to].name}”: ${text_of(added)} is added, which makes ${text_of(sum)}.`;
    };
    explanation.textContent = `Step ${step} of ${total}. ${text()}`;
  }

  function tell_paths() {
    const i = state.nodes.findIndex((node) => node.variable === state.lit);
    if (i < 0) return (paths.textContent = "");
    const shares = answers.steps.filter(({ to }) => to === i).map(({ added }) => text_of(added));
    paths.textContent = shares.length === 0 ? `The result does not depend on ${state.lit} here.`
      : shares.length === 1 ? `${state.lit} is used once: its derivative is ${shares[0]}.`
      : `${state.lit} is used ${shares.length} times, and each use adds its share: ${shares.join(" + ")} = ${text_of(answers.nodes[i].adjoint)}.`;
  }

  // Nodes in columns, each right of its operands; within a column near what it is connected with.
  function layout() {
    const column = [], users = state.nodes.map(() => []);
    state.nodes.forEach((node, i) => node.operands?.forEach((operand) => users[operand].includes(i) || users[operand].push(i)));
    state.nodes.forEach((node, i) => (column[i] = node.operands ? 1 + Math.max(...node.operands.map((operand) => column[operand])) : 0));
    // A leaf stands beside its first use, not far away from it.
    state.nodes.forEach((node, i) => {
      if (!node.operands && users[i].length > 0) column[i] = Math.min(...users[i].map((user) => column[user])) - 1;
    });
    const columns = [];
    column.forEach((c, i) => (columns[c] ??= []).push(i));
    const height = [];
    for (const list of columns) list.forEach((i, k) => (height[i] = k - (list.length - 1) / 2));
    for (let round = 0; round < 6; ++round)
      for (const list of round % 2 ? [...columns].reverse() : columns) {
        const wish = (i) => {
          const near = [...users[i], ...(state.nodes[i].operands ?? [])].map((other) => height[other]);
          return near.length ? near.reduce((sum, h) => sum + h, 0) / near.length : height[i];
        };
        const wishes = new Map(list.map((i) => [i, wish(i)]));
        list.sort((a, b) => wishes.get(a) - wishes.get(b));
        // As near to its wish as its neighbours let it.
        let low = -Infinity;
        for (const i of list) low = height[i] = Math.max(low + 1, wishes.get(i));
        const shift = list.reduce((sum, i) => sum + wishes.get(i) - height[i], 0) / list.length;
        for (const i of list) height[i] += shift;
      }
    const top = Math.min(...height);
    const places = state.nodes.map((_, i) => ({ x: room + column[i] * (box.width + gap.across), y: room + (height[i] - top) * (box.height + gap.down) }));
    return { places, width: 2 * room + columns.length * (box.width + gap.across) - gap.across, height: 2 * room + (Math.max(...height) - top) * (box.height + gap.down) + box.height };
  }

  function draw(step) {
    const { places, width, height } = state.layout;
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    // As wide as its place, but letters do not become too small to read: beyond that it can be scrolled.
    drawing.style.width = `min(100%, ${width}px)`;
    drawing.style.minWidth = `${0.82 * width}px`;
    const done = Math.max(0, step - forward_steps()), known_values = Math.min(step, forward_steps());
    // What has been passed on along each edge, and what has come together at each node.
    const passed_by = new Set(), sums = new Map();
    for (const { from, which, to, sum } of answers.steps.slice(0, done)) {
      passed_by.add(2 * from + which);
      sums.set(to, sum);
    }
    const now = step > forward_steps() ? answers.steps[done - 1] : undefined;
    const lit_node = state.nodes.findIndex((node) => node.variable === state.lit), reached = new Set(lit_node < 0 ? [] : [lit_node]);
    state.nodes.forEach((node, i) => node.operands?.some((operand) => reached.has(operand)) && reached.add(i));
    const edges = svg("g"), nodes = svg("g");
    state.nodes.forEach((node, i) => {
      (node.operands ?? []).forEach((operand, k) => {
        const a = places[operand], b = places[i], x1 = a.x + box.width, y1 = a.y + box.height / 2, x2 = b.x;
        const y2 = b.y + box.height / 2 + (node.operands.length === 2 ? (k === 0 ? -10 : 10) : 0), middle = (x1 + x2) / 2;
        const on = reached.has(operand), moving = now && now.from === i && now.which === k;
        edges.append(svg("path", { class: `curve edge ${moving ? "red moving" : on ? "ochre lit" : "plain-edge"}`, d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` }));
        if (passed_by.has(2 * i + k)) edges.append(svg("text", { class: "tick slope-of", x: x2 - 6, y: y2 + (k === 0 ? -5 : 14), "text-anchor": "end" }, `·${text_of(answers.nodes[i].slopes[k], 3).replace("not a number", "NaN")}`));
      });
      const { x, y } = places[i], has_value = i < known_values;
      const last = i === state.nodes.length - 1;
      const adjoint = step <= forward_steps() ? undefined : last ? 1 : sums.get(i);
      const current = step > 0 && step <= forward_steps() ? i === step - 1 : now && (now.to === i || now.from === i);
      nodes.append(
        svg("g", { class: `node ${node.operands ? "" : "leaf"} ${current ? "current" : ""}` },
          svg("rect", { x, y, width: box.width, height: box.height, rx: node.operands ? 8 : 22 }),
          svg("text", { class: "tick strong", x: x + box.width / 2, y: y + 17, "text-anchor": "middle" }, answers.nodes[i].name),
          svg("text", { class: "tick value-of", x: x + box.width / 2, y: y + 34, "text-anchor": "middle" }, has_value ? text_of(answers.nodes[i].value, 4) : ""),
          svg("text", { class: "tick adjoint-of", x: x + box.width / 2, y: y + 50, "text-anchor": "middle" }, adjoint === undefined ? "" : text_of(adjoint, 4)),
        ),
      );
    });
    drawing.replaceChildren(edges, nodes);
  }

  const go = (step) => {
    clearInterval(playing);
    state.step = step;
    show();
  };
  const shown_step = () => Math.min(state.step, all_steps());
  const steps = slider({ label: "step", name: "step", min: 0, max: 1, step: 1, value: 1, show: String, change: go });
  steps.input = steps.element.querySelector("input");
  const back = button("Step back", "back", () => go(shown_step() - 1));
  const forward = button("Step on", "forward", () => go(shown_step() + 1));
  let playing = 0;
  const play = button("Play from the beginning", "play", () => {
    go(still() ? all_steps() : 0);
    playing = setInterval(() => {
      if (state.step >= all_steps()) return clearInterval(playing);
      ++state.step;
      show();
    }, 700);
  });
  const lit = choice({ label: "light up the paths of", name: "lit", texts: ["nothing"], change: (i) => {
    state.lit = i === 0 ? "" : lit.select.options[i].textContent;
    show();
  } });

  field.addEventListener("input", read);
  read();
  return [
    make("div", { class: "control" }, make("label", { for: "explorer-expression" }, `An expression with + - * / ^ and ${[...known.one, ...known.two].join(", ")}`), field),
    mistake,
    make("div", { class: "stage scroll", tabindex: "0", role: "region", "aria-label": "The graph" }, drawing, legend(["blue block", "value, forward"], ["red block", "adjoint, backward"], ["ochre", "paths from the chosen variable"])),
    explanation,
    make("div", { class: "columns" },
      make("div", { class: "panel" }, steps.element, make("div", { class: "buttons" }, back, forward, play), lit.element, paths),
      make("div", { class: "panel" }, sliders, numbers.element, derivatives)),
    voice.element,
  ];
});
