import { bare, decimals } from "../digits.ts";
import type { EnvelopeName } from "../comparison.ts";
import { TOLERANCE } from "../scale.ts";
import type { Rule } from "./caveat.ts";

const MEASURES: Readonly<Record<EnvelopeName, string>> = {
  A: "cost-envelope-a",
  B: "cost-envelope-b",
  none: "cost-envelope-a",
};

/**
 * Spending that is not equal, which way and by how much, from the runs of the comparison itself: where prices were left
 * alone or no scale made it equal,
 * whatever is beyond the tolerance; where one did, what these runs clearly tell from the reference's.
 */
export const spending: Rule = ({ comparison, scenario, reference, title }) => {
  const found = comparison.envelope[scenario];
  const envelope = found?.envelope ?? "none";
  const { levels, differences } = comparison.measures[MEASURES[envelope]]?.groups["all"] ?? {
    levels: {},
    differences: {},
  };
  const difference = differences[scenario];
  const theirs = levels[reference];
  if (difference === undefined || theirs === undefined || difference.mean === 0) return undefined;
  const share = theirs.mean === 0 ? Infinity : Math.abs(difference.mean) / theirs.mean;
  const clear = difference.low !== null && difference.high !== null && (difference.low > 0 || difference.high < 0);
  const meantToBe = found !== undefined && envelope !== "none" && found.solved;
  if (share <= TOLERANCE || (meantToBe && !clear)) return undefined;
  const side = difference.mean > 0 ? "more" : "less";
  const inside = envelope === "none" ? "prices were left alone" : `inside envelope ${envelope}`;
  const part = Number.isFinite(share) ? ` (${percent(share)})` : "";
  const pounds = `£${bare(Math.abs(difference.mean), Math.min(0, decimals(difference.mcse, "GBP")), "GBP")} a person`;
  if (difference.low === null || difference.high === null || clear)
    return (
      `Spending is not equal: ${title(scenario)} spends ${pounds}${part} ${side} than ` +
      `${title(reference)} over the comparison, ${inside}.`
    );
  const [low, high] = [difference.low, difference.high].map(
    (end) => `${end < 0 ? "−" : ""}£${bare(Math.abs(end), 0, "GBP")}`,
  );
  return (
    `Spending is not equal: ${title(scenario)} spends about ${pounds}${part} ${side} than ` +
    `${title(reference)} over the comparison, ${inside}; these runs put the difference between ` +
    `${low} and ${high}.`
  );
};

/** A share of the reference's spending, never rounded to nought. */
const percent = (share: number): string =>
  `${share < 0.095 ? (share * 100).toPrecision(2) : Math.round(share * 100)} %`;
