import { settingOf, type Setting } from "../policy/setting.ts";
import type { Variation, World } from "../run/world.ts";
import type { Odds } from "../world/decided.ts";
import { GONE, NOT_ARRIVED } from "../world/people.ts";
import type { State } from "../world/state.ts";
import type { StepName } from "../week.ts";
import type { LifeEvent } from "./event.ts";
import type { Memory } from "./memory.ts";
import { rowOf } from "./row.ts";
import { byColumns } from "./tell/by-columns.ts";
import { standing } from "./tell/status.ts";
import { tell } from "./tell/tell.ts";

/** One person's weeks of the comparison as numbers, one a week; `null` before the first claim and after leaving. */
export interface Weeks {
  /** 0 claiming, 1 in work, 2 neither, at the start of the week. */
  readonly status: (number | null)[];
  /** Adviser hours of support in the week. */
  readonly hours: (number | null)[];
  /**
   * The draw that decides the week: below `work` it brings a job, at or above `away` it ends the claim or the job. All
   * 0 to 1.
   */
  readonly draw: (number | null)[];
  readonly work: (number | null)[];
  readonly away: (number | null)[];
}

/** Watches one person through a run, without touching anything; what it has seen grows as the run goes on. */
export interface Recorder {
  readonly variation: Variation;
  readonly events: readonly LifeEvent[];
  readonly weeks: Weeks;
}

/** Starts to watch a person who is about to live on from a burnt-in world. */
export function record({ state: start }: World, i: number): Recorder {
  const events: LifeEvent[] = [];
  const weeks: Weeks = { status: [], hours: [], draw: [], work: [], away: [] };
  const memory: Memory = {
    odds: undefined,
    sought: undefined,
    toldHours: 0,
    toldMinimum: false,
  };
  let row = rowOf(start, i);
  for (const event of standing(row, start.week)) events.push({ week: 0, ...event });
  let step: StepName | "reform" = "reform";
  let read = 0;
  let current = row.status < NOT_ARRIVED ? row.status : null;

  /** Tells what has been noted since it was last asked. */
  function settle(state: State, country: Setting, week: number): void {
    const { levers } = settingOf(state, country, i).policy;
    const was = row;
    row = rowOf(state, i);
    const before = events.length;
    for (; read < state.watch.noted.length; read++) {
      const { person, week: at, decided } = state.watch.noted[read];
      if (person !== i) continue;
      if (decided.kind === "odds") plot(decided);
      for (const event of tell(decided, { memory, levers })) events.push({ week: at - state.zero, ...event });
    }
    if (events.length === before)
      for (const event of byColumns(step, was, row)) events.push({ week: week - state.zero, ...event });
    if (row.status < NOT_ARRIVED) current = row.status;
  }

  /** Adds a week; one without `odds` is not lived through, and the week in which somebody leaves still is. */
  function plot(odds: Odds | null): void {
    if (odds !== null && odds.status < NOT_ARRIVED) current = odds.status;
    const there = current === null ? null : odds;
    weeks.status.push(there === null ? null : current);
    weeks.hours.push(there === null ? null : there.hours);
    weeks.draw.push(there === null ? null : there.draw);
    weeks.work.push(there === null ? null : there.work);
    weeks.away.push(there === null ? null : there.away);
    if (odds?.status === GONE) current = null;
  }

  return {
    events,
    weeks,
    variation: {
      watched: i,
      before: (name, state, setting) => {
        settle(state, setting, state.week);
        step = name;
      },
      watch: (state, setting) => {
        settle(state, setting, state.week - 1);
        if (weeks.status.length < state.week - state.zero) plot(null);
        step = "reform";
      },
    },
  };
}
