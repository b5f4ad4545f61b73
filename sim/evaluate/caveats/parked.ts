import { formatLevel, placesOf } from "../digits.ts";
import type { Rule } from "./caveat.ts";

/** Most of the people attached to a provider receive no more than the minimum service, under either regime. */
export const parked: Rule = ({ comparison, scenario, reference, title }) => {
  const levels = comparison.measures["parked-share"]?.groups["all"]?.levels ?? {};
  const share = (name: string): string =>
    formatLevel(levels[name].mean, Math.min(1, placesOf(levels[name], "share")), "share");
  const most = [scenario, reference].filter((name) => levels[name] !== undefined && levels[name].mean > 0.5);
  if (most.length === 0) return undefined;
  const [first] = most;
  const other = first === scenario ? reference : scenario;
  const beside = levels[other] === undefined ? "" : ` (${share(other)} under ${title(other)})`;
  return (
    `Most people attached to a provider under ${title(first)} are parked, receiving no more than ` +
    `the minimum service: ${share(first)}${beside}.`
  );
};
