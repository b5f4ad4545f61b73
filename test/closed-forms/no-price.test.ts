import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { beyond } from "../guarantees/beyond.ts";

/** Nothing that a provider could want, and nobody else who helps. */
const nothing: { readonly [id: string]: LeverValue } = {
  "tariff.scale": 0,
  "providers.minimumService": 0,
  "provider.altruism.private": 0,
  "provider.altruism.thirdSector": 0,
  "provider.altruism.mutual": 0,
  "provider.altruism.local": 0,
  "services.referral": false,
  "jobcentre.minutes": 0,
};

/**
 * Everybody is met in the first week of a claim, so that an attachment that still runs saves nobody the way to an
 * office.
 */
const met = { "contact.office": 1, "contact.hub": 1, "contact.stigma": 1, "contact.halfDistance": 1e9 };
const size = { seed: "for nothing", people: 4000, weeks: 156, burnIn: 0 };

/** Every spell of every life. */
const lives = ({ spells }: RunRecord): number[][] =>
  (["person", "status", "start", "end", "cause"] as const).map((column) =>
    Array.from(spells[column].subarray(0, spells.count)),
  );

describe.each([
  ["by payment group", "jobcentre-2014"],
  ["for the person", "citizen-support"],
])("providers who are paid nothing %s and want nothing for their clients", (_, name) => {
  const regime = beyond(scenario(name), { ...nothing, ...met });
  const world = prepare(regime, size, 0);
  const record = live(world, regime, size);
  const counterfactual = live(world, beyond(regime, { "referral.when": "never" }), size);

  it("have clients all the same", () => expect(record.attachments.count).toBeGreaterThan(500));
  it("give them no effort at all", () => {
    expect(record.effort.samples.reduce((a, b) => a + b, 0)).toBeGreaterThan(2000);
    expect([...record.effort.hours]).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it("change no life from what it would be without a programme", () =>
    expect(lives(record)).toEqual(lives(counterfactual)));
  it("are told apart from providers who want something", () => {
    const paid = live(world, beyond(regime, { "tariff.scale": 1 }), size);
    expect(lives(paid)).not.toEqual(lives(counterfactual));
    expect(paid.effort.hours.reduce((a, b) => a + b, 0)).toBeGreaterThan(100);
  });
});
