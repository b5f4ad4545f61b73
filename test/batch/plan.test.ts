import { describe, expect, it } from "vitest";
import { cellValues, type CellResult } from "../../sim/batch/cell-result.ts";
import { plan } from "../../sim/batch/plan.ts";
import { studyResult } from "../../sim/batch/study-result.ts";
import { estimate } from "../../sim/evaluate/interval.ts";
import { summary } from "../evaluate/made-up.ts";
import { aStudy, studied } from "./a-study.ts";

const ids = (changes: object = {}): string[] => plan(studied(changes)).cells.map(({ id }) => id);

describe("a plan", () => {
  it("has a row for each setting and envelope, and a cell for each row", () => {
    const { rows, cells } = plan(studied());
    expect(rows.map(({ point, envelope }) => `${point.name} ${envelope}`)).toEqual([
      "central A",
      "central B",
      "flow A",
      "flow B",
      "dear-cases A",
      "dear-cases B",
    ]);
    expect(new Set(rows.map(({ cell }) => cell)).size).toBe(6);
    expect(cells.map(({ id }) => id)).toEqual(rows.map(({ cell }) => cell));
  });
  it("works settings that come to the same once", () => {
    const again = { ...aStudy.switches[0], name: "flow-again", says: "The same in other words." };
    const { rows, cells } = plan(studied({ switches: [...aStudy.switches, again] }));
    expect([rows.length, cells.length]).toEqual([8, 6]);
    expect(rows.filter(({ point }) => point.name.startsWith("flow")).map(({ cell }) => cell)).toEqual([
      cells[2].id,
      cells[3].id,
      cells[2].id,
      cells[3].id,
    ]);
  });
  it("knows a cell by everything that its numbers follow from, and by nothing else", () => {
    const before = ids();
    expect(ids({ title: "Another title", decides: { measure: "cost-support", group: "all" } })).toEqual(before);
    for (const changes of [
      { seed: "other" },
      { people: 101 },
      { weeks: 41 },
      { burnIn: 9 },
      { replications: 4 },
      { keep: { ...aStudy.keep, npv: ["all"] } },
      { scenarios: [aStudy.scenarios[0], "tariff-flat"], switches: [] },
    ])
      expect(ids(changes).filter((id) => before.includes(id))).toEqual([]);
    const moved = ids({
      switches: [aStudy.switches[0], { ...aStudy.switches[1], everywhere: { "support.caseCost": 17 } }],
    });
    expect(moved.slice(0, 4)).toEqual(before.slice(0, 4));
    expect(moved.slice(4).filter((id) => before.includes(id))).toEqual([]);
  });
  it("shares the cells of a range with settings that come to the same, the central case among them", () => {
    const { rows, ranges, cells } = plan(
      studied({
        envelopes: ["A"],
        switches: [{ name: "dear", label: "Dear", says: "Dear.", everywhere: { "support.caseCost": 18 } }],
        switching: [{ id: "support.caseCost", label: "Cost", values: [3, 6, 18] }],
      }),
    );
    expect(ranges.map(({ range, envelope }) => [range.id, range.unit, envelope])).toEqual([
      ["support.caseCost", "GBP a week", "A"],
    ]);
    expect(ranges[0].cells.slice(1)).toEqual(rows.map(({ cell }) => cell));
    expect(cells).toHaveLength(3);
  });
  it("keeps to the settings that are asked for", () =>
    expect(plan(studied(), ["flow"]).rows.map(({ point, envelope }) => point.name + envelope)).toEqual([
      "flowA",
      "flowB",
    ]));
});

describe("the result of a study", () => {
  const planned = plan(studied(), ["flow"]);
  const runs = [
    [0.2, 0.3],
    [0.1, 0.3],
    [0.4, 0.4],
  ].map((pair, replication) =>
    pair.map((value, place) =>
      summary(aStudy.scenarios[place], replication, {
        "sustained-26": replication === 0 ? { all: value } : { all: value, "barriers:5+": value / 2 },
      }),
    ),
  );
  const cell = (id: string): CellResult => ({
    id,
    envelopes: [{ envelope: "A", scale: 0.5, target: 1, reached: 2, solved: false, note: "Too dear." }],
    values: cellValues(aStudy.keep, runs),
    hash: `runs of ${id}`,
  });
  const found = studyResult(planned, new Map(planned.cells.map(({ id }) => [id, cell(id)])), "again");

  it("has paired differences with the interval of their mean, and levels", () => {
    const [{ differences, levels, scales }] = found.rows;
    const { mean, low, high, mcse } = estimate([0.3 - 0.2, 0.3 - 0.1, 0]);
    const { all } = differences["citizen-support"]["sustained-26"];
    for (const [name, value] of Object.entries({ mean, low, high, mcse }))
      expect(all[name as "mean"]).toBeCloseTo(value!, 6);
    expect(all.wins).toBe(2);
    expect(levels["jobcentre-2014"]["sustained-26"]["all"].mean).toBeCloseTo(0.7 / 3, 6);
    expect(scales).toEqual({ "citizen-support": { scale: 0.5, met: false, note: "Too dear." } });
  });
  it("leaves out what no run has a value for, and counts only runs that have one", () => {
    const [{ differences, levels }] = found.rows;
    expect(levels["citizen-support"]["cost-support"]).toBeUndefined();
    expect(differences["citizen-support"]["sustained-26"]["barriers:5+"].mean).toBeCloseTo(0.05, 6);
  });
  it("says what it is of: regimes, size, luck, fingerprints", () =>
    expect(found).toMatchObject({
      study: "small",
      seed: "few",
      people: 100,
      replications: 3,
      personReplications: 300,
      units: { "sustained-26": { unit: "share" } },
      scenarios: [
        { name: "jobcentre-2014", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { name: "citizen-support" },
      ],
    }));
  it("needs every cell", () => expect(() => studyResult(planned, new Map(), "")).toThrow("no result for cell"));
});
