import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve, sep } from "node:path";

/** A folder of files served at an address on this machine. */
export interface Site {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  /** Paths that were asked for and do not exist. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
};

/**
 * Serves a folder as a plain file host would, below a path that no page knows in advance.
 * The page's own security policy is the only one; the host adds just that types are to be believed and nothing is to be
 * kept.
 */
export async function serveFolder(folder: string, below = "/some/where/"): Promise<Site> {
  const root = resolve(folder);
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(below) ? path.slice(below.length) : undefined;
    const file =
      inside === undefined
        ? undefined
        : join(root, normalize(inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside));
    const answer = (status: number, type: string, body: string | Uint8Array): void => {
      response
        .writeHead(status, { "Content-Type": type, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" })
        .end(body);
    };
    const absent = (): void => {
      missing.push(path);
      answer(404, "text/plain; charset=utf-8", "not found");
    };
    if (file === undefined || !file.startsWith(root + sep)) absent();
    else readFile(file).then((body) => answer(200, types[extname(file)] ?? "application/octet-stream", body), absent);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`, missing, close };
}
