import type { Record } from "../sim/index.ts";

/** An unbroken time in one status; weeks count from the start of the comparison, `end` is the first week no longer in it. */
export interface Spell {
  readonly status: number;
  readonly start: number;
  readonly end: number;
  /** Code of why it ended. */
  readonly cause: number;
}

/** A place with a paid provider. */
export interface Attachment {
  readonly week: number;
  readonly provider: string;
}

/** What one regime made of one person. */
export interface Life {
  readonly spells: readonly Spell[];
  readonly attachments: readonly Attachment[];
}

/** One person's life in a run, from the start of the comparison or the first claim within it. */
export function lifeOf({ spells, attachments, providers }: Record, person: number): Life {
  const own = (people: Uint32Array, count: number): number[] => Array.from({ length: count }, (_, row) => row).filter((row) => people[row] === person);
  return {
    spells: own(spells.person, spells.count)
      .map((row) => ({ status: spells.status[row], start: Math.max(0, spells.start[row]), end: spells.end[row], cause: spells.cause[row] }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start),
    attachments: own(attachments.person, attachments.count).map((row) => ({
      week: attachments.week[row],
      provider: providers.find(({ slot }) => slot === attachments.provider[row])?.id ?? "a provider",
    })),
  };
}

/** The first week in which two lives of one person differ, by status, by when a spell ends or by attachment; undefined if they never do. */
export function firstDivergence(a: Life, b: Life): number | undefined {
  const moments = (life: Life): Set<string> =>
    new Set([
      ...life.spells.map(({ status, start }) => `${start} into status ${status}`),
      ...life.attachments.map(({ week, provider }) => `${week} to ${provider}`),
    ]);
  const [first, second] = [moments(a), moments(b)];
  const only = [...first].filter((moment) => !second.has(moment)).concat([...second].filter((moment) => !first.has(moment)));
  return only.length === 0 ? undefined : Math.min(...only.map((moment) => Number.parseInt(moment, 10)));
}

/** Weeks in each status. */
export function weeksByStatus({ spells }: Life): [number, number, number] {
  const weeks: [number, number, number] = [0, 0, 0];
  for (const { status, start, end } of spells) weeks[status] += end - start;
  return weeks;
}

/** People whose two lives differ and who have at least so many barriers, in order of row: something to look at. */
export function peopleWhoDiverge(a: Record, b: Record, leastBarriers: number): number[] {
  const ends = ({ spells }: Record): Map<number, string> => {
    const found = new Map<number, string>();
    for (let row = 0; row < spells.count; row++) found.set(spells.person[row], `${found.get(spells.person[row]) ?? ""} ${spells.status[row]}:${spells.end[row]}`);
    return found;
  };
  const [first, second] = [ends(a), ends(b)];
  return [...first.keys()].filter((person) => a.person.entry[person] >= 0 && a.person.barrierCount[person] >= leastBarriers && first.get(person) !== second.get(person)).sort((x, y) => x - y);
}
