import { describe, expect, it } from "vitest";
import { mayClaimForHealth } from "../../sim/life/move-benefit.ts";
import { publishTerms } from "../../sim/life/publish-terms.ts";
import { moves } from "../../sim/weekly/moves.ts";
import { emptyAreas } from "../../sim/world/areas.ts";
import { noCoaches } from "../../sim/world/coaches.ts";
import { COACH_CLASSES, kindOfContact } from "../../sim/world/contact-kinds.ts";
import {
  ATTACHED,
  bandOfBenefit,
  benefit,
  IN_WORK,
  inSupportGroup,
  NEVER,
  paymentGroup,
  traitsOf,
} from "../../sim/world/people.ts";
import { emptyPricing } from "../../sim/world/pricing.ts";
import { emptyProviders, FIRST_INCUMBENT } from "../../sim/world/providers.ts";
import { withSeverity } from "../../sim/world/severities.ts";
import { emptyTerms } from "../../sim/world/terms.ts";
import { AREAS, BARRIERS, PAYMENT_GROUPS } from "../../sim/world/vocabulary.ts";
import { clock, rows, setting, threePeople } from "./three-people.ts";

const [SEARCH, HEALTH] = [0, 1];
const ILL = BARRIERS.indexOf("mental-health");
const sure = { "benefitMoves.toHealth.severity2": 1, "benefitMoves.toSearch": 1 };
const group = (id: (typeof PAYMENT_GROUPS)[number]): number => PAYMENT_GROUPS.indexOf(id) + 1;

/** Three search claimants whose payment group under a health benefit is that of new claims; the last would be supported. */
function around() {
  const people = threePeople();
  const terms = emptyTerms();
  const pricing = emptyPricing();
  publishTerms({ ...clock(0), terms, pricing }, setting());
  people.spellStart.fill(2);
  people.pace.fill(0.02);
  const pools = [noCoaches(1)];
  pools[0].met = pools[0].coachClasses[kindOfContact(people.traits[0]) * COACH_CLASSES] = 3;
  const under = [
    Uint32Array.from(people.traits),
    Uint32Array.of(
      ...[false, false, true].map((each) => traitsOf(0, 1, HEALTH, group(each ? "esa-volunteers" : "esa-new"), each)),
    ),
  ];
  return {
    people,
    terms,
    pricing,
    under,
    pools,
    areas: emptyAreas(people.traits),
    providers: emptyProviders(),
    cohorts: new Uint8Array(3),
    lead: new Uint8Array(3),
    pool: new Uint8Array(AREAS.length),
    benefitBand: Int32Array.of(0, 3, 0, 0),
    moving: { person: rows(), week: rows(), to: rows() },
  };
}
const waiting = ({ moving }: ReturnType<typeof around>): number[][] =>
  Array.from({ length: moving.person.length }, (_, n) => [
    moving.person.items[n],
    moving.week.items[n],
    moving.to.items[n],
  ]);

describe("a search claimant who falls ill", () => {
  const fallen = (world: ReturnType<typeof around>, level = 2): void => {
    for (let i = 0; i < 3; i++) world.people.barriers[i] = withSeverity(0, ILL, level);
    for (let i = 0; i < 3; i++) mayClaimForHealth({ ...clock(5), ...world }, setting(sure), i, ILL, level);
  };
  it("is to claim for health some weeks later, as likely as the severity says, and of illness alone", () => {
    const world = around();
    fallen(world);
    expect(waiting(world)).toEqual([0, 1, 2].map((i) => [i, 9, HEALTH]));
    const milder = around();
    fallen(milder, 1);
    expect(waiting(milder)).toEqual([]);
    mayClaimForHealth({ ...clock(5), ...milder }, setting(sure), 0, BARRIERS.indexOf("travel"), 2);
    expect(waiting(milder)).toEqual([]);
  });
  it("gets another rate under other rules from then on, is assessed after 13 weeks, and waits for a referral anew", () => {
    const world = around();
    fallen(world);
    const { people } = world;
    const own = setting(sure);
    moves({ ...clock(8), ...world }, own);
    expect([...people.traits].map(benefit)).toEqual([SEARCH, SEARCH, SEARCH]);
    moves({ ...clock(9), ...world }, own);
    expect([...people.traits].map(benefit)).toEqual([HEALTH, HEALTH, HEALTH]);
    expect([...people.traits].map(inSupportGroup)).toEqual([0, 0, 1]);
    expect([...people.traits].map(paymentGroup)).toEqual(
      ["esa-new", "esa-new", "esa-volunteers"].map((id) => group(id as never)),
    );
    expect([...world.benefitBand]).toEqual([0, 0, 2, 1]);
    expect(bandOfBenefit(people.traits[2])).toBe(3);
    expect(people.pace[0] / 0.02).toBeCloseTo(own.nature.assumptions["jobEntry.healthMultiplier"], 5);
    expect([...people.due]).toEqual([28, 28, NEVER]);
    expect(waiting(world)).toEqual([0, 1, 2].map((i) => [i, 22, SEARCH]));
    const classes = new Array<number>(world.pools[0].coachClasses.length).fill(0);
    for (const traits of people.traits) classes[kindOfContact(traits) * COACH_CLASSES]++;
    expect([...world.pools[0].coachClasses]).toEqual(classes);
    expect(classes[kindOfContact(world.under[SEARCH][0]) * COACH_CLASSES]).toBe(0);
    moves({ ...clock(22), ...world }, own);
    expect([...people.traits].map(benefit)).toEqual([SEARCH, SEARCH, HEALTH]);
    expect(people.pace[0]).toBeCloseTo(0.02, 8);
    expect([...world.benefitBand]).toEqual([0, 2, 0, 1]);
    expect([...people.due]).toEqual([54, 54, NEVER]);
    expect(people.spellStart[0]).toBe(2);
  });
  it("stays a search claimant once well again, or where that claim is over", () => {
    const world = around();
    fallen(world);
    const { people } = world;
    people.barriers[0] = 0;
    people.status[1] = IN_WORK;
    people.spellStart[2] = 7;
    moves({ ...clock(9), ...world }, setting(sure));
    expect([...people.traits].map(benefit)).toEqual([SEARCH, SEARCH, SEARCH]);
    expect(waiting(world)).toEqual([]);
    expect([...world.benefitBand]).toEqual([0, 3, 0, 0]);
  });
  it("keeps the terms of a running attachment", () => {
    const world = around();
    fallen(world);
    const { people, providers } = world;
    people.stage.fill(ATTACHED);
    people.provider.fill(FIRST_INCUMBENT);
    people.attachedAt.fill(4);
    people.due.fill(108);
    people.tier.fill(1);
    providers.worthCount.fill(9);
    const before = providers.worthCount.reduce((sum, each) => sum + each);
    moves({ ...clock(9), ...world }, setting(sure));
    expect([...people.traits].map(benefit)).toEqual([HEALTH, HEALTH, HEALTH]);
    expect([[...people.tier], [...people.due], [...people.provider]]).toEqual([
      [1, 1, 1],
      [108, 108, 108],
      [FIRST_INCUMBENT, FIRST_INCUMBENT, FIRST_INCUMBENT],
    ]);
    expect(providers.worthCount.reduce((sum, each) => sum + each)).toBe(before);
  });
});
