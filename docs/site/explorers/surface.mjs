// The explorer of surfaces: a loss over two parameters in three dimensions and as a map, and the paths that lead down.
import bytes from "chainrule:program";
import prepared from "chainrule:prepared";
import { start } from "./program.mjs";
import { make, slider, choice, readings, announcer, place, text_of } from "./parts.mjs";
import { legend } from "./plot.mjs";

const grid = 41;
// Method, factor of the learning rate, colour, name.
const walks = [
  [0, 1, "--red", "descent", "descent"],
  [0, 0.25, "--ochre", "slow", "descent with a quarter of the rate"],
  [1, 1, "--violet", "momentum", "with momentum"],
  [2, 1, "--text", "newton", "Newton's method"],
];

place("surface", async () => {
  const program = await start(bytes);
  const state = { surface: 0, rate: 0.2, steps: 30, a: 0, b: 0, yaw: 0.7, pitch: 0.9, arrows: true };
  let range = [], values = [], colors = [], low = 0, high = 1, paths = [];
  const voice = announcer();
  const titles = Array.from({ length: program.count() }, (_, i) => program.read("text", i, 0));

  const canvas = (name, label, role) => make("canvas", { class: "canvas", tabindex: "0", role, "aria-label": label, "data-name": name });
  const scene = canvas("scene", "The surface in three dimensions: drag to turn, or the arrow keys", "img");
  const map = canvas("map", "The surface from above: drag the place where the paths begin, or move it with the arrow keys", "img");
  const formula = make("div", { class: "formula" });
  const ends = readings(walks.map(([, , , name, label]) => [name, `${label}: value at the end`, `walk-${name}`]));
  const here = readings([["slope_a", "slope by a, at the start"], ["slope_b", "slope by b"], ["least", "least curvature"], ["most", "largest curvature"]]);
  const note = make("p", { class: "note", "data-name": "note" });

  const style = (name) => getComputedStyle(scene).getPropertyValue(name).trim();
  // Low is dark blue, high is light yellow; the same in light and dark.
  const shade = (t) => {
    const stops = [[48, 56, 128], [40, 112, 150], [60, 165, 130], [150, 205, 100], [250, 235, 140]];
    const at = Math.max(0, Math.min(0.9999, t)) * (stops.length - 1), i = Math.floor(at), part = at - i;
    return `rgb(${stops[i].map((c, k) => Math.round(c + (stops[i + 1][k] - c) * part)).join(",")})`;
  };
  // Colours tell small values apart, as most of what happens is low down.
  const level = (value) => Math.sqrt(Math.max(0, (value - low) / (high - low)));

  function prepare(element, height) {
    const ratio = Math.min(2, devicePixelRatio || 1), width = element.clientWidth;
    if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
    }
    const context = element.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    return { context, width, height };
  }

  function follow(context, points, color) {
    const ground = style("--ground");
    for (const [width, stroke] of [[4.5, ground], [2.2, color]]) {
      context.beginPath();
      let pen = false;
      for (const [x, y] of points) {
        if (!Number.isFinite(x) || !Number.isFinite(y)) break;
        if (pen) context.lineTo(x, y);
        else context.moveTo(x, y);
        pen = true;
      }
      context.lineWidth = width;
      context.lineJoin = "round";
      context.strokeStyle = stroke;
      context.stroke();
    }
    context.fillStyle = color;
    for (const [x, y] of points) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) break;
      context.beginPath();
      context.arc(x, y, 2.4, 0, 7);
      context.fill();
    }
  }
  const arrow = (context, [x1, y1], [x2, y2]) => {
    const angle = Math.atan2(y2 - y1, x2 - x1);
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    for (const turn of [2.6, -2.6]) {
      context.moveTo(x2, y2);
      context.lineTo(x2 + 5 * Math.cos(angle + turn), y2 + 5 * Math.sin(angle + turn));
    }
    context.stroke();
  };

  // Outside of the surface nothing is drawn.
  const inside = (a, b) => a >= range[0] && a <= range[1] && b >= range[2] && b <= range[3];

  // A picture to draw on, as large as a canvas.
  function layer(canvas, box) {
    const below = document.createElement("canvas");
    below.width = canvas.width;
    below.height = canvas.height;
    const context = below.getContext("2d");
    context.scale(canvas.width / box.width, canvas.height / box.height);
    return { below, context };
  }

  // The landscape without paths: it is drawn anew when it turns.
  let scene_below = null, scene_key = "";
  function draw_landscape(box, project, c, s) {
    const { below, context } = layer(scene, box);
    const a_at = (k) => range[0] + ((range[1] - range[0]) * k) / (grid - 1), b_at = (k) => range[2] + ((range[3] - range[2]) * k) / (grid - 1);
    const corners = values.map((value, i) => project(a_at(i % grid), b_at(Math.floor(i / grid)), Math.min(value, high)));
    // Row by row and column by column from what is farther away: no tile is drawn over one that is nearer.
    const far_to_near = (far_first) => Array.from({ length: grid - 1 }, (_, k) => (far_first ? k : grid - 2 - k));
    const rows = far_to_near(c > 0), columns = far_to_near(s > 0);
    for (const row of rows)
      for (const column of columns) {
        const i = row * grid + column, four = [corners[i], corners[i + 1], corners[i + grid + 1], corners[i + grid]];
        const x = (four[0][0] + four[1][0] + four[2][0] + four[3][0]) / 4, y = (four[0][1] + four[1][1] + four[2][1] + four[3][1]) / 4;
        context.fillStyle = colors[i];
        context.beginPath();
        // A little larger, so that nothing is seen between tiles.
        for (const corner of four) context.lineTo(corner[0] + 0.5 * Math.sign(corner[0] - x), corner[1] + 0.5 * Math.sign(corner[1] - y));
        context.fill();
      }
    context.lineWidth = 0.6;
    context.strokeStyle = "rgba(255,255,255,.28)";
    for (let line = 0; line < grid; line += 4)
      for (const along of [(k) => line * grid + k, (k) => k * grid + line]) {
        context.beginPath();
        for (let k = 0; k < grid; ++k) context[k ? "lineTo" : "moveTo"](corners[along(k)][0], corners[along(k)][1]);
        context.stroke();
      }
    return below;
  }
  function draw_scene() {
    const box = prepare(scene, Math.min(420, Math.max(260, scene.clientWidth * 0.75))), { context, width, height } = box;
    const c = Math.cos(state.yaw), s = Math.sin(state.yaw), tilt = Math.sin(state.pitch), rise = Math.cos(state.pitch);
    // a and b from -1 to 1, heights from -0.5 to 0.5; it fits in however it is turned.
    const size = Math.min(width / 2.9, height / (2.6 * tilt + 1.2 * rise));
    const project = (a, b, value) => {
      const u = (2 * (a - range[0])) / (range[1] - range[0]) - 1, v = (2 * (b - range[2])) / (range[3] - range[2]) - 1, h = (value - low) / (high - low) - 0.5;
      const x = u * c - v * s, depth = u * s + v * c;
      return [width / 2 + size * x, height / 2 - size * (h * rise * 1.2 - depth * tilt * 0.9)];
    };
    const key = [state.surface, state.yaw, state.pitch, scene.width, scene.height].join();
    if (key !== scene_key) scene_below = draw_landscape(box, project, c, s);
    scene_key = key;
    context.drawImage(scene_below, 0, 0, width, height);
    walks.forEach(([, , color], w) => {
      const points = [];
      for (const [a, b, value] of paths[w] ?? []) {
        if (!inside(a, b)) break;
        points.push(project(a, b, Math.min(value, high)));
      }
      follow(context, points, style(color));
    });
    context.fillStyle = style("--text");
    context.font = `13px ${style("--body")}`;
    context.textAlign = "center";
    // Along the edges that are near.
    const beside = (from, to, near) => (near ? to + (to - from) * 0.1 : from - (to - from) * 0.1);
    for (const [text, a, b] of [["a", (range[0] + range[1]) / 2, beside(range[2], range[3], c > 0)], ["b", beside(range[0], range[1], s > 0), (range[2] + range[3]) / 2]]) {
      const [x, y] = project(a, b, low);
      context.fillText(text, x, y + 4);
    }
  }

  const map_at = (box) => ({
    across: (a) => ((a - range[0]) / (range[1] - range[0])) * box.width,
    down: (b) => (1 - (b - range[2]) / (range[3] - range[2])) * box.height,
  });
  // What does not move: the surface and the arrows, drawn once.
  let map_below = null;
  function draw_map_below(box) {
    const { across, down } = map_at(box), { below, context } = layer(map, box), tile = { x: box.width / (grid - 1), y: box.height / (grid - 1) };
    values.forEach((value, i) => {
      // In bands, so that lines of the same height are seen.
      context.fillStyle = shade(Math.floor(level(value) * 14) / 14);
      context.fillRect((i % grid - 0.5) * tile.x, box.height - (Math.floor(i / grid) + 0.5) * tile.y, tile.x + 1, tile.y + 1);
    });
    if (!state.arrows) return below;
    context.lineWidth = 1.2;
    context.strokeStyle = "rgba(255,255,255,.75)";
    const places = [], count = 11;
    for (let i = 0; i < count; ++i)
      for (let k = 0; k < count; ++k) {
        const a = range[0] + ((i + 0.5) / count) * (range[1] - range[0]), b = range[2] + ((k + 0.5) / count) * (range[3] - range[2]);
        places.push([a, b, program.slope(state.surface, a, b, 0), program.slope(state.surface, a, b, 1)]);
      }
    const steepest = Math.max(...places.map(([, , x, y]) => Math.hypot(x, y)));
    for (const [a, b, x, y] of places) {
      // Long arrows are shortened: their lengths grow with the root of the slope. They point uphill.
      const steep = Math.hypot(x, y), length = (0.9 * box.width) / count * Math.sqrt(steep / steepest) / (steep || 1);
      arrow(context, [across(a), down(b)], [across(a) + x * length, down(b) - y * length]);
    }
    return below;
  }
  function draw_map() {
    const box = prepare(map, Math.min(map.clientWidth, 420)), { context } = box, { across, down } = map_at(box);
    if (map_below?.width !== map.width || map_below?.height !== map.height) map_below = draw_map_below(box);
    context.drawImage(map_below, 0, 0, box.width, box.height);
    walks.forEach(([, , color], w) => follow(context, (paths[w] ?? []).map(([a, b]) => [across(a), down(b)]), style(color)));
    context.beginPath();
    context.arc(across(state.a), down(state.b), 8, 0, 7);
    context.fillStyle = style("--red");
    context.fill();
    context.lineWidth = 3;
    context.strokeStyle = "white";
    context.stroke();
  }

  // At the next frame, once, and only what has changed.
  let waiting = false, map_waits = false;
  const refresh = (map_too = true) => {
    map_waits ||= map_too;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      const with_map = map_waits;
      waiting = map_waits = false;
      if (scene.clientWidth === 0) return;
      draw_scene();
      if (with_map) draw_map();
    });
  };

  function update() {
    paths = walks.map(([method, factor]) => {
      program.walk(state.surface, method, state.rate * factor, state.steps, state.a, state.b);
      const list = [...program.numbers(3 * (state.steps + 1))];
      return Array.from({ length: state.steps + 1 }, (_, k) => list.slice(3 * k, 3 * k + 3));
    });
    ends.set(Object.fromEntries(walks.map(([, , , name], w) => [name, paths[w].at(-1)[2]])));
    const at = (f, k) => program[f](state.surface, state.a, state.b, k);
    const least = at("curvature", 0), most = at("curvature", 1);
    here.set({ slope_a: at("slope", 0), slope_b: at("slope", 1), least, most });
    note.textContent = least > 0 ? "At the start the surface bends up in all directions: Newton's method goes towards a minimum." : most < 0 ? "At the start the surface bends down in all directions: Newton's method climbs towards a maximum." : "At the start the surface bends up in one direction and down in another: Newton's method goes towards a saddle.";
    voice.say(`From ${text_of(state.a, 3)}, ${text_of(state.b, 3)} descent arrives at the value ${text_of(paths[0].at(-1)[2])}, Newton's method at ${text_of(paths[3].at(-1)[2])}.`);
    refresh();
  }

  function move(a, b) {
    state.a = Math.max(range[0], Math.min(range[1], a));
    state.b = Math.max(range[2], Math.min(range[3], b));
    sliders.a.set(state.a);
    sliders.b.set(state.b);
    update();
  }

  function rebuild(i) {
    state.surface = i;
    program.about(i);
    const about = [...program.numbers(7)];
    range = about.slice(0, 4);
    program.sample(i, grid);
    values = [...program.numbers(grid * grid)];
    low = Math.min(...values);
    // The highest corners are cut off, or the rest would be flat.
    high = [...values].sort((p, q) => p - q)[Math.floor(values.length * 0.97)];
    colors = values.map((value, i) => shade(level((value + (values[i + 1] ?? value) + (values[i + grid] ?? value) + (values[i + grid + 1] ?? value)) / 4)));
    map_below = null;
    formula.innerHTML = prepared[`f(a, b) = ${program.read("text", i, 1)}`];
    sliders.a.range(range[0], range[1]);
    sliders.b.range(range[2], range[3]);
    state.rate = about[6];
    rate.range(state.rate / 10, state.rate * 5);
    rate.set(state.rate);
    move(about[4], about[5]);
  }

  const chosen = choice({ label: "A loss", name: "surface", texts: titles, change: rebuild });
  const moved = (name) => (value) => {
    state[name] = value;
    update();
  };
  const sliders = {
    a: slider({ label: "start: a", name: "a", min: -3, max: 3, step: 0.01, value: 0, change: moved("a") }),
    b: slider({ label: "start: b", name: "b", min: -3, max: 3, step: 0.01, value: 0, change: moved("b") }),
  };
  const rate = slider({ label: "learning rate", name: "rate", min: 0.01, max: 1, step: 0.01, value: 0.2, show: (r) => text_of(r, 3), change: moved("rate") });
  const steps = slider({ label: "steps", name: "steps", min: 1, max: 200, step: 1, value: 30, show: String, change: moved("steps") });
  const arrows = make("input", { type: "checkbox", id: "explorer-arrows", checked: true, "data-name": "arrows", onchange: (event) => {
    state.arrows = event.target.checked;
    map_below = null;
    refresh();
  } });

  // Turning: sideways by pointer and keys; the view's height also, where a finger does not scroll by that.
  let before = null;
  scene.addEventListener("pointerdown", (event) => {
    scene.setPointerCapture(event.pointerId);
    before = [event.clientX, event.clientY];
  });
  scene.addEventListener("pointermove", (event) => {
    if (!before || !scene.hasPointerCapture(event.pointerId)) return;
    turn((before[0] - event.clientX) / 150, (event.clientY - before[1]) / 200);
    before = [event.clientX, event.clientY];
  });
  const turn = (yaw, pitch) => {
    state.yaw += yaw;
    state.pitch = Math.max(0.1, Math.min(1.5, state.pitch + pitch));
    scene.dataset.yaw = state.yaw;
    refresh(false);
  };
  const keys = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  scene.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    turn(keys[event.key][0] * 0.1, keys[event.key][1] * 0.08);
    event.preventDefault();
  });
  const drag = (event) => {
    const box = map.getBoundingClientRect();
    move(range[0] + ((event.clientX - box.left) / box.width) * (range[1] - range[0]), range[3] - ((event.clientY - box.top) / box.height) * (range[3] - range[2]));
  };
  map.addEventListener("pointerdown", (event) => {
    map.setPointerCapture(event.pointerId);
    drag(event);
  });
  map.addEventListener("pointermove", (event) => map.hasPointerCapture(event.pointerId) && drag(event));
  map.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    move(state.a + (keys[event.key][0] * (range[1] - range[0])) / 60, state.b + (keys[event.key][1] * (range[3] - range[2])) / 60);
    event.preventDefault();
  });
  document.addEventListener("theme", () => refresh());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => refresh());
  const sizes = new ResizeObserver(() => refresh());
  sizes.observe(scene);
  sizes.observe(map);

  rebuild(0);
  const kinds = { "--red": "red", "--ochre": "ochre", "--violet": "violet", "--text": "text" };
  return [
    make("div", { class: "columns halves" },
      make("div", { class: "panel" }, chosen.element, formula),
      make("div", { class: "panel" }, rate.element, steps.element)),
    make("div", { class: "columns" },
      make("div", { class: "stage" }, scene), make("div", { class: "stage" }, map)),
    make("div", { class: "stage" }, legend(...walks.map(([, , color, , label]) => [kinds[color], label])), make("label", { class: "check" }, arrows, " arrows on the map: the gradient, which points uphill")),
    ends.element,
    make("div", { class: "columns halves" }, make("div", { class: "panel" }, sliders.a.element, sliders.b.element), make("div", { class: "panel" }, here.element, note)),
    voice.element,
  ];
});
