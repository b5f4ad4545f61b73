import { exp } from "../core/exp-log.ts";
import { monthlyToWeekly, within } from "../core/rates.ts";
import { parameters, type Assumptions } from "../evidence/parameters.ts";
import { distanceDecay, type Nature } from "../world/nature.ts";
import { FIRST_INCUMBENT, FIRST_SPECIALIST, INCUMBENTS, MUTUAL, SLOTS } from "../world/providers.ts";
import { AREAS } from "../world/vocabulary.ts";
import { allocationRules, type AllocationRule } from "./allocation/rules.ts";
import { assessmentTools, type AssessmentTool } from "./assessment/tools.ts";
import type { Levers } from "./levers.ts";
import { keepTerms, tariffs, type Tariff } from "./tariff/tariffs.ts";

/** Weeks between two looks at the same claimant: support, effort and sanctions are settled then. */
export const REVIEW_WEEKS = 4;

/** Reviews between two looks of a provider at what support of a person is worth; a change of a barrier brings the next one forward. */
export const REVIEWS_A_PLAN = 3;

/** One setting of all levers, compiled for the weekly loop. */
export interface Policy {
  readonly levers: Levers;
  readonly assess: AssessmentTool;
  readonly allocate: AllocationRule;
  readonly tariff: Tariff;
  /** Slots that may be referred to in each area. */
  readonly open: readonly (readonly number[])[];
  /** Coach hours that a claimant's reviews take each week, and the part of them that is coaching. */
  readonly reviewHours: number;
  readonly coachingShare: number;
  /** Whether Jobcentre coaches support claimants; if they do not, their hours are not paid for there. */
  readonly coaches: boolean;
  /** Share of the effect of support that a full review and the minimum service bring. */
  readonly coachReach: number;
  readonly minimumReach: number;
  /** Weekly chance of first contact for a person so many km away, 0-255. */
  readonly contact: Float64Array;
  /** Chance that a claimant is sanctioned between two reviews, by benefit group. */
  readonly sanctioned: readonly [number, number];
  /** Proportional change of job entry while sanctioned. */
  readonly sanctionOnJobs: number;
  readonly handOffRetention: number;
  readonly handOffWeeks: number;
  /** Share of a repeated assessment's hours that is still needed. */
  readonly repeatShare: number;
  /** Whether lead providers pay for services out of the price and so buy those that are worth it to them. */
  readonly bundled: boolean;
  readonly startShare: number;
  /** Chance between two reviews that a barrier kept back is told, and that services are looked at again. */
  readonly trust: number;
  readonly serviceRound: number;
  /** Share of a held-back penalty that time alone releases between two reviews. */
  readonly releasedByTime: number;
}

/** Looks a strategy up by name; throws for a name that is not in the register. */
function strategy<T>(register: Readonly<Record<string, T>>, what: string, name: string): T {
  const found = Object.hasOwn(register, name) ? register[name] : undefined;
  if (found === undefined) throw new Error(`unknown ${what}: ${name}`);
  return found;
}

/** The policy after a reform: where the tariff changes, the rows of the one before stay below the new ones, `by` rows down, for those attached under it. */
export function reformed(now: Policy, before: Policy): { policy: Policy; by: number } {
  const same = (Object.keys(now.levers) as (keyof Levers)[]).every((id) => !id.startsWith("tariff.") || now.levers[id] === before.levers[id]);
  if (same) return { policy: { ...now, tariff: before.tariff }, by: 0 };
  const { tariff, by } = keepTerms(now.tariff, before.tariff);
  return { policy: { ...now, tariff }, by };
}

/** Compiles levers for one nature. */
export function compilePolicy(levers: Levers, nature: Nature): Policy {
  const { assumptions } = nature;
  const hub = levers["access.channel"] === "hub";
  const warm = levers["services.mode"] === "lead-provider";
  const strictness = levers["conditionality.strictness"];
  const perReview = (monthly: number): number => within(Math.min(1, strictness * monthlyToWeekly(monthly)), REVIEW_WEEKS);
  return {
    levers,
    assess: strategy(assessmentTools, "assessment tool", levers["assessment.tool"]),
    allocate: strategy(allocationRules, "allocation rule", levers["allocation.rule"]),
    tariff: strategy(tariffs, "tariff", levers["tariff.rule"])(levers, assumptions),
    open: AREAS.map((_, area) => openSlots(levers, area)),
    reviewHours: levers["jobcentre.minutes"] / 60 / levers["jobcentre.interval"],
    coachingShare: 1 - levers["jobcentre.policeShare"],
    coaches: levers["jobcentre.minutes"] > 0,
    coachReach: 1 - exp(-(levers["jobcentre.minutes"] / 60 / levers["jobcentre.interval"]) * (1 - levers["jobcentre.policeShare"]) / nature.hoursScale),
    minimumReach: 1 - exp(-levers["providers.minimumService"] / nature.hoursScale),
    contact: Float64Array.from({ length: 256 }, (_, km) =>
      Math.min(1, (hub ? assumptions["contact.hub"] : assumptions["contact.office"] * assumptions["contact.stigma"]) * distanceDecay(nature, km)),
    ),
    sanctioned: [perReview(assumptions["conditionality.sanctionRate.search2014"]), perReview(assumptions["conditionality.sanctionRate.health"])],
    sanctionOnJobs: sanctionEffect(levers["structure.sanctionEffect"], assumptions),
    handOffRetention: assumptions[warm ? "handoff.retention.warm" : "handoff.retention.cold"],
    handOffWeeks: Math.round(assumptions[warm ? "referral.delayWarm" : "referral.delayCold"]),
    bundled: warm && levers["services.funding"] === "price",
    repeatShare: warm ? 1 - assumptions["assessment.summarySaves"] : 1,
    startShare: assumptions[levers["referral.mandatory"] ? "referral.start.mandatory" : "referral.start.voluntary"],
    trust: within(assumptions["assessment.trustFinds"], REVIEW_WEEKS),
    serviceRound: within(1 / 26, REVIEW_WEEKS),
    releasedByTime: within(assumptions["barriers.naturalRemission"], REVIEW_WEEKS),
  };
}

/** Contract areas give each area its own pair of incumbents; a licence opens all areas to all. */
function openSlots(levers: Levers, area: number): number[] {
  if (levers["referral.when"] === "never") return [];
  const slots: number[] = [];
  if (levers["providers.mutual"]) slots.push(MUTUAL);
  const pair = INCUMBENTS / 2;
  for (let i = 0; i < INCUMBENTS; i++) {
    if (levers["providers.commissioning"] === "licences" || Math.floor(i / pair) === area % 2) slots.push(FIRST_INCUMBENT + i);
  }
  for (let i = 0; i < levers["providers.thirdSector"] && FIRST_SPECIALIST + i < SLOTS; i++) slots.push(FIRST_SPECIALIST + i);
  return slots;
}

function sanctionEffect(setting: string, assumptions: Assumptions): number {
  const range = parameters["conditionality.jobEntryEffect"];
  return setting === "low" ? range.low : setting === "high" ? range.high : assumptions["conditionality.jobEntryEffect"];
}
