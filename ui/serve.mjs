// `npm start`: builds the pages and serves them on this machine. The last line says what to open and how to stop.
import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";

const USUAL = 4173;
const root = join(import.meta.dirname, "..");

/** Ends with one line that says what is wrong and what to do. */
function end(code, words) {
  process.stderr.write(`${words}\n`);
  process.exit(code);
}

/**
 * What was asked for on the command line or in the environment; a flag without `--` before it ends up with npm, which
 * hands it on in the environment.
 */
function asked() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string" }, built: { type: "boolean" } } });
    return {
      port: values.port ?? process.env.PORT ?? process.env.npm_config_port ?? String(USUAL),
      built: values.built === true,
    };
  } catch (error) {
    return end(
      2,
      `${error.message.split("\n")[0].replace(/\.? To specify.*$/, "")}. Use: npm start -- --port 4180 (a port), --built (serve what was built before).`,
    );
  }
}

/** Why a port cannot be used on any of the addresses that `localhost` may mean; nothing if it can. */
async function trouble(port) {
  for (const host of ["127.0.0.1", "::1"]) {
    const code = await new Promise((done) => {
      const trial = createServer()
        .once("error", (error) => done(error.code))
        .listen(port, host, () => trial.close(() => done(undefined)));
    });
    if (code !== undefined && code !== "EADDRNOTAVAIL" && code !== "EAFNOSUPPORT") return code;
  }
  return undefined;
}

function refuse(port, code) {
  const other = port < 1024 || port >= 65_535 ? USUAL + 7 : port + 1;
  const remedy = `choose another: npm start -- --port ${other}`;
  if (code === "EADDRINUSE") end(1, `Port ${port} is taken. Stop what uses it, or ${remedy}`);
  end(1, `Port ${port} cannot be used (${code}). Please ${remedy}`);
}

/** Runs the project's own build and shows what it says only if it fails. */
function build() {
  process.stdout.write("Building the pages …\n");
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm?.endsWith("js") ? [process.execPath, npm] : ["npm"];
  const { status, stdout, stderr } = spawnSync(program, [...before, "run", "build"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "0" },
    maxBuffer: 1 << 28,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`);
  end(1, "The pages could not be built: what is wrong stands above. After a change of packages, run npm ci first.");
}

const { port: text, built } = asked();
const port = Number(text);
if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
  end(2, `--port: ${JSON.stringify(text)} is not a port. Give a whole number from 1 to 65535.`);
const before = await trouble(port);
if (before !== undefined) refuse(port, before);
if (!built) build();

const { preview } = await import("vite");
try {
  const server = await preview({
    root: join(root, "ui"),
    configFile: join(root, "vite.config.ts"),
    logLevel: "silent",
    preview: { port, strictPort: true, host: "127.0.0.1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, () => {
      server.httpServer.closeAllConnections();
      void server.close().finally(() => process.exit(0));
    });
} catch (error) {
  const after = await trouble(port);
  if (after !== undefined) refuse(port, after);
  end(1, `The pages could not be served: ${error.message}`);
}
process.stdout.write(
  `Signpost is ready: open http://localhost:${port}/ in a browser. To stop it, press Ctrl+C here.\n`,
);
