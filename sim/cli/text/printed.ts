import { caveats, type Comparison } from "../../index.ts";

/**
 * The object that `--json` prints and `results.json` holds, on one line: of a run, everything but differences and
 * envelopes; of a comparison, also what must be known of each scenario before its finding is quoted.
 */
export const printedJson = (verb: "run" | "compare", comparison: Comparison): string =>
  `${JSON.stringify(verb === "compare" ? withCaveats(comparison) : levelsOnly(comparison))}\n`;

const withCaveats = (comparison: Comparison): object => ({
  ...comparison,
  caveats: Object.fromEntries(
    comparison.scenarios.slice(1).map((scenario) => [scenario, caveats(comparison, { scenario })]),
  ),
});

function levelsOnly({ envelope: _none, measures, series, ...rest }: Comparison): object {
  const ofLevels = <T extends { readonly levels: unknown }>(
    all: Readonly<Record<string, T>>,
  ): Record<string, { levels: unknown }> =>
    Object.fromEntries(Object.entries(all).map(([id, { levels }]) => [id, { levels }]));
  return {
    ...rest,
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { unit, groups }]) => [id, { unit, groups: ofLevels(groups) }]),
    ),
    series: ofLevels(series),
  };
}
