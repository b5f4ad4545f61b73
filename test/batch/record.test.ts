import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CellResult } from "../../sim/batch/cell-result.ts";
import { checkStudy } from "../../sim/batch/check-study.ts";
import { plan } from "../../sim/batch/plan.ts";
import { recordMarkdown } from "../../sim/batch/record-markdown.ts";
import { differenceWords, switchWords } from "../../sim/batch/record-words.ts";
import { renewal, stale } from "../../sim/batch/stale.ts";
import { studyFile, studyNames } from "../../sim/batch/studies.ts";
import { studyResult } from "../../sim/batch/study-result.ts";
import type { RecordedRange, StudyRecord } from "../../sim/evidence/study-record.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { aStudy, studied } from "./a-study.ts";

const RANGES = [
  { id: "support.caseCost", label: "Cost of a case", values: [3, 6, 9] },
  { id: "referral.threshold", label: "Threshold", values: [0, 5000, 9000], only: ["citizen-support"] },
];
const changes = {
  envelopes: ["A"],
  switches: [aStudy.switches[0]],
  switching: RANGES,
  keep: { "sustained-26": ["all", "barriers:5+"] },
};

/**
 * What the small study might have found: the second regime is ahead by (x − 4) points where a case costs x pounds a
 * week, and by 2 points whatever the threshold.
 */
function found(): { readonly record: StudyRecord; readonly study: ReturnType<typeof studied> } {
  const study = studied(changes);
  const planned = plan(study);
  const cell = ({ id, scenarios: [{ assumptions }] }: (typeof planned.cells)[number]): CellResult => {
    const ahead = (assumptions["support.caseCost"] - 4) / 100;
    const noise = [0.001, -0.001, 0];
    const values = [[0.2, 0.3, 0.25], [0.2, 0.3, 0.25].map((value, replication) => value + ahead + noise[replication])];
    return {
      id,
      envelopes: [
        { envelope: "A", scale: 0.25, target: 1, reached: 1, solved: assumptions["support.caseCost"] !== 9, note: "" },
      ],
      values: { "sustained-26": { all: values, "barriers:5+": values } },
      hash: id,
    };
  };
  return {
    record: studyResult(planned, new Map(planned.cells.map((each) => [each.id, cell(each)])), "signpost sweep small"),
    study,
  };
}

describe("the record of a study", () => {
  const { record, study } = found();
  it("says where regimes change places as a number moves, with its central value", () => {
    const [cost, threshold] = record.switching;
    expect(record.switching.map(({ id, regime, central }) => [id, regime, central])).toEqual([
      ["support.caseCost", "citizen-support", 6],
      ["referral.threshold", "citizen-support", 5000],
    ]);
    expect(cost).toMatchObject({
      found: { kind: "switches", crossings: [{ rises: true, value: expect.closeTo(4, 10) }] },
      scales: [0.25, 0.25, 0.25],
      met: [true, true, false],
      differences: [
        { mean: expect.closeTo(-0.01, 12), wins: 0 },
        { mean: expect.closeTo(0.02, 12), wins: 3 },
        { wins: 3 },
      ],
    });
    expect(threshold.found).toEqual({ kind: "none", sign: 1 });
  });
  it("leaves out a regime that a number cannot set apart from the reference", () => {
    const planned = plan(
      studied({ ...changes, scenarios: ["jobcentre-2014", "jobcentre-resourced", "citizen-support"], switches: [] }),
      ["referral.threshold"],
    );
    const values = {
      "sustained-26": {
        all: [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      },
    };
    const made = studyResult(
      planned,
      new Map(planned.cells.map(({ id }) => [id, { id, envelopes: [], values, hash: id }])),
      "",
    );
    expect(made.switching.map(({ regime }) => regime)).toEqual(["citizen-support"]);
  });
  it("is put in words: a value, an absence, or that it cannot be told", () => {
    const words = (changed: Partial<RecordedRange>): string => switchWords({ ...record.switching[1], ...changed });
    expect(switchWords(record.switching[0])).toMatch(/^4 \([\d.]+ to [\d.]+\), higher above\*$/);
    expect(words({})).toBe("none: higher throughout");
    expect(words({ found: { kind: "undecided", low: 0, high: 9000 } })).toBe("not decided");
    expect(words({ found: { kind: "undecided", low: 4321, high: 9000 }, met: [true, false] })).toBe(
      "not decided from 4,320 to 9,000*",
    );
  });
  it("prints an interval that leaves out 0 so that it is seen to", () => {
    expect(differenceWords({ mean: 0.0011, low: 0.0001, high: 0.0021, mcse: 0.004, wins: 9 }, "share")).toBe(
      "+0.11 (0.01 to 0.21)",
    );
    expect(differenceWords({ mean: 0.0009, low: -0.0001, high: 0.0019, mcse: 0.0004, wins: 7 }, "share")).toBe(
      "+0.090 (−0.010 to 0.190)",
    );
    expect(differenceWords({ mean: -0.02, low: null, high: null, mcse: null, wins: 0 }, "share")).toBe("−2.0");
    expect(differenceWords({ mean: 13, low: 13, high: 13, mcse: 0, wins: 16 }, "count")).toBe("+13.00");
    expect(differenceWords(undefined, "share")).toBe("–");
  });
  it("is put in tables of Markdown, a row for each setting, group and number", () => {
    const text = recordMarkdown(record);
    expect(text).toContain(
      "| Setting | Citizen Support, A |\n| --- | --- |\n| Everything central | +2.00 (1.75 to 2.25) " +
        "|\n| Flow | +2.00 (1.75 to 2.25) |",
    );
    expect(text).toContain("| 5 or more barriers | +2.00 (1.75 to 2.25) |");
    expect(text).toMatch(
      /\| Cost of a case \(`support\.caseCost`, GBP a week\) \| 6 \| 3 to 9 \| 4 \(.*\), higher above\\\* \|/,
    );
    expect(text).toContain("3 paired replications (300 person-replications) a cell");
  });
  it("is fresh as long as study, regimes and numbers stand, and otherwise says what has moved", () => {
    const read = JSON.parse(JSON.stringify(record)) as StudyRecord;
    expect(stale(read, study)).toEqual([]);
    expect(stale(read, studied({ ...changes, people: 101 }))).toEqual([
      "the study has changed, or it was run at another size",
      expect.stringMatching(/^(\d+) of \1 cells are not in it$/),
    ]);
    expect(stale({ ...read, parametersHash: "other", signpost: "0.0.1" }, study)).toEqual([
      expect.stringContaining("it is of model 0.0.1"),
      "numbers of the evidence have changed",
    ]);
    expect(stale({ ...read, scenarios: [read.scenarios[0], { ...read.scenarios[1], hash: "other" }] }, study)).toEqual([
      "citizen-support has changed",
    ]);
    // the central case is also a value of the range
    expect(stale({ ...read, rows: read.rows.slice(1) }, study)).toEqual([]);
    expect(stale({ ...read, rows: read.rows.slice(0, 1) }, study)).toEqual([
      expect.stringMatching(/^1 of \d+ cells are not in it$/),
    ]);
  });
});

const root = new URL("../../", import.meta.url);

describe("records of shipped studies", () => {
  it.each(studyNames())("agree with what is shipped, and the README with them, or are nowhere: %s", (name) => {
    const path = new URL(`scenarios/evidence/${name}.json`, root);
    const readme = readFileSync(new URL("README.md", root), "utf8");
    const shown = new RegExp(`<!-- sweep ${name} -->\\n\\n([^]*?)\\n\\n<!-- end of sweep ${name} -->`).exec(
      readme,
    )?.[1];
    if (!existsSync(path)) {
      expect(
        [shown, readme.includes(`<!-- sweep ${name}`)],
        `the README shows a record that is not there; it is made by ${renewal(name)}`,
      ).toEqual([undefined, false]);
      return;
    }
    const record = JSON.parse(readFileSync(path, "utf8")) as StudyRecord;
    const { study } = checkStudy(studyFile(name), (each) => ({ problems: [], scenario: scenario(each) }));
    expect(
      stale(record, study!),
      `scenarios/evidence/${name}.json is out of date. Renew it with ${renewal(name)}`,
    ).toEqual([]);
    expect(
      shown,
      `put what sweep ${name} --recorded --markdown prints between <!-- sweep ${name} --> and <!-- ` +
        `end of sweep ${name} --> in README.md`,
    ).toBe(recordMarkdown(record));
  });
});
