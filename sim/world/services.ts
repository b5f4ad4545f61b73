import { emptyList, push, type List } from "./list.ts";
import { BARRIERS } from "./vocabulary.ts";

/**
 * Payers of an episode that are not slots of providers: a service's own budget, one that services share, and the
 * person's.
 */
export const OWN_BUDGETS = 0;
export const POOL = 254;
export const PERSONAL_BUDGET = 255;

/** Whether the provider in this slot pays for an episode out of its price. */
export const boughtBy = (payer: number): boolean => payer !== OWN_BUDGETS && payer < POOL;

/** Specialist help by barrier, and everyone waiting for it or in it. */
export interface Services {
  readonly places: Float64Array; // synthetic people who can be in treatment at once
  readonly inUse: Int32Array;
  /** What is rarely read of each person. */
  readonly byPerson: {
    readonly drawn: Int32Array; // pence of a personal budget spent or set aside
    /** First week in which a job is no longer an outcome of a service that treated the person. */
    readonly claimUntil: Uint16Array;
    readonly workerUntil: Uint16Array; // first week without the key worker there once was, 0 if there was none
  };
  /** Episodes, one row each; freed rows are reused. */
  readonly episodes: {
    person: Int32Array;
    barrier: Uint8Array;
    started: Uint8Array; // 1 once in treatment
    joined: Uint16Array; // week the queue was joined
    due: Uint16Array; // earliest start while waiting; end of the course once started
    payer: Uint8Array; // slot of the provider that buys it, OWN_BUDGETS, POOL or PERSONAL_BUDGET
    used: number;
    readonly free: List;
  };
  /** Rows in use, in no order that matters. */
  readonly live: List;
}

export const emptyServices = (people: number): Services => ({
  places: new Float64Array(BARRIERS.length),
  inUse: new Int32Array(BARRIERS.length),
  byPerson: {
    drawn: new Int32Array(people),
    claimUntil: new Uint16Array(people),
    workerUntil: new Uint16Array(people),
  },
  episodes: {
    person: new Int32Array(256),
    barrier: new Uint8Array(256),
    started: new Uint8Array(256),
    joined: new Uint16Array(256),
    due: new Uint16Array(256),
    payer: new Uint8Array(256),
    used: 0,
    free: emptyList(),
  },
  live: emptyList(),
});

/** Opens an episode and returns its row. */
export function openEpisode(
  services: Services,
  {
    person,
    barrier,
    joined,
    due,
    payer,
  }: { person: number; barrier: number; joined: number; due: number; payer: number },
): number {
  const { episodes, live } = services;
  const row = episodes.free.length > 0 ? episodes.free.items[--episodes.free.length] : episodes.used++;
  if (row === episodes.person.length) {
    episodes.person = grown(episodes.person, new Int32Array(2 * row));
    episodes.barrier = grown(episodes.barrier, new Uint8Array(2 * row));
    episodes.started = grown(episodes.started, new Uint8Array(2 * row));
    episodes.joined = grown(episodes.joined, new Uint16Array(2 * row));
    episodes.due = grown(episodes.due, new Uint16Array(2 * row));
    episodes.payer = grown(episodes.payer, new Uint8Array(2 * row));
  }
  episodes.person[row] = person;
  episodes.barrier[row] = barrier;
  episodes.started[row] = 0;
  episodes.joined[row] = joined;
  episodes.due[row] = due;
  episodes.payer[row] = payer;
  push(live, row);
  return row;
}

function grown<T extends Int32Array | Uint8Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
