import { CLASSES, QUARTERS, SLOTS } from "./providers.ts";

/** What prices and budgets are set by, and what they have been set to. Accounts count real people and real pounds. */
export interface Pricing {
  /** Price against the tariff's own, by slot × class. */
  readonly multiple: Float64Array;
  /** Adviser hours that a provider's people have had at reviews, by slot × class × quarter. */
  readonly hours: Float64Array;
  /** Pounds that a provider has spent on advisers and bought services, by slot × quarter. */
  readonly spent: Float64Array;
  /** Job outcomes paid, by slot × class × quarter. */
  readonly outcomes: Float64Array;
  /** Outcomes expected without a programme of people attached under the present tariff, by slot × quarter. */
  readonly expected: Float64Array;
  /** Outcomes paid under the present tariff, by slot × quarter. */
  readonly reached: Float64Array;
  /** Pence paid for outcomes and sustainment under the present tariff in the quarter that runs, by slot. */
  readonly paid: Float64Array;
  /** What a provider expects one more outcome to earn against its price, by slot. */
  readonly marginal: Float64Array;
  /** Quarter in which the present tariff began. */
  since: number;
  /** Share of its price at which people are attached, and of specialist places that are filled, while budgets bind. */
  share: number;
  places: number;
}

export const emptyPricing = (): Pricing => ({
  multiple: new Float64Array(SLOTS * CLASSES).fill(1),
  hours: new Float64Array(SLOTS * CLASSES * QUARTERS),
  spent: new Float64Array(SLOTS * QUARTERS),
  outcomes: new Float64Array(SLOTS * CLASSES * QUARTERS),
  expected: new Float64Array(SLOTS * QUARTERS),
  reached: new Float64Array(SLOTS * QUARTERS),
  paid: new Float64Array(SLOTS),
  marginal: new Float64Array(SLOTS).fill(1),
  since: 0,
  share: 1,
  places: 1,
});
