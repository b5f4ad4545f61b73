import { byTurn } from "./by-turn.ts";
import { copy } from "../world/copy.ts";
import type { List } from "../world/list.ts";
import { CLAIMING, GONE } from "../world/people.ts";
import type { State } from "../world/state.ts";

/**
 * The same state without the rows of people who are gone, so that nobody who cannot matter is copied and looked at
 * every week. Rows keep their order; for `theComparison` those who claim now come before the others who have arrived,
 * and together they stand for everybody on benefit in the territory.
 */
export function compact(state: State, theComparison?: { readonly territory: number }): State {
  const kept = keptRows(state, theComparison !== undefined);
  const claim = state.stock[CLAIMING];
  const arrived = kept.reduce((sum, row) => sum + (row < state.arrived ? 1 : 0), 0);
  const { people, entry, services, cases, tally, undecided, moving } = state;
  const at = new Int32Array(people.count).fill(-1);
  kept.forEach((row, to) => (at[row] = to));
  const { count: _, ...columns } = people;
  const key = gather(people.key, kept);
  const { current } = tally.attachments;
  const moved = {
    ...state,
    weight: theComparison === undefined ? state.weight : claim > 0 ? theComparison.territory / claim : 0,
    people: { count: kept.length, ...gatherAll(columns, kept) },
    arrival: gather(state.arrival, kept),
    cohorts: gather(state.cohorts, kept),
    age: gather(state.age, kept),
    under: Object.freeze(state.under.map((traits) => gather(traits, kept))),
    entry: gatherAll(entry, kept),
    lead: gather(state.lead, kept),
    turns: Object.freeze(byTurn(key)),
    arrived,
    services: { ...services, byPerson: gatherAll(services.byPerson, kept), episodes: copy(services.episodes) },
    cases: { ...cases, open: gather(cases.open, kept) },
    tally: {
      ...tally,
      person: gatherAll(tally.person, kept),
      past: gatherAll(tally.past, kept),
      help: gatherAll(tally.help, kept),
      attachments: { ...tally.attachments, current: gather(current, kept) },
    },
    waiting: moveAll(state.waiting, at),
    sanctioned: moveAll(state.sanctioned, at),
    sanctionedInWork: moveAll(state.sanctionedInWork, at),
    undecided: moveTogether(undecided, at),
    moving: moveTogether(moving, at),
    pools: state.pools.map((pool) => ({ ...pool, coachless: moveAll(pool.coachless, at) })),
  };
  for (const list of [moved.dueNow, moved.changeNow, moved.reviewNow, moved.jobsNow]) list.length = 0;
  for (const list of [moved.leaving, moved.referring, moved.paying]) list.length = 0;
  const { episodes, live } = moved.services;
  for (let n = 0; n < live.length; n++) episodes.person[live.items[n]] = at[episodes.person[live.items[n]]];
  return copy(moved);
}

/** Rows of people who may still matter, in their new order. */
function keptRows(state: State, claimantsFirst: boolean): Int32Array {
  const { people, arrived, services } = state;
  const helped = new Set<number>();
  for (let n = 0; n < services.live.length; n++) helped.add(services.episodes.person[services.live.items[n]]);
  const first: number[] = [];
  const then: number[] = [];
  for (let i = 0; i < people.count; i++) {
    if (people.status[i] === GONE && !helped.has(i)) continue;
    if (claimantsFirst && i < arrived && people.status[i] === CLAIMING) first.push(i);
    else then.push(i);
  }
  return Int32Array.from([...first, ...then]);
}

type Columns = { readonly [name: string]: ArrayLike<number> };

/** The values of some rows of a column, in the order of the rows. */
function gather<A extends ArrayLike<number>>(from: A, rows: Int32Array): A {
  const to = new (from.constructor as new (length: number) => A)(rows.length);
  for (let n = 0; n < rows.length; n++) (to as unknown as Record<number, number>)[n] = from[rows[n]];
  return to;
}

/** The same for every column of a table. */
const gatherAll = <C extends Columns>(columns: C, rows: Int32Array): C =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, gather(column, rows)])) as C;

/** A list of rows, as they are numbered now, without those that are no more. */
function moveAll(list: List, at: Int32Array): List {
  const moved: List = { items: new Int32Array(list.items.length), length: 0 };
  for (let n = 0; n < list.length; n++) if (at[list.items[n]] >= 0) moved.items[moved.length++] = at[list.items[n]];
  return moved;
}

/** Lists that go together, one of them of rows of people: without those of people who are no more. */
function moveTogether<L extends { readonly person: List }>(lists: L, at: Int32Array): L {
  const { person } = lists;
  const stays = Array.from({ length: person.length }, (_, n) => n).filter((n) => at[person.items[n]] >= 0);
  const moved = Object.entries(lists).map(([name, list]: [string, List]) => {
    const items = new Int32Array(list.items.length);
    stays.forEach((from, to) => (items[to] = name === "person" ? at[list.items[from]] : list.items[from]));
    return [name, { items, length: stays.length }];
  });
  return Object.fromEntries(moved) as L;
}
