import type { Comparison } from "./comparison.ts";
import { HEADLINE_MEASURE, type FindingChoice } from "./finding.ts";
import type { Caveat, CaveatKind, Rule } from "./caveats/caveat.ts";
import { closed } from "./caveats/closed.ts";
import { groups } from "./caveats/groups.ts";
import { parked } from "./caveats/parked.ts";
import { spending } from "./caveats/spending.ts";
import { spendingByYear } from "./caveats/spending-by-year.ts";
import { turns } from "./caveats/turns.ts";

/** The rules, in the order in which a reader is told. */
const RULES: Readonly<Record<CaveatKind, Rule>> = { spending, years: spendingByYear, closed, parked, turns, groups };

/**
 * What must be known before a finding is quoted: one sentence for each rule that has something to say, whichever regime
 * it speaks for or against.
 */
export function caveats(
  comparison: Comparison,
  { titles = {}, measure = HEADLINE_MEASURE, group = "all", scenario = comparison.scenarios[1] }: FindingChoice = {},
): readonly Caveat[] {
  const [reference] = comparison.scenarios;
  if (scenario === undefined || scenario === reference || comparison.replications === 0) return [];
  const quoted = {
    comparison,
    measure,
    group,
    scenario,
    reference,
    title: (name: string): string => titles[name] ?? name,
  };
  return (Object.keys(RULES) as CaveatKind[]).flatMap((kind): Caveat[] => {
    const says = RULES[kind](quoted);
    return says === undefined ? [] : [{ kind, says }];
  });
}
