import { atTheEnd, byYear, type Stretch } from "../by-year.ts";
import { bare } from "../digits.ts";
import type { Rule } from "./caveat.ts";

/** The share in work lies clearly on one side of the reference's in some year and clearly on the other at the end. */
export const turns: Rule = ({ comparison, scenario, reference, title }) => {
  const difference = comparison.series["in-work"]?.differences[scenario];
  if (difference === undefined) return undefined;
  const end = atTheEnd(difference);
  const others = byYear(difference).filter(({ sign }) => sign === -end.sign && sign !== 0);
  if (others.length === 0) return undefined;
  const furthest = others.reduce((a, b) => (Math.abs(b.mean) > Math.abs(a.mean) ? b : a));
  const [before, after] = end.sign < 0 ? ["more", "fewer"] : ["fewer", "more"];
  return (
    `The sign turns: against ${title(reference)}, ${title(scenario)} has ${before} people in work ` +
    `in year ${furthest.year} (${points(furthest)} in 100) and ${after} in the last quarter ` +
    `(${points(end)}).`
  );
};

/** In people in 100, to a tenth, or to a hundredth where that would be nought. */
const points = ({ mean }: Stretch): string =>
  `${mean > 0 ? "+" : ""}${bare(mean, Math.abs(mean) < 0.0005 ? 2 : 1, "share")}`;
