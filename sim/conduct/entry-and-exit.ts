/**
 * What an entrant looks at: pounds a week that a provider now in the market keeps after what varies with its caseload,
 * how many there are, what it costs to be one and to become one, and the weeks over which that must come back.
 */
export interface Opening {
  readonly surplus: number;
  readonly rivals: number;
  readonly fixedCost: number;
  readonly entryCost: number;
  readonly horizon: number;
}

/**
 * Whether entry pays: an equal part of what the providers there are keep together, over the horizon, exceeds the fixed
 * costs and the cost of entry.
 */
export const entryPays = ({ surplus, rivals, fixedCost, entryCost, horizon }: Opening): boolean =>
  ((surplus * rivals) / (rivals + 1) - fixedCost) * horizon > entryCost;

/**
 * Whether lenders give a provider up: its debt passes its credit line and what the people on its books can be expected
 * to bring in beyond what serving them will take. Waiting for outcomes to be paid is no failure: who knows the contract
 * lends against them.
 */
export const givenUp = (cash: number, book: number, creditLine: number): boolean =>
  cash + Math.max(0, book) < -creditLine;
