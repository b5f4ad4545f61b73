import type { Assumptions } from "../evidence/parameters.ts";

/** How many of the people of a population claim at its start, and for how many real people each of them stands. */
export interface Sizing {
  /** Shares of the starting stock in the search group and in the health group. */
  readonly stock: readonly [search: number, health: number];
  /** People of the whole population for each who claims at the start. */
  readonly perStarter: number;
  /** Expected number of synthetic people claiming at the start. */
  readonly starters: number;
  /** Real people for whom one synthetic person stands; 0 if there are none. */
  readonly weight: number;
}

/** Sizes a population of so many people for a run of `weeks` weeks, burn-in included. */
export function sizing(assumptions: Assumptions, people: number, weeks: number): Sizing {
  const search = assumptions["population.newSearchClaims"];
  const health = assumptions["population.newHealthClaims"];
  const shareOfInflow = assumptions["population.healthShareOfInflow"];
  const healthPerSearch = health > 0 ? (search * shareOfInflow) / ((1 - shareOfInflow) * health) : 0;
  const stock = [1 / (1 + healthPerSearch), healthPerSearch / (1 + healthPerSearch)] as const;
  const perStarter = 1 + weeks * (stock[0] * search + stock[1] * health);
  const starters = people / perStarter;
  return { stock, perStarter, starters, weight: starters > 0 ? assumptions["population.territory"] / starters : 0 };
}
