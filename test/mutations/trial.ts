import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A copy of the project to change at will; the project itself is never touched. */
export interface Copy {
  readonly folder: string;
  /** Applies a patch, or takes it back; false if it no longer fits. */
  readonly apply: (patch: string, back?: "back") => boolean;
  /** Runs test files. */
  readonly test: (files: readonly string[]) => TestRun;
  readonly remove: () => void;
}

export interface TestRun {
  readonly passed: number;
  /** Full names of tests that failed. */
  readonly failed: readonly string[];
  /** Files that could not be run at all. */
  readonly broken: readonly string[];
}

const leftBehind = [".git", "node_modules", "dist", "out", "coverage"];

/** Copies the project, uncommitted work included, to a temporary folder. */
export function copyProject(root = "."): Copy {
  const folder = mkdtempSync(join(tmpdir(), "signpost-copy-"));
  for (const name of readdirSync(root).filter((entry) => !leftBehind.includes(entry)))
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(resolve(root, "node_modules"), join(folder, "node_modules"));
  return {
    folder,
    apply: (patch, back) =>
      spawnSync("git", ["apply", ...(back === undefined ? [] : ["-R"]), resolve(root, patch)], { cwd: folder })
        .status === 0,
    test: (files) => runTests(folder, files),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function runTests(folder: string, files: readonly string[]): TestRun {
  const output = join(folder, "out", "tests.json");
  rmSync(output, { force: true });
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  spawnSync(process.execPath, [vitest, "run", "--reporter=json", `--outputFile=${output}`, ...files], {
    cwd: folder,
    stdio: "ignore",
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST"))),
  });
  if (!existsSync(output)) return { passed: 0, failed: [], broken: files };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(output, "utf8")) as Report;
  return {
    passed: numPassedTests,
    failed: testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    ),
    broken: testResults.filter(({ assertionResults }) => assertionResults.length === 0).map(({ name }) => name),
  };
}
