import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mutations, parseMutation } from "../mutations/mutation.ts";

/** `npm run mutations` shows each of these caught; this keeps the patches from going stale between its runs. */
describe("committed mistakes", () => {
  it.each(mutations())("$name still fits the code and names tests that exist", ({ file, caughtBy }) => {
    expect(spawnSync("git", ["apply", "--check", file], { encoding: "utf8" }).stderr).toBe("");
    expect(caughtBy.filter((test) => !existsSync(test))).toEqual([]);
  });
  it("say what they are and who catches them", () => {
    expect(() => parseMutation("a.patch", "Mistake: none\n--- a/x\n+++ b/x\n")).toThrow(/Caught-by/);
    expect(parseMutation("test/a.patch", "Mistake: x is y\nCaught-by: test/b.test.ts\n--- a/x\n+++ b/x\n")).toEqual({
      name: "a",
      file: "test/a.patch",
      mistake: "x is y",
      caughtBy: ["test/b.test.ts"],
    });
  });
});
