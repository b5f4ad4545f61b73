import { type AgeBandId, ageBands } from "../evidence/age-bands.ts";
import { areas, type AreaId } from "../evidence/areas.ts";
import { barriers, type Barrier } from "../evidence/barriers.ts";
import { benefitGroups, type BenefitGroupId } from "../evidence/benefit-groups.ts";
import { paymentGroups, type PaymentGroupId } from "../evidence/payment-groups.ts";

/** Why a spell ended. The order is part of the format: append only. */
export const SPELL_ENDS = [
  "open", // the comparison ended first
  "job-entry", // a claim ended in work
  "other-exit", // a claim ended without work
  "gave-up", // a claim ended before anyone was met
  "separation-to-claim", // a job ended and a claim began
  "separation-to-neither", // a job ended and no claim began
  "return-to-claim", // a time in neither ended in a claim
  "return-to-work", // a time in neither ended in work
  "left-population",
  "settled", // a job, or a time in neither, lasted so long that the person is followed no longer
] as const;
export type SpellEnd = (typeof SPELL_ENDS)[number];

/** Statuses by code: 0 claiming, 1 in work, 2 neither. */
export const STATUSES = ["claiming", "inWork", "neither"] as const;

/** Benefit groups by code. */
export const BENEFIT_GROUPS = Object.keys(benefitGroups) as BenefitGroupId[];
/** Payment groups by number, from 1. */
export const PAYMENT_GROUPS = Object.keys(paymentGroups) as PaymentGroupId[];
/** Age bands by code, youngest first. */
export const AGE_BANDS = Object.keys(ageBands) as AgeBandId[];
/** Areas by code. */
export const AREAS = Object.keys(areas) as AreaId[];

/** Named groups, one bit each in `cohorts`. */
export const COHORTS = ["care-leaver", "families", "disabled", "lone-parent"] as const;

/**
 * Sex and ethnic group, one bit each in `cohorts` above the named groups: for reports on equality only, nothing in a
 * life reads them.
 */
export const SEXES = ["women", "men"] as const;
export const ETHNIC_GROUPS = ["minority", "majority"] as const;
/** Doors at which first contact can be made; the order is part of the format: append only. */
export const DOORS = [
  "none", // nobody has been met
  "office",
  "hub",
  "phone",
  "online",
  "helped", // online, with help to claim
] as const;
export type Door = Exclude<(typeof DOORS)[number], "none">;

/** Barriers by code: barrier k has bits 2k and 2k + 1 of a 32-bit word, and a severity from 0 to 3. */
export const BARRIERS = Object.keys(barriers) as Barrier[];
export type { Barrier };

/** Needs without whose help other help may be in vain, most basic first. */
export const STEADYING = BARRIERS.filter((barrier) => barriers[barrier].steadying !== undefined).sort(
  (one, other) => barriers[one].steadying! - barriers[other].steadying!,
);

/** Who stands on either side of a posting. */
export const ACCOUNTS = [
  "treasury",
  "benefits",
  "jobcentre",
  "hub",
  "programme",
  "services",
  "providers",
  "service-bodies",
  "people",
  "employers",
  "recruiters",
  "suppliers",
] as const;
export type Account = (typeof ACCOUNTS)[number];

/** What money was paid for; each cause has one payer and one payee. */
export const CAUSES = {
  benefit: { payer: "benefits", payee: "people" },
  coaching: { payer: "treasury", payee: "jobcentre" },
  assessment: { payer: "treasury", payee: "hub" },
  "repeat-assessment": { payer: "services", payee: "service-bodies" },
  "specialist-service": { payer: "services", payee: "service-bodies" },
  "attachment-fee": { payer: "programme", payee: "providers" },
  "job-outcome": { payer: "programme", payee: "providers" },
  sustainment: { payer: "programme", payee: "providers" },
  "bought-service": { payer: "providers", payee: "service-bodies" },
  screening: { payer: "employers", payee: "recruiters" },
  "flexible-fund": { payer: "treasury", payee: "people" },
  "outcome-bonus": { payer: "programme", payee: "providers" },
  "working-capital": { payer: "treasury", payee: "providers" },
  "entrant-sum": { payer: "programme", payee: "providers" },
  "one-off": { payer: "treasury", payee: "suppliers" },
  premises: { payer: "treasury", payee: "suppliers" },
  "key-worker": { payer: "services", payee: "service-bodies" },
  "service-outcome": { payer: "services", payee: "service-bodies" },
  "integrated-team": { payer: "services", payee: "service-bodies" },
} as const satisfies Record<string, { payer: Account; payee: Account }>;
export type Cause = keyof typeof CAUSES;
export const CAUSE_IDS = Object.keys(CAUSES) as Cause[];
