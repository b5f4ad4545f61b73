import { benefitGroups } from "../evidence/benefit-groups.ts";
import type { Assumptions } from "../evidence/parameters.ts";
import { BENEFIT_GROUPS } from "./vocabulary.ts";

/** Who of a population claims at its start and who later, and for how many real people each of them stands. */
export interface Sizing {
  /** Shares of the benefit groups in the starting stock, and among new claims. */
  readonly stock: readonly number[];
  readonly inflow: readonly number[];
  /** Weekly inflow of each benefit group, for each person on the benefit. */
  readonly claims: readonly number[];
  /** People of the whole population for each who claims at the start; endless if nobody does. */
  readonly perStarter: number;
  /** Expected number of synthetic people who claim in the first week of burn-in already. */
  readonly starters: number;
  /** Identities to draw. */
  readonly rows: number;
  /** Real people for whom one synthetic person stands, as expected where nobody claims at the start; 0 without people. */
  readonly weight: number;
}

/** Weeks of burn-in, and of the comparison. */
export interface Spans {
  readonly burnIn: number;
  readonly weeks: number;
}

/** Whether a burn-in is so long that it begins with nobody. */
export const isCold = (assumptions: Assumptions, { burnIn }: Pick<Spans, "burnIn">): boolean =>
  assumptions["population.coldFrom"] > 0 && burnIn >= assumptions["population.coldFrom"];

/**
 * Sizes a population. One drawn with a starting stock has so many people in all. In one that begins with nobody they
 * are, as expected, those who claim when burn-in ends and those who claim for the first time after it; whoever claims
 * first during burn-in comes on top.
 */
export function sizing(assumptions: Assumptions, people: number, spans: Spans): Sizing {
  const weeks = spans.burnIn + spans.weeks;
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
  const territory = assumptions["population.territory"];
  const stands = assumptions["population.stockPerFirstClaim"];
  if (isCold(assumptions, spans)) {
    const aWeek = people / (spans.weeks + stands);
    const weight = aWeek > 0 ? territory / (aWeek * stands) : 0;
    return {
      stock: inflow,
      inflow,
      claims,
      perStarter: Infinity,
      starters: 0,
      rows: Math.round(aWeek * weeks),
      weight,
    };
  }
  const perStarter = 1 + weeks * stock.reduce((sum, share, group) => sum + share * claims[group], 0);
  const starters = people / perStarter;
  const weight = starters > 0 ? territory / starters : 0;
  return { stock, inflow, claims, perStarter, starters, rows: people, weight };
}
