import { CLASSES, QUARTERS, SLOTS } from "./providers.ts";
import { column, table, type Table } from "./table.ts";

/** What prices are set by, one row a slot. Accounts count real people and real pounds. */
export const PRICES = {
  multiple: column("f64", "Price against the tariff's own, by class of similar people", {
    initial: 1,
    values: CLASSES,
  }),
  hours: column("f64", "Adviser hours that people had, by class and quarter", { values: CLASSES * QUARTERS }),
  spent: column("f64", "Pounds spent on advisers and bought services, by quarter", { values: QUARTERS }),
  outcomes: column("f64", "Job outcomes paid, by class and quarter", { values: CLASSES * QUARTERS }),
  expected: column("f64", "Outcomes expected without a programme, by quarter", { values: QUARTERS }),
  reached: column("f64", "Outcomes paid under the present tariff, by quarter", { values: QUARTERS }),
  paid: column("f64", "Pence paid under it in the quarter that runs"),
  marginal: column("f64", "What one more outcome is expected to earn against its price", { initial: 1 }),
} as const;

/** What prices and budgets are set by, and what they have been set to. */
export interface Pricing extends Table<typeof PRICES> {
  /** Quarter in which the present tariff began. */
  since: number;
  /** Share of its price at which people are attached, and of specialist places that are filled, while budgets bind. */
  share: number;
  places: number;
}

export const emptyPricing = (): Pricing => ({ ...table(PRICES, SLOTS), since: 0, share: 1, places: 1 });
