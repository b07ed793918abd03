// A server for a folder below a path, as strict as the sites that people put these pages on.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Serves `folder` below `prefix` (`/` or `/a/b/`); gives the address and a way to stop. */
export async function serve(folder, prefix) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    try {
      if (!path.startsWith(prefix)) throw new Error("outside");
      const name = normalize(path.slice(prefix.length));
      if (name.startsWith("..")) throw new Error("outside");
      const body = await readFile(join(folder, name));
      const type = TYPES[extname(name)] ?? "application/octet-stream";
      const headers = { "content-type": type, "content-security-policy": POLICY };
      if (!/gzip/.test(request.headers["accept-encoding"] ?? "") || extname(name) === ".png") {
        response.writeHead(200, headers);
        response.end(body);
        return;
      }
      // As nearly every server does with text; Lighthouse reckons with a slow line.
      response.writeHead(200, { ...headers, "content-encoding": "gzip", vary: "accept-encoding" });
      response.end(gzipSync(body));
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("not here");
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const base = `http://127.0.0.1:${server.address().port}${prefix}`;
  return { base, stop: () => new Promise((stopped) => server.close(stopped)) };
}
