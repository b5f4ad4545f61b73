import type { Sizing } from "./sizing.ts";
import { DECISIONS } from "../core/decisions.ts";
import { entityKey, type Keys, moment, uniform } from "../core/draw.ts";

interface Birth {
  readonly id: number;
  readonly week: number;
  /** Code in BENEFIT_GROUPS. */
  readonly group: number;
}

/**
 * When each identity first claims and in which group, in order of arrival (ties by identity). Where nobody claims at
 * the start, first claims are spread evenly over the weeks.
 */
export function identities(
  keys: Keys,
  { rows, perStarter, stock, inflow }: Pick<Sizing, "rows" | "perStarter" | "stock" | "inflow">,
  weeks: number,
): Birth[] {
  const births: Birth[] = [];
  const startAt = moment(keys, DECISIONS.start, 0);
  const groupAt = moment(keys, DECISIONS.benefitGroup, 0);
  const turn = uniform(entityKey(keys, 0), startAt);
  for (let id = 0; id < rows; id++) {
    const self = entityKey(keys, id);
    const place = perStarter < Infinity ? uniform(self, startAt) * perStarter - 1 : evenly(turn, id);
    const starting = place < 0;
    const part = perStarter < Infinity ? place / (perStarter - 1) : place;
    const week = starting ? -1 : Math.min(weeks - 1, Math.floor(part * weeks));
    births.push({ id, week, group: groupAtShare(uniform(self, groupAt), starting ? stock : inflow) });
  }
  return births.sort(inOrder);
}

/**
 * Where in a time from 0 to 1 an identity falls if all are to be spread evenly, however many there are: multiples of
 * the golden section, turned by one draw.
 */
const evenly = (turn: number, id: number): number => (turn + id * GOLDEN) % 1;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

const inOrder = (a: Birth, b: Birth): number => a.week - b.week || a.id - b.id;

/** The group that a uniform draw falls to: those after the first take their shares from below, the first the rest. */
function groupAtShare(u: number, shares: readonly number[]): number {
  let upTo = 0;
  for (let group = 1; group < shares.length; group++) if (u < (upTo += shares[group])) return group;
  return 0;
}
