import { countMet } from "../life/coaching.ts";
import { among } from "../world/areas.ts";
import { type Coaches, noCoaches } from "../world/coaches.ts";
import { copy } from "../world/copy.ts";
import { push } from "../world/list.ts";
import { area, CLAIMING, GIVING_UP, UNMET } from "../world/people.ts";
import type { Given } from "../world/given.ts";

/**
 * Takes some areas and whoever has been met there from their pool to another, and their share of hours and fund with
 * them; hours are not yet given to the pool returned.
 */
export function splitPool(
  state: Given<"people", "pool" | "pools">,
  areas: number,
  joins: number,
): { coaches: Coaches; moved: number } {
  const { pool, pools } = state;
  const old = pool[pool.findIndex((_, a) => among(areas, a))];
  const from = pools[old];
  const whole = pool.every((own, a) => own !== old || among(areas, a));
  const met = metIn(state, areas);
  const share = whole
    ? 1
    : from.met > 0
      ? met.length / from.met
      : pool.filter((own, a) => own === old && among(areas, a)).length / pool.filter((own) => own === old).length;
  const moved = from.coachHours * share;
  from.coachHours = whole ? 0 : from.coachHours - moved;
  if (whole && joins < 0) return { coaches: from, moved };

  const next = joins >= 0 ? pool[joins] : pool.findIndex((_, free) => !pool.includes(free));
  const to =
    joins >= 0
      ? pools[next]
      : Object.assign(pools[next], copy(noCoaches(0)), {
          coachEffort: from.coachEffort,
          openReach: from.openReach.slice(),
          coachReach: from.coachReach.slice(),
          easyFrom: from.easyFrom,
          inWorkShare: from.inWorkShare,
        });
  const fund = Math.floor(from.fund * share);
  from.fund -= fund;
  to.fund += fund;
  for (const i of met) countMet(state, i, -1);
  for (let a = 0; a < pool.length; a++) if (among(areas, a)) pool[a] = next;
  for (const i of met) countMet(state, i, 1);
  let kept = 0;
  for (let n = 0; n < from.coachless.length; n++) {
    const i = from.coachless.items[n];
    if (among(areas, area(state.people.traits[i]))) push(to.coachless, i);
    else from.coachless.items[kept++] = i;
  }
  from.coachless.length = kept;
  return { coaches: to, moved };
}

/** Claimants of some areas who have been met. */
function metIn({ people, arrived }: Given<"people">, areas: number): number[] {
  const met: number[] = [];
  for (let i = 0; i < arrived; i++)
    if (
      among(areas, area(people.traits[i])) &&
      people.status[i] === CLAIMING &&
      people.stage[i] !== UNMET &&
      people.stage[i] !== GIVING_UP
    )
      met.push(i);
  return met;
}
