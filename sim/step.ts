import type { Setting } from "./policy/setting.ts";
import type { Given, Readable, Writable } from "./world/given.ts";
import type { State } from "./world/state.ts";

/** What a step reads and writes of the state: whatever it writes, it may read too. */
export interface Tables<R extends Readable = Readable, W extends Writable = Writable> {
  readonly reads: readonly R[];
  readonly writes: readonly W[];
}

/** A step of the week, which is handed only what it declares. */
export type Step<R extends Readable, W extends Writable> = Tables<R, W> &
  ((state: Given<R, W>, setting: Setting) => void);

/** Any step, as the week goes through them. */
export type AnyStep = Tables & ((state: State, setting: Setting) => void);

/** Declares a step: the same state is passed on, and only its type narrows. */
export const step = <const R extends Readable = never, const W extends Writable = never>(
  tables: Tables<R, W>,
  live: (state: Given<R, W>, setting: Setting) => void,
): Step<R, W> => Object.assign(live, tables);
