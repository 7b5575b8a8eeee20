// A plot in SVG: axes, curves, points, in the colours of the page. It is as wide as its place, and its letters keep their size.
import { text_of, superscript } from "./parts.mjs";

const space = "http://www.w3.org/2000/svg";

export function svg(tag, properties = {}, ...children) {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// Round numbers between a and b, about `count` of them.
function ticks(a, b, count) {
  const raw = (b - a) / count, power = 10 ** Math.floor(Math.log10(raw));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= raw);
  const answer = [];
  for (let k = Math.ceil(a / step - 1e-9); k * step <= b + step * 1e-9; ++k) answer.push(Number((k * step).toPrecision(12)));
  return answer;
}

let last_clip = 0;

/// draw(plot) is called when something has changed: it sets plot.x and plot.y (ends of the axes), and draws.
export class Plot {
  constructor({ label, height = 340, x_label = "", y_label = "", powers = [], counted = false, draw }) {
    this.clip = `plot-${++last_clip}`;
    this.x_label = x_label;
    this.y_label = y_label;
    this.powers = powers; // axes on which n stands for 10^n
    this.counted = counted; // on the x axis stand whole numbers
    this.draw = draw;
    this.wanted_height = height;
    this.margin = { left: 52, right: 14, top: 14, bottom: 42 };
    // What can have the focus stays in the page while all else is drawn anew: it is appended to the plot's element by who made it.
    this.definitions = svg("defs");
    this.back = svg("g");
    this.front = svg("g", { "clip-path": `url(#${this.clip})` });
    this.element = svg("svg", { class: "plot", role: "group", "aria-label": label }, this.definitions, this.back, this.front);
    this.waiting = false;
    new ResizeObserver(() => this.refresh()).observe(this.element);
  }

  /// Draws at the next frame, once.
  refresh() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.paint();
    });
  }

  paint() {
    const width = this.element.clientWidth;
    if (width === 0) return;
    this.width = width;
    this.height = Math.min(this.wanted_height, Math.max(220, width * 0.72));
    if (this.element.style.height !== `${this.height}px`) this.element.style.height = `${this.height}px`;
    this.element.setAttribute("viewBox", `0 0 ${this.width} ${this.height}`);
    const { left, right, top, bottom } = this.margin;
    const inside = { x: left, y: top, width: width - left - right, height: this.height - top - bottom };
    this.front.replaceChildren();
    this.draw(this);
    // Axes are drawn anew where they have changed, which is seldom.
    const frame = JSON.stringify([this.width, this.height, this.x, this.y]);
    if (frame === this.frame) return;
    this.frame = frame;
    this.definitions.replaceChildren(svg("clipPath", { id: this.clip }, svg("rect", inside)));
    this.back.replaceChildren();
    this.axes();
  }

  across(x) {
    const { left, right } = this.margin;
    return left + ((x - this.x[0]) / (this.x[1] - this.x[0])) * (this.width - left - right);
  }
  down(y) {
    const { top, bottom } = this.margin;
    const at = this.height - bottom - ((y - this.y[0]) / (this.y[1] - this.y[0])) * (this.height - top - bottom);
    return Math.max(-1e5, Math.min(1e5, at)); // farther away SVG loses its numbers
  }
  /// The number on the x axis below a place of the screen.
  x_at(client_x) {
    const box = this.element.getBoundingClientRect(), { left, right } = this.margin;
    return this.x[0] + (((client_x - box.left) / box.width) * this.width - left) / (this.width - left - right) * (this.x[1] - this.x[0]);
  }

  axes() {
    const { left, right, top, bottom } = this.margin, low = this.height - bottom;
    const name = (axis, value) => (this.names?.[axis]?.(value) ?? (this.powers.includes(axis) ? `10${superscript(value)}` : text_of(value)));
    const whole = (axis, values) => (this.powers.includes(axis) || (axis === "x" && this.counted) ? values.filter(Number.isInteger) : values);
    for (const at of whole("x", ticks(...this.x, Math.max(2, this.width / 90)))) {
      const x = this.across(at);
      this.back.append(svg("line", { class: at === 0 && !this.powers.includes("x") ? "axis" : "grid", x1: x, x2: x, y1: top, y2: low }));
      this.back.append(svg("text", { class: "tick", x, y: low + 16, "text-anchor": "middle" }, name("x", at)));
    }
    for (const at of whole("y", ticks(...this.y, Math.max(2, this.height / 60)))) {
      const y = this.down(at);
      this.back.append(svg("line", { class: at === 0 && !this.powers.includes("y") ? "axis" : "grid", x1: left, x2: this.width - right, y1: y, y2: y }));
      this.back.append(svg("text", { class: "tick", x: left - 7, y: y + 4, "text-anchor": "end" }, name("y", at)));
    }
    this.back.append(svg("text", { class: "tick", x: this.width - right, y: this.height - 6, "text-anchor": "end" }, this.x_label));
    if (this.y_label) this.back.append(svg("text", { class: "tick", x: left + 6, y: top + 10 }, this.y_label));
  }

  /// A line through points. It is interrupted where one is no number, and where it jumps over the whole plot.
  curve(points, kind) {
    let path = "", pen = false, before = 0;
    const size = this.y[1] - this.y[0];
    for (const [x, y] of points) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) {
        pen = false;
        continue;
      }
      if (pen && Math.abs(y - before) > size && (y > this.y[1]) !== (before > this.y[1])) pen = Math.sign(y) === Math.sign(before);
      path += `${pen ? "L" : "M"}${this.across(x).toFixed(2)} ${this.down(y).toFixed(2)}`;
      pen = true;
      before = y;
    }
    this.front.append(svg("path", { class: `curve ${kind}`, d: path }));
  }
  /// The line through (x, y) with a slope, from end to end.
  line(x, y, slope, kind) {
    if (![x, y, slope].every(Number.isFinite)) return;
    // Steep lines end at the plot's edges, not at its corners.
    const [a, b] = this.x, size = this.y[1] - this.y[0], reach = Math.min(b - a, Math.abs((3 * size) / slope || Infinity));
    this.front.append(
      svg("line", {
        class: `curve ${kind}`,
        x1: this.across(x - reach), y1: this.down(y - slope * reach), x2: this.across(x + reach), y2: this.down(y + slope * reach),
      }),
    );
  }
  vertical(x, kind) {
    const { top, bottom } = this.margin;
    if (Number.isFinite(x)) this.front.append(svg("line", { class: `curve ${kind}`, x1: this.across(x), x2: this.across(x), y1: top, y2: this.height - bottom }));
  }
  dot(x, y, kind, radius = 5) {
    if (Number.isFinite(x) && Number.isFinite(y)) this.front.append(svg("circle", { class: `dot ${kind}`, cx: this.across(x), cy: this.down(y), r: radius }));
  }
  bar(x, y, width, kind) {
    if (!Number.isFinite(y)) return;
    const base = this.down(Math.max(this.y[0], Math.min(this.y[1], 0))), end = this.down(y);
    this.front.append(
      svg("rect", { class: `bar-of ${kind}`, x: this.across(x - width / 2), width: this.across(x + width / 2) - this.across(x - width / 2), y: Math.min(base, end), height: Math.max(1, Math.abs(base - end)), rx: 2 }),
    );
  }
}

/// Where most of the numbers lie, with some room; those that are none are left out.
export function span_of(numbers, share = 0.03) {
  const sorted = [...numbers].filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return [-1, 1];
  const at = (part) => sorted[Math.round(part * (sorted.length - 1))];
  const low = at(share), high = at(1 - share), room = (high - low) * 0.15 || 1;
  return [low - room, high + room];
}

/// What the lines of a plot mean: [kind, text].
export function legend(...entries) {
  const list = document.createElement("ul");
  list.className = "legend";
  for (const [kind, text] of entries) {
    const item = document.createElement("li");
    item.className = kind;
    item.textContent = text;
    list.append(item);
  }
  return list;
}
