import { describe, expect, it } from "vitest";
import { replicate, setLevers } from "../../sim/index.ts";
import { byItself, rememberSummaries, sameWorld } from "../../ui/engine/remembered.ts";
import { pair, small, summary } from "./double.ts";

const [reference, alternative] = pair;

describe("a summary that is remembered", () => {
  it("may stand for running again: a regime alone gives what it gives beside the reference", async () => {
    const [, beside] = await replicate(pair, small, 1);
    const [alone] = await replicate([alternative], small, 1);
    expect(byItself(alone)).toEqual(byItself(beside));
    expect(Object.keys(byItself(beside).measures).length).toBeGreaterThan(40);
    expect(beside.measures).toHaveProperty("break-even-work");
    expect(byItself(beside).measures).not.toHaveProperty("break-even-work");
  });
  it("is found by what decides it and not by its name", () => {
    const remembered = rememberSummaries();
    remembered.keep(alternative, small, summary(alternative.name, 1, 3));
    expect(remembered.find({ ...alternative, name: "another" }, small, 3)).toEqual({
      ...summary(alternative.name, 1, 3),
      scenario: "another",
    });
    for (const [regime, size, replication] of [
      [reference, small, 3],
      [setLevers(alternative, { "tariff.scale": 2 }), small, 3],
      [alternative, { ...small, seed: "other" }, 3],
      [alternative, small, 4],
    ] as const)
      expect(remembered.find(regime, size, replication)).toBeUndefined();
  });
  it("makes room for newer ones", () => {
    const remembered = rememberSummaries();
    for (let replication = 0; replication < 100; replication++)
      remembered.keep(alternative, small, summary(alternative.name, 1, replication, 1));
    expect([remembered.find(alternative, small, 0), remembered.find(alternative, small, 99)?.replication]).toEqual([
      undefined,
      99,
    ]);
  });
});

describe("scenarios that believe in different worlds", () => {
  it("are told apart", () => {
    expect(sameWorld(pair)).toBe(true);
    expect(
      sameWorld([
        reference,
        { ...alternative, assumptions: { ...alternative.assumptions, "prevalence.search.mental-health": 0.3 } },
      ]),
    ).toBe(false);
  });
});
