import { FOUR_WEEKS } from "../core/calendar.ts";
import { type Lives, mean, quotients, ratio, type Reckoned } from "./lives.ts";
import { sumByGroup } from "./groups.ts";

/** Week of each person's first attachment in the comparison, `NONE` without one. */
function firstAttached({ record: { people, attachments } }: Lives): Int16Array {
  const { count, person, week } = attachments;
  const first = new Int16Array(people).fill(NONE);
  for (let i = count - 1; i >= 0; i--) first[person[i]] = week[i];
  return first;
}

/** Week in which each person was first coached or attached in the comparison, `NONE` without one. */
export function firstHelped(lives: Lives): Int16Array {
  const first = firstAttached(lives);
  const { coachedAt } = lives.record.help;
  for (let p = 0; p < first.length; p++) if (coachedAt[p] >= 0 && coachedAt[p] < first[p]) first[p] = coachedAt[p];
  return first;
}

/** Never. */
export const NONE = 32767;

/** Mean weeks from the first assessment on record to something later, over those who come to it. */
const weeksTo = (later: (lives: Lives) => Int16Array): Reckoned => ({
  unit: "weeks",
  better: "lower",
  of: ratio((lives, hits, base) => {
    const { scoredAt, entry } = lives.record.person;
    const when = later(lives);
    for (let p = 0; p < base.length; p++) {
      if (entry[p] < 0 || scoredAt[p] < 0 || when[p] === NONE || when[p] < scoredAt[p]) continue;
      base[p] = 1;
      hits[p] = when[p] - scoredAt[p];
    }
  }),
});

/** Who is helped, how soon, and by how much. */
export const help = {
  helped: {
    unit: "share",
    better: "higher",
    of: mean("entered", (lives, hits) => {
      const first = firstHelped(lives);
      for (let p = 0; p < hits.length; p++) if (first[p] !== NONE) hits[p] = 1;
    }),
  },
  "weeks-to-help": weeksTo(firstHelped),
  "weeks-to-provider": weeksTo(firstAttached),
  "hours-to-provider": {
    unit: "hours",
    better: "neither",
    of: (lives) => {
      const {
        attachments: { count, person, week },
        taken: { coachHours },
        person: { entry, scoredAt },
        help: { coachedAt },
      } = lives.record;
      const { groups, base } = lives;
      const hours = new Float64Array(base.length);
      base.fill(0);
      for (let i = 0; i < count; i++) {
        const p = person[i];
        if (base[p] === 1 || entry[p] < 0 || scoredAt[p] < 0 || scoredAt[p] > week[i]) continue;
        if (coachedAt[p] >= 0 && coachedAt[p] < scoredAt[p]) continue;
        base[p] = 1;
        hours[p] = FOUR_WEEKS * coachHours[i];
      }
      return quotients(sumByGroup(groups, hours), sumByGroup(groups, base));
    },
  },
  "hours-of-help": {
    unit: "hours",
    better: "neither",
    of: (lives) => {
      const {
        attachments: { count, person, hours: sampled },
        help: { coachHours },
        people,
      } = lives.record;
      const hours = new Float64Array(people);
      for (let p = 0; p < people; p++) hours[p] = FOUR_WEEKS * coachHours[p];
      for (let i = 0; i < count; i++) hours[person[i]] += FOUR_WEEKS * sampled[i];
      return quotients(sumByGroup(lives.groups, hours), lives.entered);
    },
  },
} as const satisfies { [id: string]: Reckoned };
