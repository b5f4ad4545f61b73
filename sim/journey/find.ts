import { criteria, weeksGained, type Watched } from "./criteria.ts";

/** The people of a pair of runs who satisfy a criterion. */
export interface Found {
  readonly criterion: string;
  readonly label: string;
  readonly definition: string;
  /** People of the comparison. */
  readonly among: number;
  /** Numbers of all who satisfy it, rising. */
  readonly people: readonly number[];
  /**
   * Whom to begin with: the first of them whose weeks in work in all also go the way that the criterion says, or else
   * the first; null where there is nobody.
   */
  readonly example: number | null;
}

/**
 * Finds everyone in two runs on one seed and replication whose lives satisfy a criterion; throws for a criterion that
 * there is not, and for runs of different people.
 */
export function findPeople(a: Watched, b: Watched, criterion: string): Found {
  const asked = Object.hasOwn(criteria, criterion) ? criteria[criterion] : undefined;
  if (asked === undefined) throw new Error(`unknown criterion: ${criterion}`);
  const { record } = a;
  if (
    record.people !== b.record.people ||
    record.weeks !== b.record.weeks ||
    record.replication !== b.record.replication
  )
    throw new RangeError(`not twins: ${record.scenario} and ${b.record.scenario} have different people, weeks or luck`);
  const hits = asked.of(a, b);
  const people: number[] = [];
  let among = 0;
  for (let person = 0; person < record.people; person++) {
    if (record.person.entry[person] < 0) continue;
    among++;
    if (hits[person] === 1) people.push(person);
  }
  const more = weeksGained(a, b);
  const way = asked.way ?? 0;
  const example = people.find((person) => way === 0 || more[person] * way > 0) ?? people[0] ?? null;
  return { criterion, label: asked.label, definition: asked.definition, among, people, example };
}
