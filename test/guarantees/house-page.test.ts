import { describe, expect, it } from "vitest";
import { hardToRead, longFiles, longLines, writtenWidths } from "./house/page.ts";
import { readTree } from "./house/tree.ts";

const tree = readTree();
const lines = (count: number, text: string): string => `${text}\n`.repeat(count);

describe("the page", () => {
  it("holds one idea a file", () => expect(longFiles(tree)).toEqual([]));
  it("has hardly a line that runs over", () => expect(longLines(tree)).toEqual([]));
  it("nests no conditionals deep, and has no loop without a body", () => expect(hardToRead(tree)).toEqual([]));
  it("asks tables how wide they are", () => expect(writtenWidths(tree)).toEqual([]));

  it("would be caught otherwise", () => {
    expect(longFiles({ "sim/core/a.ts": lines(201, "x;"), "ui/b.ts": lines(900, "x;") })).toEqual([
      "sim/core/a.ts: 201 lines",
    ]);
    const long = `const x = "${"x".repeat(150)}";`;
    expect(longLines({ "ui/a.ts": `${lines(400, "x;")}${long}\n${long}\n` })).toEqual([
      `ui/a.ts:401: ${long.length}`,
      `ui/a.ts:402: ${long.length}`,
    ]);
    expect(longLines({ "ui/a.ts": `${lines(1000, "x;")}${long}\n${long}\n` })).toEqual([]);
    expect(hardToRead({ "sim/a.ts": "const f = (a, b, c) => (a ? 1 : b ? 2 : c ? 3 : 4);" })).toEqual([
      "sim/a.ts:1: nested conditionals",
    ]);
    expect(hardToRead({ "sim/a.ts": "const f = (a, b) => (a ? (b ? 1 : 2) : 3);" })).toEqual([]);
    expect(hardToRead({ "sim/a.ts": "while (next());\nfor (;;) {}" })).toHaveLength(2);
    expect(writtenWidths({ "sim/life/a.ts": "const f = (x, g) => (x & 0x7fff) + 15 * (g as 0 | 1);" })).toHaveLength(3);
    expect(writtenWidths({ "sim/world/a.ts": "const most = 0x7fff;" })).toEqual([]);
  });
});
