// A program of docs/examples/explorers in WebAssembly, and what it exports as functions of the page.

/// Starts the program that these bytes are.
export async function start(bytes) {
  const module = await WebAssembly.compile(bytes);
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = () => {
      throw new Error(`The program has stopped in ${name}`);
    };
  }
  const { exports } = await WebAssembly.instantiate(module, imports);
  exports._initialize?.();
  const decoder = new TextDecoder();
  return {
    ...exports,
    /// The text that a function of the program gives.
    read: (name, ...rest) => {
      const size = exports[name](...rest);
      return decoder.decode(new Uint8Array(exports.memory.buffer, exports.text_address(), size));
    },
    /// The program's numbers, to read and to write.
    numbers: (count) => new Float64Array(exports.memory.buffer, exports.numbers_address(), count),
  };
}
