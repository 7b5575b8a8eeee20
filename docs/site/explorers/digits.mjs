// The explorer of digits: a network learns on the page, and reads what is drawn by hand.
import bytes from "chainrule:program";
import data from "chainrule:digits";
import { start } from "./program.mjs";
import { make, slider, button, readings, announcer, place, text_of, write_number } from "./parts.mjs";
import { Plot, legend } from "./plot.mjs";

const learned = 1400, batch = 50, most_steps = 3000;

place("digits", async () => {
  const program = await start(bytes);
  const digits = data.split("\n").map((line) => ({ digit: Number(line[0]), pixels: [...line.slice(2)].map((letter) => parseInt(letter, 17) / 16) }));
  for (const { digit, pixels } of digits) {
    program.numbers(64).set(pixels);
    program.add_image(digit);
  }
  const state = { rate: 0.1, losses: [], running: false, strokes: [], shown: learned };
  const voice = announcer();
  const numbers = readings([["steps", "steps"], ["loss", "loss of the last batch", "red"], ["seen", "right of 1400 learned from"], ["unseen", "right of 397 never seen", "green"]]);
  const note = make("p", { class: "note", "data-name": "note" });

  const plot = new Plot({
    label: "The loss over the steps",
    height: 260, x_label: "step", y_label: "loss", counted: true,
    draw: (plot) => {
      plot.x = [0, Math.max(100, state.losses.length)];
      plot.y = [0, Math.max(2.5, ...state.losses.slice(0, 50))];
      const every = Math.ceil(state.losses.length / 400) || 1;
      plot.curve(state.losses.map((loss, i) => [i + 1, loss]).filter((_, i) => i % every === 0), "red");
    },
  });

  const canvas = (name, width, height, label) => make("canvas", { class: "pixels", width, height, role: "img", "aria-label": label, "data-name": name });
  const picture = canvas("weights", 10 * 8 + 9, 8, "The weights of the first layer, an image for each of ten neurons");
  // A weight of 0 has the colour of the ground, above 0 it is blue, below red.
  function draw_weights() {
    program.weights();
    const all = program.numbers(640), context = picture.getContext("2d"), image = context.createImageData(picture.width, 8);
    const largest = Math.max(...all.map(Math.abs)) || 1;
    for (let j = 0; j < 10; ++j)
      for (let p = 0; p < 64; ++p) {
        const at = 4 * (Math.floor(p / 8) * picture.width + j * 9 + (p % 8)), weight = all[64 * j + p] / largest;
        image.data.set(weight > 0 ? [40, 120, 220] : [220, 70, 60], at);
        image.data[at + 3] = 30 + 225 * Math.sqrt(Math.abs(weight));
      }
    context.putImageData(image, 0, 0);
  }

  const seen_as = make("div", { class: "bars sure" }, ...Array.from({ length: 10 }, (_, c) => make("div", {}, make("span", {}, String(c)), make("span", { class: "bar blue" }), make("b", { "data-name": `sure${c}` }))));
  const answer = make("p", { class: "answer", "data-name": "answer" });
  const small = canvas("small", 8, 8, "What the network sees: 8 by 8 pixels");
  function read(pixels) {
    const context = small.getContext("2d"), image = context.createImageData(8, 8);
    pixels.forEach((value, p) => image.data.set([128, 140, 160, 255 * value], 4 * p));
    context.putImageData(image, 0, 0);
    program.numbers(64).set(pixels);
    const digit = program.read_image(), sure = [...program.numbers(10)];
    sure.forEach((value, c) => {
      const row = seen_as.children[c];
      row.children[1].style.width = `${Math.max(0.5, 100 * value)}%`;
      row.classList.toggle("chosen", c === digit);
      write_number(row.children[2], value, 2);
      row.children[2].textContent = `${Math.round(100 * value)} %`;
    });
    answer.dataset.value = digit;
    answer.textContent = state.losses.length === 0 ? `It says ${digit}, but it has learned nothing yet.` : `It says ${digit}.`;
  }

  // What was drawn, as the data was made: as large as the frame, on 32 x 32 points, of which each 4 x 4 are counted.
  const board = make("canvas", { class: "board", width: 256, height: 256, "aria-label": "Draw a digit here, with the mouse or a finger", role: "img", "data-name": "board" });
  const fine = document.createElement("canvas");
  fine.width = fine.height = 32;
  const fine_context = fine.getContext("2d", { willReadFrequently: true });
  function pixels_of_drawing() {
    const points = state.strokes.flat();
    const [left, right, top, bottom] = [0, 1].flatMap((k) => [Math.min(...points.map((p) => p[k])), Math.max(...points.map((p) => p[k]))]);
    const scale = 28 / Math.max(bottom - top, (right - left) * 1.1, 40), x = (left + right) / 2, y = (top + bottom) / 2;
    fine_context.clearRect(0, 0, 32, 32);
    fine_context.lineWidth = 4;
    fine_context.lineCap = fine_context.lineJoin = "round";
    for (const stroke of state.strokes) {
      fine_context.beginPath();
      for (const p of stroke.length > 1 ? stroke : [stroke[0], stroke[0]]) fine_context.lineTo(16 + (p[0] - x) * scale, 16 + (p[1] - y) * scale);
      fine_context.stroke();
    }
    const { data } = fine_context.getImageData(0, 0, 32, 32), pixels = Array(64).fill(0);
    for (let i = 0; i < 1024; ++i) if (data[4 * i + 3] > 127) pixels[8 * Math.floor(i / 128) + Math.floor((i % 32) / 4)] += 1 / 16;
    return pixels;
  }
  function draw_board() {
    const context = board.getContext("2d");
    context.clearRect(0, 0, 256, 256);
    context.lineWidth = 18;
    context.lineCap = context.lineJoin = "round";
    context.strokeStyle = getComputedStyle(board).color;
    for (const stroke of state.strokes) {
      context.beginPath();
      for (const p of stroke.length > 1 ? stroke : [stroke[0], stroke[0]]) context.lineTo(...p);
      context.stroke();
    }
  }
  const point = (event) => {
    const box = board.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * 256, ((event.clientY - box.top) / box.height) * 256];
  };
  const drawn = () => {
    draw_board();
    read_again();
  };
  board.addEventListener("pointerdown", (event) => {
    board.setPointerCapture(event.pointerId);
    state.strokes.push([point(event)]);
    drawn();
  });
  board.addEventListener("pointermove", (event) => {
    if (!board.hasPointerCapture(event.pointerId)) return;
    state.strokes.at(-1).push(point(event));
    drawn();
  });
  board.addEventListener("pointerup", () => voice.say(answer.textContent));
  document.addEventListener("theme", draw_board);

  // What is read: the drawing, or, as long as there is none, an image that the network has not learned from.
  const read_again = () => read(state.strokes.length > 0 ? pixels_of_drawing() : digits[state.shown].pixels);
  const clear = button("Wipe", "clear", () => {
    state.strokes = [];
    draw_board();
    read_again();
  });
  const another = button("Read the next unseen image", "another", () => {
    state.strokes = [];
    draw_board();
    state.shown = state.shown + 1 < digits.length ? state.shown + 1 : learned;
    read_again();
    voice.say(`A ${digits[state.shown].digit} was meant. ${answer.textContent}`);
  });

  // Counting what is read rightly means to read all images: while the network learns that is done ten times a second.
  function show(count = true) {
    numbers.set({ steps: state.losses.length, loss: state.losses.at(-1) ?? NaN });
    if (count) numbers.set({ seen: program.right(0, learned), unseen: program.right(learned, digits.length) });
    const loss = state.losses.at(-1);
    if (loss === undefined) numbers.element.querySelector('[data-name="loss"]').textContent = "none yet";
    note.textContent = loss === undefined ? "The network has learned nothing yet: press Train." : Number.isFinite(loss) ? "" : "The learning rate was too large: the loss is no finite number any more. Begin anew with a smaller one.";
    draw_weights();
    read_again();
    plot.refresh();
  }
  const step = () => state.losses.push(program.train(learned, batch, state.rate));
  let frames = 0;
  function frame() {
    if (!state.running) return;
    const begin = performance.now();
    // A few steps for each frame, so that one sees it learn.
    for (let i = 0; i < 3 && performance.now() - begin < 8; ++i) step();
    show(++frames % 6 === 0);
    if (state.losses.length >= most_steps || !Number.isFinite(state.losses.at(-1))) return pause();
    requestAnimationFrame(frame);
  }
  const pause = () => {
    state.running = false;
    show();
    train.textContent = "Train";
    voice.say(`After ${state.losses.length} steps the loss is ${text_of(state.losses.at(-1))}, and ${program.right(learned, digits.length)} of 397 unseen digits are read rightly.`);
  };
  const train = button("Train", "train", () => {
    if (state.running) return pause();
    state.running = true;
    train.textContent = "Pause";
    requestAnimationFrame(frame);
  });
  const once = button("20 steps", "twenty", () => {
    for (let i = 0; i < 20; ++i) step();
    show();
  });
  const anew = button("Begin anew", "anew", () => {
    state.running = false;
    train.textContent = "Train";
    state.losses = [];
    program.begin();
    show();
  });
  const rate = slider({ label: "learning rate", name: "rate", min: 0.01, max: 2, step: 0.01, value: state.rate, change: (value) => (state.rate = value) });

  program.begin();
  show();
  return [
    make("div", { class: "columns" },
      make("div", { class: "stage" }, plot.element),
      make("div", { class: "panel" }, rate.element, make("div", { class: "buttons" }, train, once, anew), numbers.element, note)),
    make("div", { class: "stage" }, picture, legend(["blue block", "weights above 0"], ["red block", "below 0: what each of the ten neurons looks for"])),
    make("div", { class: "columns halves" },
      make("div", { class: "panel" }, make("p", { class: "note" }, "Draw a digit:"), make("div", { class: "boards" }, board, small), make("div", { class: "buttons" }, clear, another)),
      make("div", { class: "panel" }, answer, seen_as)),
    voice.element,
  ];
});
