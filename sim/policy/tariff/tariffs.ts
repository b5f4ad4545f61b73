import type { Assumptions, ParameterId } from "../../evidence/parameters.ts";
import type { Levers } from "../levers.ts";
import { severity } from "../../world/people.ts";
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

/** A tariff prices a person from their payment group and assessed severities, and says how the price is paid. */
export interface Tariff {
  /** Pounds for one sustained outcome, before scaling. */
  readonly price: (paymentGroup: number, assessed: number) => number;
  /** Payments for a price at a scale; each payment is rounded to whole pence by itself. */
  readonly schedule: (paymentGroup: number, price: number, scale: number) => Schedule;
  /** Share of the attachment fee still paid in each year since the contracts began. */
  readonly taper: (year: number) => number;
}

export type MakeTariff = (levers: Levers, assumptions: Assumptions) => Tariff;

const pence = (pounds: number): number => Math.floor(100 * pounds + 0.5);

/** Nine payment groups, each with a fee that tapers by contract year, a job outcome payment and sustainment payments. */
const benefitGroup: MakeTariff = (_levers, assumptions) => {
  const at = (group: number, part: string): number => assumptions[`tariff.PG${group}.${part}` as ParameterId];
  const year = [1, assumptions["tariff.attachmentTaper.year2"], assumptions["tariff.attachmentTaper.year3"], assumptions["tariff.attachmentTaper.year4"]];
  return {
    price: (group) => at(group, "outcome") + at(group, "sustainment") + at(group, "attachment"),
    schedule: (group, _price, scale) => ({
      attachment: pence(scale * at(group, "attachment")),
      outcome: pence(scale * at(group, "outcome")),
      sustainment: pence((scale * at(group, "sustainment")) / at(group, "payments")),
      payments: at(group, "payments"),
      outcomeWeeks: group <= 2 ? assumptions["tariff.outcomeWeeks.PG1-2"] : assumptions["tariff.outcomeWeeks.PG3-9"],
    }),
    taper: (since) => year[Math.min(3, since)]!,
  };
};

/** A base plus an amount for each assessed level of severity: the price belongs to the person, not to a group. */
const bespoke: MakeTariff = (levers) => {
  const base = levers["tariff.bespoke.base"];
  const perLevel = levers["tariff.bespoke.perLevel"];
  const attachmentShare = levers["tariff.bespoke.attachmentShare"];
  const payments = levers["tariff.bespoke.payments"];
  const outcomeShare = payments > 0 ? Math.min(levers["tariff.bespoke.outcomeShare"], 1 - attachmentShare) : 1 - attachmentShare;
  return {
    price: (_group, assessed) => {
      let levels = 0;
      for (let k = 0; k < BARRIERS.length; k++) levels += severity(assessed, k);
      return base + perLevel * levels;
    },
    schedule: (_group, price, scale) => ({
      attachment: pence(scale * price * attachmentShare),
      outcome: pence(scale * price * outcomeShare),
      sustainment: payments > 0 ? pence((scale * price * (1 - attachmentShare - outcomeShare)) / payments) : 0,
      payments,
      outcomeWeeks: levers["tariff.bespoke.outcomeWeeks"],
    }),
    taper: () => 1,
  };
};

/** Tariffs by the name that scenarios use. */
export const tariffs: Readonly<Record<string, MakeTariff>> = { "benefit-group": benefitGroup, bespoke };
