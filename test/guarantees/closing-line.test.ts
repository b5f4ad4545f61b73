import { describe, expect, it } from "vitest";
import type { TestModule } from "vitest/node";
import { closing, outcome } from "../closing-line.ts";

/** As much of a finished test file as the closing line looks at. */
function file(results: readonly { state: string; note?: string }[], { errors = 0, suiteErrors = 0 } = {}): TestModule {
  const tests = results.map((result, index) => ({ fullName: `test ${index}`, result: () => result }));
  const broken = (count: number) => () => Array.from({ length: count }, () => new Error("broken"));
  return {
    relativeModuleId: "test/a.test.ts",
    errors: broken(errors),
    children: { allSuites: () => [{ errors: broken(suiteErrors) }], allTests: () => tests },
  } as unknown as TestModule;
}

describe("the closing line of a run", () => {
  it("counts what passed and what failed", () => {
    expect(closing(outcome([file([{ state: "passed" }, { state: "passed" }, { state: "failed" }])], 0))).toBe(
      "2 passed, 1 failed\n",
    );
  });
  it("counts files, suites and errors that kept tests from running as failures", () => {
    expect(outcome([file([{ state: "passed" }], { errors: 1, suiteErrors: 1 })], 2)).toEqual({
      passed: 1,
      failed: 4,
      notRun: [],
    });
  });
  it("names what did not run and why", () => {
    const said = closing(
      outcome(
        [file([{ state: "passed" }, { state: "skipped", note: "no Firefox was found" }, { state: "pending" }])],
        0,
      ),
    );
    expect(said).toBe(
      "2 did not run:\n  test/a.test.ts: test 1 (no Firefox was found)\n  test/a.test.ts: test 2 (the " +
        "run ended before it)\n1 passed, 0 failed, 2 skipped\n",
    );
  });
});
