// Expressions as a person types them: numbers, names, + - * / ^, functions. What is wrong is said with its place.

export class Mistake extends Error {
  constructor(message, place) {
    super(message);
    this.place = place; // the number of the letter, from 0
  }
}

/// The letter at a place, which can be two units of a string.
export const letter_at = (text, at) => (at < text.length ? String.fromCodePoint(text.codePointAt(at)) : "");

const deepest = 100, longest = 60;

/// The plan of an expression: nodes in an order in which each comes after its operands, equal ones once. A node is { variable }, { constant } or
/// { operation, operands }, operands by their numbers. `known`: { one: names of functions of one argument, two: of two }.
export function parse(source, known) {
  const nodes = [], numbers = new Map();
  const add = (node) => {
    const key = JSON.stringify(node);
    if (!numbers.has(key)) numbers.set(key, nodes.push(node) - 1);
    return numbers.get(key);
  };

  let at = 0, depth = 0;
  const skip = () => {
    while (/\s/.test(source[at] ?? "")) ++at;
  };
  const next = () => {
    skip();
    return source[at] ?? "";
  };
  const here = () => (at >= source.length ? "the end" : `“${letter_at(source, at)}”`);
  const take = (letter, why) => {
    if (next() !== letter) throw new Mistake(`${why}: “${letter}” is expected here, but there is ${here()}`, at);
    ++at;
  };

  function sum() {
    if (++depth > deepest) throw new Mistake(`More than ${deepest} parentheses in one another`, at);
    let left = product();
    for (;;) {
      const sign = next();
      if (sign !== "+" && sign !== "-" && sign !== "−") break;
      ++at;
      left = add({ operation: sign === "+" ? "+" : "-", operands: [left, product()] });
    }
    --depth;
    return left;
  }
  function product() {
    let left = signed();
    for (;;) {
      const sign = next();
      if (!"*/·".includes(sign) || sign === "") return left;
      ++at;
      left = add({ operation: sign === "/" ? "/" : "*", operands: [left, signed()] });
    }
  }
  function signed() {
    const sign = next();
    if (sign !== "-" && sign !== "−" && sign !== "+") return power();
    if (++depth > deepest) throw new Mistake(`More than ${deepest} signs in a row`, at);
    ++at;
    const operand = signed();
    --depth;
    if (sign === "+") return operand;
    return nodes[operand].constant === undefined ? add({ operation: "-", operands: [operand] }) : add({ constant: -nodes[operand].constant });
  }
  function power() {
    const base = atom();
    if (next() !== "^") return base;
    ++at;
    return add({ operation: "^", operands: [base, signed()] });
  }
  function atom() {
    const first = next(), start = at;
    if (first === "(") {
      ++at;
      const inside = sum();
      take(")", `The parenthesis at letter ${start + 1} is not closed`);
      return inside;
    }
    const number = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(source.slice(at));
    if (number) {
      at += number[0].length;
      if (/[\w.]/.test(source[at] ?? "")) throw new Mistake(`${here()} cannot follow a number: write “*” between them`, at);
      return add({ constant: Number(number[0]) });
    }
    const name = /^[A-Za-z_]\w*/.exec(source.slice(at))?.[0];
    if (!name) throw new Mistake(`A number, a name or “(” is expected here, but there is ${here()}`, at);
    if (name.length > longest) throw new Mistake(`A name has at most ${longest} letters`, at + longest);
    at += name.length;
    if (next() !== "(") {
      if (known.one.includes(name) || known.two.includes(name)) throw new Mistake(`The function ${name} needs an argument in parentheses`, at);
      if (name === "pi") return add({ constant: Math.PI });
      if (name === "e") return add({ constant: Math.E });
      return add({ variable: name });
    }
    const count = known.one.includes(name) ? 1 : known.two.includes(name) ? 2 : 0;
    if (count === 0) throw new Mistake(`There is no function ${name}: there are ${[...known.one, ...known.two].join(", ")}`, start);
    ++at;
    const operands = [sum()];
    if (count === 2) {
      take(",", `${name} takes two arguments`);
      operands.push(sum());
    }
    take(")", `The arguments of ${name} are not closed`);
    return add({ operation: name, operands });
  }

  if (next() === "") throw new Mistake("Nothing has been typed yet", 0);
  const result = sum();
  if (next() !== "") throw new Mistake(source[at] === ")" ? "This parenthesis has not been opened" : `An operator is expected here, but there is ${here()}`, at);
  return sorted(nodes, result);
}

// Only what the result needs, the result last.
function sorted(nodes, result) {
  const places = new Map(), answer = [];
  const visit = (i) => {
    if (places.has(i)) return;
    const node = nodes[i];
    for (const operand of node.operands ?? []) visit(operand);
    places.set(i, answer.length);
    answer.push(node.operands ? { ...node, operands: node.operands.map((operand) => places.get(operand)) } : node);
  };
  // Variables first, in the order in which they were typed: the folding of signs can leave constants that nobody uses.
  nodes.forEach((node, i) => node.variable && visit(i));
  visit(result);
  return answer;
}
