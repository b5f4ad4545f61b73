import { spawn } from "node:child_process";
import { createServer, type AddressInfo, type Server } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Ended } from "./program.ts";

/** A port that is taken on one address until the test ends. */
async function taken(host: string): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((listening) => server.listen(0, host, listening));
  onTestFinished(() => new Promise((closed) => server.close(() => closed())));
  return (server.address() as AddressInfo).port;
}

/** A port that was free a moment ago. */
async function free(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((closed) => server.close(() => closed()));
  return port;
}

/** Starts the server as `npm start` does; `ready` resolves when it has said a whole line. */
function serve(words: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["ui/serve.mjs", ...words], {
    env: { ...process.env, PORT: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  const ended = new Promise<Ended>((done) => child.on("close", (code) => done({ code, out, err })));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const ready = new Promise<void>((done) =>
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text).endsWith("\n") && done()),
  );
  return { child, ended, ready: Promise.race([ready, ended]) };
}

describe("npm start", () => {
  it("is this program", async () => {
    const { scripts } = (await import("../../package.json", { with: { type: "json" } })).default;
    expect(scripts.start).toBe("node ui/serve.mjs");
  });

  it.each([
    ["an argument", (port: number) => serve(["--port", String(port)])],
    ["the environment", (port: number) => serve([], { PORT: String(port) })],
    ["a flag that npm took for its own", (port: number) => serve([], { npm_config_port: String(port) })],
  ])("ends with 1, one line and a remedy where the port of %s is taken", async (_, start) => {
    const port = await taken("127.0.0.1");
    const { code, out, err } = await start(port).ended;
    expect([code, out, err]).toEqual([
      1,
      "",
      `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port ${port === 65_535 ? 4180 : port + 1}\n`,
    ]);
  });

  it("does not share a port with what listens on every address", async () => {
    const { code, err } = await serve(["--port", String(await taken("0.0.0.0"))]).ended;
    expect([code, err.split("\n").length]).toEqual([1, 2]);
  });

  it.each([
    ["--port", "x"],
    ["--port", "0"],
    ["--port", "65536"],
    ["--port", "4e3"],
    ["--port"],
    ["--prot", "4180"],
    ["4180"],
  ])("ends with 2 and one line after %s %s", async (...words) => {
    const { code, out, err } = await serve(words.filter((word) => word !== undefined)).ended;
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("says last what to open and how to stop, serves the pages there, and stops when told to", async () => {
    const port = await free();
    const { child, ended, ready } = serve(["--built", "--port", String(port)]);
    await ready;
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain("<signpost-app>");
    expect((await fetch(`http://127.0.0.1:${port}/notebooks/start-here.html`)).status).toBe(200);
    child.kill("SIGINT");
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      `Signpost is ready: open http://localhost:${port}/ in a browser. To stop it, press Ctrl+C here.\n`,
    );
  });
});
