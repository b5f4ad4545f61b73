import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import type { Summary } from "../../sim/measures/measure.ts";
import type { RunRecord } from "../../sim/record.ts";
import { parameters, type ParameterId } from "../../sim/evidence/parameters.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioFile } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const REPLICATIONS = 8;
const size = { seed: "jobcentres", people: 2000, weeks: 130, burnIn: 60 };
const worlds = Array.from({ length: REPLICATIONS }, (_, r) => prepare(scenario("jobcentre-2014"), size, r));
const told = new Map<string, Summary[]>();
function summaries(name: string): Summary[] {
  if (!told.has(name))
    told.set(
      name,
      worlds.map((world) => summarise(live(world, scenario(name)))),
    );
  return told.get(name)!;
}

/** Mean paired difference of a measure between two regimes, and that over its standard error. */
function difference(measure: string, name: string, reference: string, group = "all"): { mean: number; z: number } {
  const [ours, theirs] = [summaries(name), summaries(reference)];
  const each = ours.map(({ measures }, r) => measures[measure][group] - theirs[r].measures[measure][group]);
  const mean = each.reduce((a, b) => a + b, 0) / each.length;
  const variance = each.reduce((a, b) => a + (b - mean) ** 2, 0) / (each.length - 1);
  return { mean, z: mean / Math.sqrt(variance / each.length) };
}

/** What each regime must show against its neighbour, and why. */
const SHOWS: readonly (readonly [name: string, against: string, measure: string, sign: 1 | -1, because: string])[] = [
  ["jobcentre-resourced", "jobcentre-2014", "coach-hours", 1, "twice the coaches, four times the minutes"],
  ["jobcentre-resourced", "jobcentre-2014", "off-flow-26", 1, "more coaching makes search worth more"],
  ["jobcentre-resourced", "jobcentre-2014", "weeks-in-work", 1, "and claims end in jobs"],
  ["jobcentre-resourced", "jobcentre-2014", "cost-coaching", 1, "coaches are paid"],
  [
    "jobcentre-2016",
    "jobcentre-2014",
    "sanctions",
    -1,
    "failures are referred half as often, and some people are exempt",
  ],
  ["jobcentre-2016", "jobcentre-2014", "coach-hours", 1, "specialists take more time"],
  ["jobcentre-2016", "jobcentre-2014", "barriers-resolved", 1, "grants lessen needs"],
  ["jobcentre-2016", "jobcentre-2014", "attached", -1, "only the health group is referred, by choice"],
  ["universal-service", "jobcentre-resourced", "coach-hours", 1, "less of a review is police work"],
  ["universal-service", "jobcentre-resourced", "sanctions", -1, "and fewer failures are referred"],
  ["universal-service", "jobcentre-resourced", "unsuitable-applications", -1, "the exempt need not apply"],
  ["universal-service", "jobcentre-resourced", "in-work-poverty", -1, "coaching goes on in work"],
  ["universal-credit", "jobcentre-2014", "coach-hours", -1, "people in work take coaches' time"],
  ["universal-credit", "jobcentre-2014", "in-work-poverty", -1, "and some of them move up"],
  ["universal-credit", "jobcentre-2014", "sanctions", 1, "more failures are referred"],
  ["universal-credit", "jobcentre-2014", "income-lost-in-work", 1, "conditions follow people into work"],
  ["universal-credit", "jobcentre-2014", "unsuitable-applications", 1, "more must be sent, to any job"],
];

describe("regimes of the Jobcentre", () => {
  it.each(SHOWS)("%s against %s: %s (%d), because %s", (name, against, measure, sign) =>
    expect(sign * difference(measure, name, against).z).toBeGreaterThan(4),
  );

  it("cost twice as much in coach hours where there are twice as many coaches", () => {
    const hours = (name: string): number =>
      summarise(live(worlds[0], setLevers(scenario(name), { "support.caseCostAvoidable": 0 }))).measures[
        "cost-coaching"
      ].all;
    expect(hours("jobcentre-resourced") / hours("jobcentre-2014")).toBeGreaterThan(1.9);
  });

  it("of 2016 attaches nobody from the search group once the referrals under way are through", () => {
    const { attachments, person } = live(worlds[0], scenario("jobcentre-2016"));
    const late = Array.from({ length: attachments.count }, (_, row) => row).filter((row) => attachments.week[row] > 60);
    expect(late.length).toBeGreaterThan(5);
    expect(late.filter((row) => person.benefit[attachments.person[row]] === 0).length).toBeLessThan(0.05 * late.length);
  });

  it.each(["jobcentre-resourced", "jobcentre-2016", "universal-service", "universal-credit"])(
    "%s is its neighbour to the bit once its own levers are at their neutral values",
    (name) => {
      const { levers, extends: parent } = scenarioFile(name)!;
      const neighbour = scenario(parent!);
      const back = setLevers(
        scenario(name),
        Object.fromEntries(
          Object.keys(levers!).map((id) => [id, neighbour.levers[id as keyof typeof neighbour.levers]]),
        ),
      );
      const lived = ({ hash: _hash, scenario: _name, ...rest }: RunRecord): unknown => rest;
      expect(isDeepStrictEqual(lived(live(worlds[0], back)), lived(live(worlds[0], neighbour)))).toBe(true);
    },
  );

  it("well staffed have the caseload and the minutes that the evidence gives", () => {
    const { levers } = scenario("jobcentre-resourced");
    for (const [lever, id] of [
      ["jobcentre.caseload", "support.resourcedCaseload"],
      ["jobcentre.minutes", "support.resourcedMinutes"],
    ] as const)
      expect(levers[lever]).toBe(parameters[id as ParameterId].value);
  });
});
