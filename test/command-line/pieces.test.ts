import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baselineName, DEFAULT_SIZE, scenario } from "../../sim/index.ts";
import { duration, progressOn } from "../../sim/cli/running/progress.ts";
import type { Pool } from "../../sim/cli/running/pool.ts";
import { inOrder } from "../../sim/cli/running/replications.ts";
import { carryOut } from "../../sim/cli/arguments/study.ts";
import { table, wrap } from "../../sim/cli/text/table.ts";
import { field, tidyRows } from "../../sim/cli/files/tidy.ts";
import { look, MOST_REPLICATIONS } from "../../sim/cli/arguments/until.ts";
import { rowsOf } from "./program.ts";

const SEED = { seed: 20_14 };

describe("a tidy file", () => {
  it("reads back whatever is written, names and numbers to the bit", () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (name, group, value) => {
          const text = tidyRows({
            scenario: name,
            replication: 7,
            measures: { 'a,"b"': { [group]: value } },
            series: { s: [value, 0] },
            hash: "",
          });
          const zero = value === 0 ? 0 : value;
          expect(rowsOf(text)).toEqual([
            [name, "0", "7", "all", 'a,"b"', group, String(zero)],
            [name, "0", "7", "0", "s", "all", String(zero)],
            [name, "0", "7", "1", "s", "all", "0"],
          ]);
          expect(Number(String(zero))).toBe(zero);
        },
      ),
      SEED,
    ));
  it("quotes only what must be", () => {
    expect(["barriers:5+", "a,b", 'say "a"', "two\nlines", " led"].map(field)).toEqual([
      "barriers:5+",
      '"a,b"',
      '"say ""a"""',
      '"two\nlines"',
      '" led"',
    ]);
  });
});

describe("replications", () => {
  it("are handed on in their order, each as soon as it can be, whenever they arrive", () => {
    const handed: (number | undefined)[] = [];
    const deliver = inOrder(4, ([summary]) => handed.push(summary?.replication));
    const arrive = (replication: number): void =>
      deliver(replication, [{ scenario: "a", replication, measures: {}, series: {}, hash: "" }]);
    [6, 5].forEach(arrive);
    expect(handed).toEqual([]);
    arrive(4);
    expect(handed).toEqual([4, 5, 6]);
    [8, 7].forEach(arrive);
    expect(handed).toEqual([4, 5, 6, 7, 8]);
  });
  it("reach the files in their order from a pool that answers backwards", async () => {
    const asked: (() => void)[] = [];
    const pool: Pool = {
      ask: (work) =>
        new Promise((answer) => {
          if (work.kind !== "replicate") return;
          const { replication } = work;
          asked.unshift(() =>
            answer({
              id: 0,
              kind: "summaries",
              replication,
              summaries: [{ scenario: baselineName, replication, measures: {}, series: {}, hash: "" }],
            }),
          );
          if (asked.length === 4) void asked.reduce((before, next) => before.then(next), Promise.resolve());
        }),
      stop: async () => {},
    };
    const handed: number[] = [];
    const study = {
      verb: "run",
      scenarios: [scenario(baselineName)],
      size: DEFAULT_SIZE,
      first: 0,
      replications: 4,
      envelope: "none",
    } as const;
    const { comparison } = await carryOut(study, pool, { begin() {}, show() {}, end() {} }, ([{ replication }]) =>
      handed.push(replication),
    );
    expect(handed).toEqual([0, 1, 2, 3]);
    expect(comparison.replications).toBe(4);
  });
});

describe("a table", () => {
  it("is aligned, and wraps its last column to the width", () => {
    const text = table(
      [{ head: "id" }, { head: "n", align: "right" }, { head: "words" }],
      [
        ["a", "1", "one two three four five six seven"],
        ["bcd", "100", ""],
      ],
      36,
    );
    expect(text.split("\n")).toEqual([
      "id     n  words",
      "---  ---  --------------------------",
      "a      1  one two three four five",
      "          six seven",
      "bcd  100",
    ]);
  });
  it("loses no word to wrapping, and exceeds the room only by a word", () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 5, max: 40 }),
        (words, room) => {
          const lines = wrap(words.join(" "), room);
          expect(lines.join(" ")).toBe(words.join(" "));
          for (const line of lines) expect(line.length <= room || !line.includes(" ")).toBe(true);
        },
      ),
      SEED,
    ));
});

describe("progress", () => {
  const drawn = (isTTY: boolean, quiet = false): string => {
    let text = "";
    let now = 0;
    const stream = {
      isTTY,
      columns: 80,
      write: (more: string) => ((text += more), true),
    } as unknown as NodeJS.WriteStream;
    const progress = progressOn(stream, quiet, () => now);
    progress.begin("Replications");
    now = 30_000;
    progress.show(0.25, "1 of 4");
    now = 30_050;
    progress.show(0.3, "too soon");
    progress.end();
    return text;
  };
  it("draws a bar with the time left on a terminal, not too often, and clears it", () => {
    expect(drawn(true)).toBe("\r\x1b[2KReplications [######..................] 1 of 4, 90 s left\r\x1b[2K");
  });
  it("is silent elsewhere, and where quiet is asked for", () =>
    expect([drawn(false), drawn(true, true)]).toEqual(["", ""]));
  it("words durations", () =>
    expect([0.2, 99, 200, 7500].map(duration)).toEqual(["1 s", "99 s", "3 min 20 s", "2 h 5 min"]));
});

describe("a look at the half-width so far", () => {
  const NOTHING = { halfWidth: null, n: 0 };
  it("stops where it is narrow enough, plans what it still needs, and at most doubles", () => {
    expect(look(1, 10, { halfWidth: 0.9, n: 10 })).toEqual({ more: 0, decided: true, needed: 10 });
    expect(look(1, 10, { halfWidth: 1, n: 10 })).toMatchObject({ decided: true });
    expect(look(1, 10, { halfWidth: 1.2, n: 10 })).toEqual({ more: 5, decided: false, needed: 15 });
    expect(look(1, 10, { halfWidth: 3, n: 10 })).toEqual({ more: 10, decided: false, needed: 90 });
    expect(look(1, 10, { halfWidth: 1.0001, n: 10 })).toMatchObject({ more: 2 });
  });
  it("needs two replications to see anything, and gives up where there is nothing to see or too much to do", () => {
    expect(look(1, 1, NOTHING)).toMatchObject({ more: 1, decided: false });
    expect(look(1, 2, NOTHING)).toEqual({ more: 0, decided: false, needed: null, cannot: "no value" });
    expect(look(1, 100, { halfWidth: 11, n: 100 })).toEqual({ more: 0, decided: false, needed: 12_100 });
    expect(MOST_REPLICATIONS).toBeLessThan(12_100);
  });
  it("decides nothing from a few values, nor from values without any spread, and goes on for a while", () => {
    expect(look(1, 3, { halfWidth: 0.001, n: 3 })).toEqual({
      more: 2,
      decided: false,
      needed: null,
      cannot: "few values",
    });
    expect(look(1, 12, { halfWidth: 0.001, n: 4 })).toMatchObject({ more: 12, decided: false, cannot: "few values" });
    expect(look(1, 10, { halfWidth: null, n: 10 })).toEqual({
      more: 10,
      decided: false,
      needed: null,
      cannot: "no spread",
    });
    expect(look(1, 40, { halfWidth: null, n: 40 })).toEqual({
      more: 0,
      decided: false,
      needed: null,
      cannot: "no spread",
    });
    expect(look(1, 5, { halfWidth: 0.5, n: 5 })).toMatchObject({ decided: true });
  });
  it("always ends", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (start, noise) => {
          let done = start;
          for (let looks = 0; looks < 40; looks++) {
            const { more } = look(1, done, { halfWidth: done < 2 ? null : noise / Math.sqrt(done), n: done });
            if (more === 0) return;
            done += more;
            expect(done).toBeLessThanOrEqual(MOST_REPLICATIONS);
          }
          throw new Error("it goes on");
        },
      ),
      SEED,
    ));
});
