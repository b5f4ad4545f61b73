import type { RunRecord } from "../record.ts";
import { overall, type Reckoned } from "./lives.ts";

/** Pounds of a column of the market over the whole comparison, for providers of some kind or for all. */
function pounds({ providers, weeks, market }: RunRecord, column: "income" | "costs", kind?: string): number {
  let pence = 0;
  for (let row = 0; row < providers.length; row++) {
    if (kind !== undefined && providers[row].kind !== kind) continue;
    for (let week = 0; week < weeks; week++) pence += market[column][row * weeks + week];
  }
  return pence / 100;
}

const margin = (kind?: string): Reckoned => ({
  unit: "share",
  better: "neither",
  of: ({ record }) => {
    const income = pounds(record, "income", kind);
    return overall(income - pounds(record, "costs", kind), income);
  },
});

const counted = (column: "entries" | "exits"): Reckoned => ({
  unit: "count",
  better: "neither",
  of: ({ record, entered }) => (entered[0] > 0 ? overall(record.market[column].reduce((sum, n) => sum + n, 0)) : {}),
});

/** Who provides, and what they make of it. */
export const market: { readonly [id: string]: Reckoned } = {
  entries: counted("entries"),
  exits: counted("exits"),
  "provider-margin": margin(),
  "provider-margin-private": margin("private"),
  "provider-margin-third-sector": margin("third-sector"),
  "provider-margin-local": margin("local"),
  "provider-margin-mutual": margin("mutual"),
};
