import type { Record as RunRecord } from "../record.ts";
import { overall, type Reckoned } from "./lives.ts";

/** Pounds of a column of the market over the whole comparison, for providers of some kind or for all. */
function pounds({ providers, weeks, market }: RunRecord, column: "income" | "costs", kind?: string): number {
  let pence = 0;
  providers.forEach((provider, row) => {
    if (kind === undefined || provider.kind === kind) for (let week = 0; week < weeks; week++) pence += market[column][row * weeks + week];
  });
  return pence / 100;
}

const margin = (label: string, whose: string, kind?: string): Reckoned => ({
  label,
  definition: `What ${whose} kept of what they were paid in the comparison, after adviser hours, the other costs of people attached, fixed costs, the cost of entry and services bought, as a share of it; what is still to come for people attached is left out`,
  unit: "share",
  better: "neither",
  of: ({ record }) => {
    const income = pounds(record, "income", kind);
    return overall(income - pounds(record, "costs", kind), income);
  },
});

const counted = (label: string, definition: string, column: "entries" | "exits"): Reckoned => ({
  label,
  definition,
  unit: "count",
  better: "neither",
  of: ({ record, entered }) => (entered[0] > 0 ? overall(record.market[column].reduce((sum, n) => sum + n, 0)) : {}),
});

/** Who provides, and what they make of it. */
export const market: { readonly [id: string]: Reckoned } = {
  "entries": counted("Providers that entered", "New providers that opened in the comparison", "entries"),
  "exits": counted("Providers that left", "Providers that closed in the comparison: lenders gave them up, their results stayed below the floor, or another won their contract", "exits"),
  "provider-margin": margin("Margin of providers", "providers"),
  "provider-margin-private": margin("Margin of private providers", "private providers", "private"),
  "provider-margin-third-sector": margin("Margin of third-sector providers", "third-sector providers", "third-sector"),
  "provider-margin-local": margin("Margin of local bodies", "local bodies", "local"),
  "provider-margin-mutual": margin("Margin of the mutual", "the mutual", "mutual"),
};
