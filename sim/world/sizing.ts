import { benefitGroups } from "../evidence/benefit-groups.ts";
import type { Assumptions } from "../evidence/parameters.ts";
import { BENEFIT_GROUPS } from "./vocabulary.ts";

/** How many of the people of a population claim at its start, and for how many real people each of them stands. */
export interface Sizing {
  /** Shares of the benefit groups in the starting stock, and among new claims. */
  readonly stock: readonly number[];
  readonly inflow: readonly number[];
  /** Weekly inflow of each benefit group, for each person on the benefit. */
  readonly claims: readonly number[];
  /** People of the whole population for each who claims at the start. */
  readonly perStarter: number;
  /** Expected number of synthetic people claiming at the start. */
  readonly starters: number;
  /** Real people for whom one synthetic person stands; 0 if there are none. */
  readonly weight: number;
}

/** Sizes a population of so many people for a run of `weeks` weeks, burn-in included. */
export function sizing(assumptions: Assumptions, people: number, weeks: number): Sizing {
  const groups = BENEFIT_GROUPS.map((id) => benefitGroups[id]);
  const claims = groups.map((group) => assumptions[group.claims]);
  const own = groups.map(({ shareOfInflow }) => (shareOfInflow === undefined ? 0 : assumptions[shareOfInflow]));
  const first = 1 - own.reduce((sum, share) => sum + share, 0);
  const inflow = own.map((share, group) => (group === 0 ? first : share));
  const againstFirst = claims.map((rate, group) =>
    group === 0 ? 1 : rate > 0 ? (claims[0] * inflow[group]) / (first * rate) : 0,
  );
  const all = againstFirst.reduce((sum, ratio) => sum + ratio, 0);
  const stock = againstFirst.map((ratio) => ratio / all);
  const perStarter = 1 + weeks * stock.reduce((sum, share, group) => sum + share * claims[group], 0);
  const starters = people / perStarter;
  const weight = starters > 0 ? assumptions["population.territory"] / starters : 0;
  return { stock, inflow, claims, perStarter, starters, weight };
}
