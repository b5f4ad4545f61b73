import type { Comparison } from "../comparison.ts";
import type { Quoted, Rule } from "./caveat.ts";

/**
 * Providers that closed, under either regime: all of them, with the week from which nobody takes people on, or at least
 * half of those that ever were there.
 */
export const closed: Rule = (quoted) => {
  const said = [quoted.scenario, quoted.reference].flatMap((name) => saidOf(quoted, name) ?? []);
  return said.length === 0 ? undefined : said.join(" ");
};

function saidOf({ comparison, title }: Quoted, name: string): string | undefined {
  const open = comparison.series["providers"]?.levels[name]?.mean;
  const exits = levelOf(comparison, "exits", name);
  if (open === undefined || open.length === 0 || exits === undefined || exits.mean === 0) return undefined;
  const last = open.findLastIndex((providers) => providers > 0);
  if (last >= 0 && last < open.length - 1)
    return `All providers close under ${title(name)}: in every run none takes people on from week ${last + 1}.`;
  const ever = open[0] + (levelOf(comparison, "entries", name)?.mean ?? 0);
  if (exits.mean < ever / 2) return undefined;
  return (
    `${exits.mean < ever * NEARLY ? "Most" : "Nearly all"} providers close under ${title(name)}: ` +
    `${tenths(exits.mean)} of ${tenths(ever)} on average.`
  );
}

type Level = Comparison["measures"][string]["groups"][string]["levels"][string];

const levelOf = ({ measures }: Comparison, measure: string, name: string): Level | undefined =>
  measures[measure]?.groups["all"]?.levels[name];

/** Providers are counted one by one, and means over runs to a tenth. */
const tenths = (mean: number): string => String(Math.round(mean * 10) / 10);

const NEARLY = 0.9;
