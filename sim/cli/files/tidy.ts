import type { Summary } from "../../index.ts";

/** Columns of `results.csv`: tidy and long, one number a row. */
export const TIDY_COLUMNS = ["scenario", "draw", "replication", "period", "measure", "group", "value"] as const;

export const tidyHeader = `${TIDY_COLUMNS.join(",")}\n`;

/**
 * Rows of one run: measures with period `all`, then weekly series with the week as period; numbers are written so that
 * they read back to the bit.
 */
export function tidyRows({ scenario, replication, measures, series }: Summary): string {
  const start = `${field(scenario)},${CENTRAL_DRAW},${replication},`;
  const lines: string[] = [];
  for (const [measure, groups] of Object.entries(measures))
    for (const [group, value] of Object.entries(groups))
      lines.push(`${start}all,${field(measure)},${field(group)},${value}\n`);
  for (const [id, values] of Object.entries(series))
    values.forEach((value, week) => lines.push(`${start}${week},${field(id)},all,${value}\n`));
  return lines.join("");
}

/** Number of the parameter point at which every assumption has the scenario's own value. */
const CENTRAL_DRAW = 0;

/** A field as RFC 4180 has it: quoted only if it must be. */
export const field = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
