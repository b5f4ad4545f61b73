import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { Summary } from "../../sim/measures/measure.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import type { LeverId, LeverValue } from "../../sim/policy/levers.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { baselineName, scenario, scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { stages } from "../../sim/scenario/reforms.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { beyond } from "./beyond.ts";

const REPLICATIONS = 9;
const size = { seed: "neighbours", people: 1500, weeks: 130, burnIn: 60 };
const worlds = Array.from({ length: REPLICATIONS }, (_, r) => prepare(scenario(baselineName), size, r));
const told = new Map<string, Summary[]>();
function summaries(name: string, scale: number): Summary[] {
  const key = `${name} ${scale}`;
  if (!told.has(key))
    told.set(
      key,
      worlds.map((world) => summarise(live(world, setLevers(scenario(name), { "tariff.scale": scale })))),
    );
  return told.get(key)!;
}

/**
 * Mean paired difference of a measure between two regimes over its standard error; infinite where all replications
 * differ alike.
 */
function deviations(measure: string, group: string, [name, reference]: readonly [string, string], scale = 1): number {
  const [ours, theirs] = [summaries(name, scale), summaries(reference, scale)];
  const each = ours.map(({ measures }, r) => measures[measure][group] - theirs[r].measures[measure][group]);
  const mean = each.reduce((a, b) => a + b, 0) / each.length;
  const variance = each.reduce((a, b) => a + (b - mean) ** 2, 0) / (each.length - 1);
  return mean / Math.sqrt(variance / each.length);
}

/**
 * What each regime must show against its neighbour, and why. Those of the Jobcentre are in
 * scenario/jobcentre-regimes.test.ts, the bespoke and the predicted price in creaming.test.ts.
 */
const SHOWS: readonly (readonly [
  name: string,
  against: string,
  measure: string,
  group: string,
  sign: 1 | -1,
  because: string,
])[] = [
  ["no-programme", "jobcentre-2014", "off-flow-52", "all", -1, "nobody's search is coached"],
  ["no-programme", "jobcentre-2014", "barriers-resolved", "barriers:5+", -1, "nobody is sent to a service"],
  ["no-programme", "jobcentre-2014", "cost-support", "all", -1, "only checks and assessments are paid"],
  ["citizen-support", "jobcentre-2014", "never-reached", "all", -1, "a hub is nearer and puts fewer off"],
  ["citizen-support", "jobcentre-2014", "assessment-auc", "all", 1, "the assessment sees barriers, not the benefit"],
  ["citizen-support", "jobcentre-2014", "price", "barriers:0", -1, "the price follows what is found"],
  ["citizen-support", "jobcentre-2014", "price", "barriers:5+", 1, "the price follows what is found"],
  ["citizen-support", "jobcentre-2014", "attached", "all", 1, "nobody waits for months of claim to pass"],
  ["citizen-support", "jobcentre-2014", "weeks-waiting", "barriers:5+", -1, "hand-offs are warm, and shorter"],
  ["citizen-support", "jobcentre-2014", "concentration", "all", -1, "licences and the mutual make more providers"],
  ["citizen-support-step-by-step", "jobcentre-2014", "never-reached", "all", -1, "the hub comes first"],
  ["citizen-support-step-by-step", "jobcentre-2014", "attached", "all", 1, "referral by price comes after a year"],
  ["citizen-support-step-by-step", "jobcentre-2014", "mutual-share", "all", 1, "the mutual comes in the end"],
  ["citizen-support-step-by-step", "jobcentre-2014", "coach-hours", "all", -1, "the coaches leave with it"],
  ["transition-default-mutual", "citizen-support", "mutual-share", "all", 1, "most are referred to it by default"],
  ["transition-default-mutual", "citizen-support", "concentration", "all", 1, "one provider gets most referrals"],
  [
    "transition-split",
    "transition-default-mutual",
    "mutual-share",
    "all",
    -1,
    "the default is left to people who do not look",
  ],
  ["tariff-flat", "citizen-support", "attached", "barriers:0", 1, "nobody waits below a threshold"],
  ["tariff-flat", "citizen-support", "effort-per-client", "barriers:5+", -1, "the price no longer rises with need"],
  ["tariff-flat", "citizen-support", "parked-share", "barriers:5+", 1, "the price no longer rises with need"],
  ["tariff-benefit-group", "tariff-flat", "cost-attachment-fee", "all", -1, "its fees are small and end"],
  ["tariff-benefit-group", "tariff-flat", "cost-sustainment", "all", 1, "more of the price is for work that lasts"],
  ["tariff-accelerator", "tariff-flat", "effort-gap", "all", 1, "a higher rate makes likely outcomes worth still more"],
  ["tariff-dynamic", "tariff-flat", "price", "barriers:5+", 1, "prices learn who seldom succeeds"],
  ["tariff-dynamic", "tariff-flat", "price", "barriers:0", -1, "and who often does"],
  ["tariff-dynamic", "tariff-flat", "effort-gap", "all", -1, "and hours follow the price"],
  ["tariff-yardstick", "tariff-flat", "price", "all", -1, "others spend less on an outcome than the flat price"],
  ["tariff-yardstick", "tariff-flat", "payments-per-outcome", "all", -1, "and an outcome costs less"],
  ["capped-budgets", "citizen-support", "price-withheld", "all", 1, "the budget of the programme binds"],
  [
    "capped-budgets",
    "citizen-support",
    "weeks-waiting",
    "barriers:5+",
    1,
    "services with a purse of their own have queues",
  ],
  ["capped-budgets", "citizen-support", "assessments", "barriers:5+", 1, "and assess again"],
  ["assessment-predictive", "citizen-support", "assessment-auc", "all", 1, "benefit and record tell who stays"],
  [
    "assessment-predictive",
    "citizen-support",
    "price",
    "barriers:0",
    1,
    "long claims are not only a matter of barriers",
  ],
  ["assessment-learned", "citizen-support", "price", "benefit:health", 1, "it learns that their claims last"],
  ["assessment-response", "citizen-support", "price", "barriers:5+", -1, "support moves them least"],
  ["assessment-response", "citizen-support", "price", "barriers:0", 1, "support moves some of them"],
  ["assessment-response", "citizen-support", "effort-per-client", "barriers:5+", -1, "hours follow the price"],
  ["assessment-perfect", "citizen-support", "price", "barriers:5+", 1, "none is missed"],
  [
    "referral-by-need",
    "citizen-support",
    "attached",
    "all",
    -1,
    "fewer have three barriers than a price above the threshold",
  ],
  ["contract-areas", "citizen-support", "concentration", "all", 1, "only the contractors of an area serve it"],
  [
    "contract-areas",
    "citizen-support",
    "subcontracted-share",
    "barriers:5+",
    1,
    "specialists get people through lead providers",
  ],
  ["open-licences", "citizen-support", "local-share", "all", 1, "local bodies hold licences"],
  ["shut-jobcentres", "citizen-support", "mutual-share", "all", -1, "the coaches are let go"],
  ["shut-jobcentres", "citizen-support", "concentration", "all", 1, "there is one provider fewer"],
];

/**
 * The same at a quarter of the listed price, about what equal spending leaves: at the listed price hardly anybody is a
 * loss.
 */
const SHOWS_AT_LOW_PRICES: typeof SHOWS = [
  [
    "open-licences",
    "citizen-support",
    "refusals",
    "benefit:health",
    1,
    "a provider may decline whom it expects to lose on",
  ],
  ["open-licences", "citizen-support", "attached", "benefit:health", -1, "and who is declined waits"],
  [
    "licences-by-segment",
    "tariff-flat",
    "no-willing-provider",
    "benefit:health",
    1,
    "they cost more than one price for all brings",
  ],
];

describe("what a regime must show against its neighbour", () => {
  it.each(SHOWS)("%s against %s: %s of %s (%d), because %s", (name, against, measure, group, sign) =>
    expect(sign * deviations(measure, group, [name, against])).toBeGreaterThan(4),
  );
  it.each(SHOWS_AT_LOW_PRICES)(
    "%s against %s at a quarter of the price: %s of %s (%d), because %s",
    (name, against, measure, group, sign) =>
      expect(sign * deviations(measure, group, [name, against], 0.25)).toBeGreaterThan(4),
  );
});

/** Everything of a run but what it is called. */
const lived = ({ hash: _hash, scenario: _name, ...rest }: RunRecord): unknown => rest;
const small = { ...size, people: 500, weeks: 70, burnIn: 30 };
const world = prepare(scenario(baselineName), small, 0);

describe("contracted shares that shift with results", () => {
  it("change nothing before results are published over a quarter, and somebody's provider after", () => {
    const unpublished = { "allocation.publicationLag": 500 };
    const run = (name: string, changes: { readonly [id: string]: LeverValue }): RunRecord =>
      live(worlds[0], beyond(scenario(name), changes));
    expect(
      isDeepStrictEqual(lived(run("allocation-market-share", unpublished)), lived(run(baselineName, unpublished))),
    ).toBe(true);
    const [shifting, fixed] = ["allocation-market-share", baselineName].map(
      (name) => run(name, { "allocation.publicationLag": 0 }).attachments,
    );
    expect(isDeepStrictEqual(shifting.provider, fixed.provider)).toBe(false);
  });
});

describe("a regime whose own levers are put back", () => {
  it.each(scenarioNames().filter((name) => name !== baselineName))("%s is what it extends, to the bit", (name) => {
    const [regime, neighbour] = [scenario(name), scenario(scenarioFile(name)!.extends!)];
    const own = stages(regime.levers, regime.reforms).flatMap((levers) =>
      Object.keys(levers).filter((id) => levers[id as LeverId] !== neighbour.levers[id as LeverId]),
    ) as LeverId[];
    const back = {
      ...setLevers({ ...regime, reforms: [] }, Object.fromEntries(own.map((id) => [id, neighbour.levers[id]]))),
      reforms: neighbour.reforms,
    };
    expect(isDeepStrictEqual(lived(live(world, back)), lived(live(world, neighbour)))).toBe(true);
  });
});
