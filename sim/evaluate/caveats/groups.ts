import { groupIds } from "../../measures/groups.ts";
import { groupLabel } from "../../measures/group-label.ts";
import { measuresInWords as measures } from "../../words/measures.ts";
import type { Difference } from "../comparison.ts";
import { formatGap } from "../digits.ts";
import { tQuantile } from "../student-t.ts";
import type { Quoted, Rule } from "./caveat.ts";

/** Kinds of group looked at: those that the model tells apart by what happens in lives. */
const KINDS = ["barriers", "benefit", "age", "area", "cohort"];

/** Groups named at most. */
const MOST_NAMED = 3;

/**
 * Groups that lose while the whole does not, or gain while the whole loses: differences whose interval leaves out
 * nought
 * at a level divided by the number of groups looked at (Bonferroni), so that among all of them chance names one in
 * about twenty comparisons.
 */
export const groups: Rule = (quoted) => {
  const { comparison, measure, group, scenario } = quoted;
  const known = measures[measure];
  const all = comparison.measures[measure]?.groups;
  if (group !== "all" || known === undefined || known.better === "neither" || all === undefined) return undefined;
  const better = known.better === "higher" ? 1 : -1;
  const looked = groupIds.flatMap((id) => {
    const difference = all[id]?.differences[scenario];
    return KINDS.includes(id.split(":")[0]) && difference !== undefined ? [{ id, difference }] : [];
  });
  const whole = all["all"]?.differences[scenario];
  const total = whole === undefined ? 0 : side(whole, 1) * better;
  const against = total < 0 ? 1 : -1;
  const found = looked
    .filter(({ difference }) => side(difference, looked.length) * better === against)
    .sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean));
  return found.length === 0 ? undefined : sentence(quoted, against, found);
};

/** Which side of nought a difference clearly lies on, when so many are looked at. */
function side({ mean, mcse, n }: Difference, looked: number): -1 | 0 | 1 {
  if (mcse === null) return 0;
  const reach = tQuantile(1 - 0.025 / looked, n - 1) * mcse;
  return Math.abs(mean) <= reach ? 0 : mean > 0 ? 1 : -1;
}

function sentence(
  { measure, title, scenario }: Quoted,
  against: 1 | -1,
  found: readonly { readonly id: string; readonly difference: Difference }[],
): string {
  const { label, unit } = measures[measure];
  const named = found
    .slice(0, MOST_NAMED)
    .map(({ id, difference }) => `${groupLabel(id)} (${formatGap(difference, unit)})`);
  const more = found.length - named.length;
  if (more > 0) named.push(`${more} more ${more === 1 ? "group" : "groups"}`);
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(", ")} and ${named[named.length - 1]}`;
  const whole = against < 0 ? "Not everyone gains" : "Not everyone loses";
  return (
    `${whole}: ${label[0].toLowerCase()}${label.slice(1)} is ${against < 0 ? "worse" : "better"} ` +
    `under ${title(scenario)} for ${list}.`
  );
}
