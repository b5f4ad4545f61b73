import { mostIn } from "../world/table.ts";
import { exp } from "../core/exp-log.ts";
import { setBounds } from "./bounds.ts";
import { mayClaimForHealth } from "./move-benefit.ts";
import { updateEfficiency } from "./efficiency.ts";
import { plan } from "./worth.ts";
import type { Setting } from "../policy/setting.ts";
import { supportShare } from "../prospect/support.ts";
import { ATTACHED, CLAIMING, HELD_UNIT, PERSON } from "../world/people.ts";
import { countBarriers, severity, withSeverity } from "../world/severities.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { BySeverity } from "./written.ts";

/**
 * Moves a barrier to a new severity with all that follows. If treatment resolved it, part of the lost hazard returns at
 * once and the rest is held until employment support or time releases it. Writes barriers and hazards, what is
 * disclosed, and the caches.
 */
export function setSeverity(
  state: Given<Ahead, BySeverity>,
  setting: Setting,
  i: number,
  k: number,
  to: number,
  treated = false,
): void {
  const { people, tally, week, zero } = state;
  const { nature } = setting;
  const { jobPerLevel, jobFactor, separationFactor, extraPerFurtherBarrier } = nature;
  const before = people.barriers[i];
  const from = severity(before, k);
  const after = withSeverity(before, k, to);
  const further =
    extraPerFurtherBarrier * (Math.max(0, countBarriers(before) - 1) - Math.max(0, countBarriers(after) - 1));
  const change = jobPerLevel[k] * (to - from) + further;
  people.barriers[i] = after;
  people.strain[i] *= separationFactor[7 * k + to - from + 3];
  if (further === 0 && people.held[i] === 0 && !treated) {
    people.pace[i] *= jobFactor[7 * k + to - from + 3];
  } else if (treated && to === 0 && change > 0) {
    const alone = nature.barriers.alone;
    const extra = nature.barriers.withSupport;
    const share = people.status[i] === CLAIMING ? supportShare(state, setting, i) : 0;
    people.pace[i] *= exp(change * (alone + extra * share));
    people.held[i] = Math.min(
      mostIn(PERSON.held.width),
      people.held[i] + Math.round((change * extra * (1 - share)) / HELD_UNIT),
    );
  } else if (change < 0) {
    const absorbed = Math.min(people.held[i], Math.round(-change / HELD_UNIT));
    people.held[i] -= absorbed;
    people.pace[i] *= exp(change + absorbed * HELD_UNIT);
  } else {
    people.pace[i] *= exp(change);
  }
  if (to === 0) {
    people.disclosed[i] &= ~(1 << k);
    if (week >= zero) tally.person.barriersResolved[i]++;
  }
  if (people.status[i] === CLAIMING) {
    if (to > from) mayClaimForHealth(state, setting, i, k, to);
    if (people.stage[i] === ATTACHED) plan(state, setting, i);
    updateEfficiency(state, setting, i);
  }
  setBounds(state, setting, i);
}
