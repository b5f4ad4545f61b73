import type { Reporter, TestModule, TestResult } from "vitest/node";

/** What a run of all tests came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that did not run, with the reason. */
  readonly notRun: readonly string[];
}

/** Counts tests, and the files and errors outside tests that kept tests from running, as failures. */
export function outcome(modules: readonly TestModule[], errorsOutsideTests: number): Outcome {
  let passed = 0;
  let failed = errorsOutsideTests;
  const notRun: string[] = [];
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") passed += 1;
      else if (state === "failed") failed += 1;
      else notRun.push(`${module.relativeModuleId}: ${test.fullName} (${reason(test.result())})`);
    }
  }
  return { passed, failed, notRun };
}

const reason = (result: TestResult): string =>
  (result.state === "skipped" ? result.note : undefined) ?? "the run ended before it";

/** The last lines of a run: everything that did not run, by name, and one plain line of counts. */
export function closing({ passed, failed, notRun }: Outcome): string {
  const named =
    notRun.length === 0 ? "" : `${notRun.length} did not run:\n${notRun.map((line) => `  ${line}\n`).join("")}`;
  const skipped = notRun.length === 0 ? "" : `, ${notRun.length} skipped`;
  return `${named}${passed} passed, ${failed} failed${skipped}\n`;
}

/** Prints the closing lines after everything else. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    process.stdout.write(`\n${closing(outcome(modules, errors.length))}`);
  }
}
