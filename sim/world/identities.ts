import { DECISIONS } from "../core/decisions.ts";
import { entityKey, type Keys, moment, uniform } from "../core/draw.ts";

interface Birth {
  readonly id: number;
  readonly week: number;
  readonly group: 0 | 1;
}

/** When each identity first claims and in which group, in order of arrival (ties by identity). */
export function identities(
  keys: Keys,
  count: number,
  inflow: { perStarter: number; weeks: number; stock: readonly [number, number]; inflowHealth: number },
): Birth[] {
  const births: Birth[] = [];
  const startAt = moment(keys, DECISIONS.start, 0);
  const groupAt = moment(keys, DECISIONS.benefitGroup, 0);
  for (let id = 0; id < count; id++) {
    const self = entityKey(keys, id);
    const place = uniform(self, startAt) * inflow.perStarter - 1;
    const starting = place < 0;
    const healthShare = starting ? inflow.stock[1] : inflow.inflowHealth;
    const week = starting
      ? -1
      : Math.min(inflow.weeks - 1, Math.floor((place / (inflow.perStarter - 1)) * inflow.weeks));
    births.push({ id, week, group: uniform(self, groupAt) < healthShare ? 1 : 0 });
  }
  return births.sort(inOrder);
}

const inOrder = (a: Birth, b: Birth): number => a.week - b.week || a.id - b.id;
