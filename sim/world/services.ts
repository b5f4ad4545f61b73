import { emptyList, push, type List } from "./list.ts";
import { addRow, column, growingTable, type GrowingTable, table, type Table } from "./table.ts";
import { BARRIERS, BENEFIT_GROUPS } from "./vocabulary.ts";

/**
 * Payers of an episode that are not slots of providers: a service's own budget, one that services share, and the
 * person's.
 */
export const OWN_BUDGETS = 0;
export const POOL = 254;
export const PERSONAL_BUDGET = 255;

/** Whether the provider in this slot pays for an episode out of its price. */
export const boughtBy = (payer: number): boolean => payer !== OWN_BUDGETS && payer < POOL;

/** Courses begun are counted by whole weeks waited, the last of so many for as long and longer. */
export const WAITS = 53;

/** What is counted of a service in the comparison. */
export const COUNTED = {
  unpaid: column("i32", "Needs not referred on because nobody would pay"),
  joined: column("i32", "People who joined its queue"),
  gaveUp: column("i32", "People who gave up waiting"),
  passed: column("i32", "People whose barrier passed while they waited"),
  waits: column("i32", "Courses begun, by weeks waited; the last, as long and longer", { values: WAITS }),
  waited: column("f64", "Weeks waited for the courses begun"),
  recovered: column("i32", "Courses in which the barrier went, by treatment or of its own accord"),
  left: column("i32", "Courses left early"),
  finished: column("i32", "Courses gone through in vain"),
  teamBegun: column("i32", "People whom integrated teams took on"),
  teamOffered: column("f64", "Weeks of places in integrated teams that there were"),
  teamUsed: column("f64", "Weeks of such places that were taken"),
  offered: column("f64", "Weeks of places that there were"),
  used: column("f64", "Weeks of places in use"),
} as const;

/** A specialist service, one row a barrier. */
export const SERVICE = {
  places: column("f64", "Synthetic people who can be in treatment at once"),
  inUse: column("i32", "People in treatment"),
  need: column("f64", "Synthetic people in need, by benefit group, to whom the places were sized", {
    values: BENEFIT_GROUPS.length,
  }),
  teamPlaces: column("f64", "Synthetic people whom integrated teams can have, by the trained staff that there are"),
  teamInUse: column("i32", "People whom integrated teams have or are about to have"),
  ...COUNTED,
} as const;

/** What is rarely read of each person. */
export const HELPED = {
  drawn: column("i32", "Pence of a personal budget spent or set aside"),
  claimUntil: column("u16", "First week in which a job is no longer an outcome of a service that treated the person"),
  workerUntil: column("u16", "First week without the key worker there once was, 0 if there was none"),
  teamed: column("u8", "1 while an integrated team has the person or is about to"),
  release: column("f64", "Share of what resolved barriers hold back that time gives back between two reviews"),
} as const;

/** An episode of specialist help. */
export const EPISODE = {
  person: column("i32", "Whose it is"),
  barrier: column("u8", "What is treated"),
  started: column("u8", "1 once treatment has begun"),
  joined: column("u16", "Week in which the queue was joined"),
  begun: column("u16", "Week in which treatment began"),
  due: column("u16", "Earliest start; once started, the end of the episode"),
  until: column("u16", "Once started, the end of the course, 0 once it is over"),
  team: column("u8", "1 if an integrated team has the person"),
  payer: column("u8", "Who buys it: the slot of a provider, the service's own budget, the pool or a personal budget"),
} as const;

/** Specialist help by barrier, and everyone waiting for it or in it. */
export interface Services extends Table<typeof SERVICE> {
  readonly byPerson: Table<typeof HELPED>;
  /** Freed rows are reused. */
  readonly episodes: GrowingTable<typeof EPISODE> & { readonly free: List };
  /** Rows in use, in no order that matters. */
  readonly live: List;
}

export const emptyServices = (people: number): Services => ({
  ...table(SERVICE, BARRIERS.length),
  byPerson: table(HELPED, people),
  episodes: { ...growingTable(EPISODE, 256), free: emptyList() },
  live: emptyList(),
});

/** Opens an episode and returns its row. */
export function openEpisode(
  { episodes, live }: Services,
  opened: { person: number; barrier: number; joined: number; due: number; payer: number; team?: boolean },
): number {
  const { free } = episodes;
  const row = free.length > 0 ? free.items[--free.length] : addRow(EPISODE, episodes);
  episodes.person[row] = opened.person;
  episodes.barrier[row] = opened.barrier;
  episodes.started[row] = 0;
  episodes.joined[row] = opened.joined;
  episodes.due[row] = opened.due;
  episodes.payer[row] = opened.payer;
  episodes.team[row] = opened.team === true ? 1 : 0;
  push(live, row);
  return row;
}
