import { describe, expect, it } from "vitest";
import { seedKeys } from "../../sim/core/draw.ts";
import { centralAssumptions } from "../../sim/evidence/parameters.ts";
import { buildProviders } from "../../sim/world/build-providers.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import {
  INVERSE_WORTH,
  JOBCENTRE,
  kindOfSlot,
  MUTUAL,
  SLOTS,
  WORTH_HIGH,
  WORTH_LOW,
  WORTH_STEPS,
  type Providers,
} from "../../sim/world/providers.ts";
import { deviationOfMean } from "../closed-forms/deviation.ts";

const central = centralAssumptions();
const build = (replication: number, change = {}): Providers =>
  buildProviders(nature({ ...central, ...change }), seedKeys("providers", "luck", replication));

describe("providers", () => {
  it("stand in slots: the Jobcentre, the mutual, four incumbents, two specialists, two local bodies and six who may enter", () =>
    expect(Array.from({ length: SLOTS }, (_, slot) => kindOfSlot(slot))).toEqual([
      "jobcentre",
      "mutual",
      "private",
      "private",
      "private",
      "private",
      "third-sector",
      "third-sector",
      "local",
      "local",
      ...new Array<string>(6).fill("private"),
    ]));
  it("are of average quality in the public sector and drawn about that elsewhere, as widely as the evidence says", () => {
    const drawn = Array.from({ length: 400 }, (_, replication) => build(replication));
    expect(drawn.every(({ quality }) => quality[JOBCENTRE] === 1 && quality[MUTUAL] === 1)).toBe(true);
    const others = drawn.flatMap(({ quality }) => [...quality.subarray(2)]);
    expect(Math.abs(deviationOfMean(others, 1))).toBeLessThan(4);
    const squares = others.map((quality) => (quality - 1) ** 2);
    expect(Math.abs(deviationOfMean(squares, central["provider.dispersion"] ** 2))).toBeLessThan(4);
  });
  it("are all alike without dispersion, and never worse than nothing with much", () => {
    expect([...build(0, { "provider.dispersion": 0 }).quality]).toEqual(new Array(SLOTS).fill(1));
    for (let replication = 0; replication < 50; replication++)
      expect(Math.min(...build(replication, { "provider.dispersion": 5 }).quality)).toBeGreaterThanOrEqual(0);
  });
  it("weigh what clients gain by who owns them", () => {
    const { altruism } = build(0);
    const {
      "provider.altruism.private": own,
      "provider.altruism.mutual": mutual,
      "provider.altruism.thirdSector": third,
      "provider.altruism.local": local,
    } = central;
    expect([...altruism]).toEqual([
      own,
      mutual,
      own,
      own,
      own,
      own,
      third,
      third,
      local,
      local,
      own,
      own,
      own,
      own,
      own,
      own,
    ]);
  });
  it("know special barriers only where they are specialists", () => {
    const { specialism } = build(0);
    expect([...specialism].map((bits) => bits !== 0)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      true,
      ...new Array<boolean>(8).fill(false),
    ]);
    expect(specialism[6] & specialism[7]).toBe(0);
  });
});

describe("the grid of what an hour is worth", () => {
  it("spans e^±12 in steps of a sixty-fourth of a logarithm", () => {
    expect(INVERSE_WORTH).toHaveLength(WORTH_HIGH - WORTH_LOW + 1);
    for (const step of [WORTH_LOW, -WORTH_STEPS, 0, 1, WORTH_HIGH])
      expect(INVERSE_WORTH[step - WORTH_LOW] * Math.exp(step / WORTH_STEPS)).toBeCloseTo(1, 12);
  });
});
