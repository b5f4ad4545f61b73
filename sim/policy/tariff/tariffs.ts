import type { Assumptions, ParameterId } from "../../evidence/parameters.ts";
import type { Levers } from "../levers.ts";
import { levelsOf } from "../../world/people.ts";
import { BARRIERS } from "../../world/vocabulary.ts";

/** How a price is paid out: whole pence a payment, and when. */
export interface Schedule {
  /** Pence at attachment, before the yearly taper. */
  readonly attachment: number;
  /** Pence at the job outcome. */
  readonly outcome: number;
  /** Pence for each four-weekly sustainment payment. */
  readonly sustainment: number;
  /** Most sustainment payments for one attachment. */
  readonly payments: number;
  /** Cumulative weeks in work that make a job outcome. */
  readonly outcomeWeeks: number;
}

/** A tariff: rows of prices and payments, and the row that a person falls in. */
export interface Tariff {
  /** Row of a person, from payment group (1-9) and assessed severities; nothing else is read. */
  readonly tier: (paymentGroup: number, assessed: number) => number;
  /** Pounds for one sustained outcome in each row, before scaling. */
  readonly price: readonly number[];
  /** Payments in each row at the tariff's scale, each rounded to whole pence by itself. */
  readonly schedules: readonly Schedule[];
  /** Share of the attachment fee still paid in each year since the contracts began. */
  readonly taper: (year: number) => number;
}

/** A tariff with the rows of an earlier one after its own: people attached under the earlier one keep its terms, `by` rows further down. */
export const keepTerms = (now: Tariff, before: Tariff): { tariff: Tariff; by: number } => ({
  tariff: { ...now, price: [...now.price, ...before.price], schedules: [...now.schedules, ...before.schedules] },
  by: now.price.length,
});

export type MakeTariff = (levers: Levers, assumptions: Assumptions) => Tariff;

const pence = (pounds: number): number => Math.floor(100 * pounds + 0.5);

/** Nine payment groups, each with a fee that tapers by contract year, a job outcome payment and sustainment payments. */
const benefitGroup: MakeTariff = (levers, assumptions) => {
  const at = (group: number, part: string): number => assumptions[`tariff.PG${group}.${part}` as ParameterId];
  const scale = levers["tariff.scale"];
  const groups = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const year = [1, assumptions["tariff.attachmentTaper.year2"], assumptions["tariff.attachmentTaper.year3"], assumptions["tariff.attachmentTaper.year4"]];
  return {
    tier: (group) => group - 1,
    price: groups.map((group) => at(group, "attachment") + at(group, "outcome") + at(group, "sustainment")),
    schedules: groups.map((group) => ({
      attachment: pence(scale * at(group, "attachment")),
      outcome: pence(scale * at(group, "outcome")),
      sustainment: at(group, "payments") >= 1 ? pence((scale * at(group, "sustainment")) / Math.round(at(group, "payments"))) : 0,
      payments: Math.round(at(group, "payments")),
      outcomeWeeks: Math.round(group <= 2 ? assumptions["tariff.outcomeWeeks.PG1-2"] : assumptions["tariff.outcomeWeeks.PG3-9"]),
    })),
    taper: (since) => year[Math.min(3, since)]!,
  };
};

/** Most severity levels that a person can have. */
const MOST_LEVELS = 3 * BARRIERS.length;

/** A base plus an amount for each assessed level of severity: the price belongs to the person, not to a group. */
const bespoke: MakeTariff = (levers) => {
  const scale = levers["tariff.scale"];
  const attachmentShare = levers["tariff.bespoke.attachmentShare"];
  const payments = Math.round(levers["tariff.bespoke.payments"]);
  const outcomeShare = payments > 0 ? Math.min(levers["tariff.bespoke.outcomeShare"], 1 - attachmentShare) : 1 - attachmentShare;
  const price = Array.from({ length: MOST_LEVELS + 1 }, (_, level) => levers["tariff.bespoke.base"] + levers["tariff.bespoke.perLevel"] * level);
  return {
    tier: (_group, assessed) => levelsOf(assessed),
    price,
    schedules: price.map((pounds) => ({
      attachment: pence(scale * pounds * attachmentShare),
      outcome: pence(scale * pounds * outcomeShare),
      sustainment: payments > 0 ? pence((scale * pounds * (1 - attachmentShare - outcomeShare)) / payments) : 0,
      payments,
      outcomeWeeks: Math.round(levers["tariff.bespoke.outcomeWeeks"]),
    })),
    taper: () => 1,
  };
};

/** Tariffs by the name that scenarios use. */
export const tariffs: Readonly<Record<string, MakeTariff>> = { "benefit-group": benefitGroup, bespoke };
