import type { Sizing } from "./sizing.ts";
import { DECISIONS } from "../core/decisions.ts";
import { entityKey, type Keys, moment, uniform } from "../core/draw.ts";

interface Birth {
  readonly id: number;
  readonly week: number;
  /** Code in BENEFIT_GROUPS. */
  readonly group: number;
}

/** When each identity first claims and in which group, in order of arrival (ties by identity). */
export function identities(
  keys: Keys,
  count: number,
  { perStarter, stock, inflow }: Pick<Sizing, "perStarter" | "stock" | "inflow">,
  weeks: number,
): Birth[] {
  const births: Birth[] = [];
  const startAt = moment(keys, DECISIONS.start, 0);
  const groupAt = moment(keys, DECISIONS.benefitGroup, 0);
  for (let id = 0; id < count; id++) {
    const self = entityKey(keys, id);
    const place = uniform(self, startAt) * perStarter - 1;
    const starting = place < 0;
    const week = starting ? -1 : Math.min(weeks - 1, Math.floor((place / (perStarter - 1)) * weeks));
    births.push({ id, week, group: groupAtShare(uniform(self, groupAt), starting ? stock : inflow) });
  }
  return births.sort(inOrder);
}

const inOrder = (a: Birth, b: Birth): number => a.week - b.week || a.id - b.id;

/** The group that a uniform draw falls to: those after the first take their shares from below, the first the rest. */
function groupAtShare(u: number, shares: readonly number[]): number {
  let upTo = 0;
  for (let group = 1; group < shares.length; group++) if (u < (upTo += shares[group])) return group;
  return 0;
}
