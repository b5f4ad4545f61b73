import type { Variation, World } from "../run/world.ts";
import { hoursOf } from "../prospect/support.ts";
import { weeksOut } from "../prospect/hazards.ts";
import { contactRow } from "../policy/access/contact.ts";
import { settingOf, type Setting } from "../policy/setting.ts";
import { type State } from "../world/state.ts";
import { boundsOf } from "../prospect/chances.ts";
import { CLAIMING, GONE, NOT_ARRIVED } from "../world/people.ts";
import type { LifeEvent } from "./event.ts";
import { rowOf } from "./row.ts";
import type { Memory, Seen } from "./seen.ts";
import { drawOfTheWeek, standing } from "./tell/status.ts";
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

const ofAll = 4294967296;

/** Starts to watch a person who is about to live on from a burnt-in world. */
export function record({ state: start }: World, i: number): Recorder {
  const events: LifeEvent[] = [];
  const weeks: Weeks = { status: [], hours: [], draw: [], work: [], away: [] };
  const memory: Memory = {
    bounds: { work: 0, claim: 0, away: ofAll },
    hours: 0,
    weeksOut: 0,
    contact: 0,
    contactFrom: start.people.spellStart[i],
    decisions: new Set(),
    toldHours: 0,
    toldMinimum: false,
  };
  let row = rowOf(start, i);
  for (const event of standing(row, start.week)) events.push({ week: 0, ...event });
  let step: Seen["step"] = "reform";

  let current = row.status < NOT_ARRIVED ? row.status : null;
  function settle(state: State, country: Setting, week: number): void {
    const setting = settingOf(state, country, i);
    const seen: Seen = { step, was: row, is: rowOf(state, i), state, setting, i, week, memory };
    row = seen.is;
    if (row.status < NOT_ARRIVED) current = row.status;
    remember(seen);
    for (const event of tell(seen)) events.push({ week: week - state.zero, ...event });
  }

  return {
    events,
    weeks,
    variation: {
      before: (name, state, setting) => {
        settle(state, setting, state.week);
        step = name;
        if (name === "transitions") lookAhead(state, setting);
      },
      watch: (state, setting) => {
        settle(state, setting, state.week - 1);
        step = "reform";
      },
    },
  };

  /** Notes what the week is about to be decided by. */
  function lookAhead(state: State, country: Setting): void {
    const setting = settingOf(state, country, i);
    const there = current !== null;
    boundsOf(state, setting, i, memory.bounds);
    memory.hours = there && row.status === CLAIMING ? hoursOf(state, setting, i) : 0;
    memory.weeksOut = weeksOut(state, i, setting.nature.weeksOutCap);
    weeks.status.push(current);
    weeks.hours.push(there ? memory.hours : null);
    weeks.draw.push(there ? drawOfTheWeek({ state, i, week: state.week }) : null);
    weeks.work.push(there ? memory.bounds.work / ofAll : null);
    weeks.away.push(there ? memory.bounds.away / ofAll : null);
    if (row.status === GONE) current = null;
  }
}

/** Keeps the chance of contact that a claim begins with, or that a reform brings. */
function remember({ step, was, is, state, setting, i, week, memory }: Seen): void {
  const begins = is.status === CLAIMING && (was.status !== CLAIMING || was.spellStart !== is.spellStart);
  const again = step === "reform" && is.stage === 0 && was.stage !== is.stage;
  if (!begins && !again) return;
  memory.contact = setting.policy.contact[contactRow(state.people.barriers[i], state.people.distance[i])];
  memory.contactFrom = again ? week : is.spellStart;
}
