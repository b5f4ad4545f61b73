import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { observable } from "@observablehq/notebook-kit/vite";
import { defineConfig, type Plugin } from "vite";
import type { ViteUserConfig } from "vitest/config";
import { countCalls } from "./test/bench/count-calls.ts";

const here = import.meta.dirname;
const from = (path: string): string => resolve(here, path);

/** Files of the model do nothing when they are read, so that what a page does not use need not travel. */
const lean: NonNullable<ViteUserConfig["build"]>["rolldownOptions"] = {
  treeshake: { moduleSideEffects: [{ test: /[\\/]sim[\\/]/, sideEffects: false }] },
};

/** The dashboard: files that work from any path and without a network. */
const dashboard: ViteUserConfig = {
  root: from("ui"),
  base: "./",
  appType: "mpa",
  build: {
    outDir: from("dist/ui"),
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: {
      ...lean,
      input: { index: from("ui/index.html"), "service-worker": from("ui/service-worker.ts") },
      output: { entryFileNames: ({ name }) => (name === "service-worker" ? "[name].js" : "assets/[name]-[hash].js") },
    },
  },
  worker: { format: "es", rolldownOptions: lean },
  plugins: [offlineList()],
  server: { fs: { allow: [here] } },
};

/**
 * A cell asks for the model by its door, and so for all of it: what stands in registers comes in a file of its own,
 * beside the code.
 */
const registered = {
  name: "data",
  test: /[\\/]scenarios[\\/](words[\\/]|levers[\\/]|evidence[\\/](facts|parameters|targets)\.json|[^\\/]*\.json)/,
};

/** The notebooks, as pages beside the dashboard. Run after it: the dashboard's build empties the folder. */
const notebooks = (): ViteUserConfig => ({
  ...dashboard,
  root: from("notebooks"),
  plugins: [observable({ template: from("notebooks/page.template") }), withoutNetworkLibraries(), offlineList()],
  resolve: { alias: [{ find: /^observable:/, replacement: `${notebookKit()}/` }] },
  build: {
    outDir: from("dist/ui/notebooks"),
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: { input: filesIn("notebooks", ".html"), output: { codeSplitting: { groups: [registered] } } },
  },
});

const notebookKit = (): string => dirname(fileURLToPath(import.meta.resolve("@observablehq/notebook-kit")));

/**
 * Notebook Kit can fetch libraries, files and sample data from a network address; here cells import what they use from
 * packages. The modules that hold such addresses are replaced whole.
 */
function withoutNetworkLibraries(): Plugin {
  const standard = /notebook-kit\/dist\/src\/runtime\/stdlib\/([\w/]+)\.js$/;
  const none = "export {};";
  const noFiles = `
const absent = () => { throw new Error("a notebook imports its data from packages"); };
export const requireFileRegistration = () => {};
export { absent as FileAttachment, absent as fileAttachments, absent as registerFile };`;
  const instead: Readonly<Record<string, string>> = {
    recommendedLibraries: none,
    sampleDatasets: none,
    xlsx: none,
    zip: none,
    fileAttachment: noFiles,
  };
  return {
    name: "without-network-libraries",
    enforce: "pre",
    load: (id) => instead[standard.exec(id)?.[1] ?? ""] ?? null,
  };
}

/**
 * Lists every page and everything that pages load, each with the hash of what is in it, for the service worker that
 * keeps them; the version is the hash of it all.
 */
function offlineList(): Plugin {
  const hash = (content: string | Buffer): string => createHash("sha256").update(content).digest("base64");
  return {
    name: "offline-list",
    apply: "build",
    closeBundle() {
      const root = from("dist/ui");
      const paths = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) =>
          join(file.parentPath, file.name)
            .slice(root.length + 1)
            .replaceAll("\\", "/"),
        );
      const all = paths
        .filter((path) => path !== "offline.json")
        .sort()
        .map((path) => [path, `sha256-${hash(readFileSync(join(root, path)))}`] as const);
      const version = createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 16);
      const files = Object.fromEntries(all.filter(([path]) => path !== "service-worker.js"));
      writeFileSync(join(root, "offline.json"), `${JSON.stringify({ version, files }, null, 1)}\n`);
    },
  };
}

/** Programs for Node, which find their packages in `node_modules`. */
const programs = (outDir: string, input: Record<string, string>): ViteUserConfig => ({
  build: { ssr: true, outDir: from(outDir), emptyOutDir: true, target: "node20", rolldownOptions: { input } },
});

/**
 * The command line: the program and the workers that it starts, with every package in it, so that its fingerprint
 * stands for all that it does.
 */
const commandLine = (): ViteUserConfig => ({
  ...programs("dist/cli", { signpost: from("sim/cli/signpost.ts"), worker: from("sim/cli/running/worker.ts") }),
  ssr: { noExternal: true },
});

/** The bench's runs, of another checkout's model. */
const besideAnother = (checkout: string): ViteUserConfig => ({
  ...programs("dist/beside", { runs: from("test/bench/runs.ts") }),
  resolve: { alias: [{ find: /^(\.\.\/)+sim\/index\.ts$/, replacement: resolve(checkout, "sim/index.ts") }] },
});

const filesIn = (folder: string, ending: string): string[] =>
  existsSync(from(folder))
    ? readdirSync(from(folder))
        .filter((name) => name.endsWith(ending))
        .map((name) => join(from(folder), name))
    : [];

/** Folders of tests that need more than the sources: each has a project of its own, and every other test is of the model. */
const apart = ["ui", "command-line", "browser"];
const minutes = 60_000;

/** Projects run in the order of their group, so that a browser never competes with the model's tests for two cores. */
const tests: ViteUserConfig = {
  test: {
    maxWorkers: 2,
    reporters: ["default", from("test/closing-line.ts")],
    projects: [
      {
        extends: true,
        test: {
          name: "model",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: apart.map((folder) => `test/${folder}/**`),
          testTimeout: 2 * minutes,
          hookTimeout: 2 * minutes,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "ui",
          environment: "jsdom",
          include: ["test/ui/**/*.test.ts"],
          testTimeout: minutes,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "command-line",
          environment: "node",
          include: ["test/command-line/**/*.test.ts"],
          globalSetup: "test/command-line/setup.ts",
          testTimeout: 3 * minutes,
          hookTimeout: 3 * minutes,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          fileParallelism: false,
          testTimeout: 3 * minutes,
          hookTimeout: 3 * minutes,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
};

export default defineConfig(({ mode }) => {
  if (mode === "cli") return commandLine();
  if (mode === "tools")
    return programs("dist/tools", {
      bench: from("test/bench/bench.ts"),
      runs: from("test/bench/runs.ts"),
      "pinned-pool": from("test/bench/pinned-pool.ts"),
      worker: from("sim/cli/running/worker.ts"),
      mutations: from("test/mutations/mutations.ts"),
    });
  if (mode === "counted")
    return { ...programs("dist/counted", { counted: from("test/bench/counted.ts") }), plugins: [countCalls()] };
  if (mode === "beside") return besideAnother(process.env["SIGNPOST_BESIDE"] ?? ".");
  if (mode === "notebooks") return notebooks();
  if (mode === "test") return tests;
  return dashboard;
});
