import type { Comparison } from "../index.ts";

/** The object that `--json` prints and `results.json` holds, on one line: of a run, everything but differences and envelopes. */
export const printedJson = (verb: "run" | "compare", comparison: Comparison): string => `${JSON.stringify(verb === "compare" ? comparison : levelsOnly(comparison))}\n`;

function levelsOnly({ envelope: _none, measures, series, ...rest }: Comparison): object {
  const ofLevels = <T extends { readonly levels: unknown }>(all: Readonly<Record<string, T>>): Record<string, { levels: unknown }> =>
    Object.fromEntries(Object.entries(all).map(([id, { levels }]) => [id, { levels }]));
  return {
    ...rest,
    measures: Object.fromEntries(Object.entries(measures).map(([id, { unit, groups }]) => [id, { unit, groups: ofLevels(groups) }])),
    series: ofLevels(series),
  };
}
