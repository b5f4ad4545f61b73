import { byYear } from "../by-year.ts";
import type { Rule } from "./caveat.ts";

/** Yearly spending this far from the reference's, as a share of it, is said. */
const WORTH_SAYING = 0.1;

/**
 * Money that moves in time: a first or last year whose spending on support lies well away from the reference's,
 * whatever the sum over all years.
 */
export const spendingByYear: Rule = ({ comparison, scenario, reference, title }) => {
  const series = comparison.series["support-spending"];
  const [difference, theirs] = [series?.differences[scenario], series?.levels[reference]];
  if (difference === undefined || theirs === undefined) return undefined;
  const gaps = byYear(difference);
  const levels = byYear(theirs);
  if (gaps.length < 2) return undefined;
  const places = [0, gaps.length - 1];
  const shares = places.map((place) => (levels[place].mean > 0 ? gaps[place].mean / levels[place].mean : 0));
  const told = places.map((place, n) => gaps[place].sign !== 0 && Math.abs(shares[n]) >= WORTH_SAYING);
  if (!told[0] && !told[1]) return undefined;
  const parts = shares.flatMap((share, n) =>
    told[n]
      ? [
          `${Math.round(Math.abs(share) * 100)} % ${share > 0 ? "more" : "less"} in the ${n === 0 ? "first" : "last"} year`,
        ]
      : [],
  );
  return `Money moves in time: against ${title(reference)}, ${title(scenario)} spends ${parts.join(" and ")} on support.`;
};
