// Shows a folder on localhost, to this machine alone.
//   node docs/site/server.cjs FOLDER PORT
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");

const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".txt": "text/plain" };

/// Serves the folder on a port, 0 for any that is free. Resolves to the server.
function serve(folder, port) {
  const root = path.resolve(folder);
  const server = http.createServer((request, response) => {
    let file = path.join(root, path.normalize(decodeURIComponent(request.url.split(/[?#]/)[0])));
    if (file.endsWith(path.sep) || file === root) file = path.join(file, "index.html");
    if (!file.startsWith(root)) return response.writeHead(403).end();
    fs.readFile(file, (error, content) => {
      if (error) return response.writeHead(404).end("There is no such page.");
      response.setHeader("Content-Type", `${types[path.extname(file)] ?? "application/octet-stream"}; charset=utf-8`);
      response.end(content);
    });
  });
  return new Promise((resolve, reject) => server.on("error", reject).listen(port, "127.0.0.1", () => resolve(server)));
}

module.exports = { serve };

if (require.main === module) {
  const [folder, port] = process.argv.slice(2);
  serve(folder, Number(port)).then(
    (server) => console.log(`http://localhost:${server.address().port}/`),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}
