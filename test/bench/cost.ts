import {
  prepare,
  scenario,
  simulate,
  type RunRecord,
  type RunSize,
  type Scenario,
  type World,
} from "../../sim/index.ts";
import { nanoseconds, spread, type Spread } from "./clock.ts";
import { drawTime } from "./keyed-draw.ts";

/** The regime with every step of the week on. */
export const BENCHED = "citizen-support";

/** What a week costs at one size. */
export interface Cost {
  readonly people: number;
  readonly weeks: number;
  /**
   * Weeks lived by people in the population; people not yet arrived or gone are not counted, though their rows are
   * there.
   */
  readonly personWeeks: number;
  /** Cost of a person-week in keyed draws measured just before and after it: the figure to trust. */
  readonly draws: Spread;
  /** The same in nanoseconds: this machine, today. */
  readonly nanoseconds: Spread;
  /** Spells ended, attachments, bodies first met, assessments, lost hand-offs, sanctions and barriers resolved. */
  readonly eventsPerPersonYear: number;
}

/** Runs the benched regime from one burnt-in world several times, each between two measurements of the yardstick. */
export function cost(size: RunSize, repeats: number): Cost {
  const regime = scenario(BENCHED);
  const world = prepare(regime, size, 0);
  const draws: number[] = [];
  const times: number[] = [];
  let record = finish(world, regime, size);
  const personWeeks = lived(record);
  for (let repeat = 0; repeat < repeats; repeat++) {
    const before = drawTime();
    const time = nanoseconds(() => (record = finish(world, regime, size))) / personWeeks;
    times.push(time);
    draws.push(time / ((before + drawTime()) / 2));
  }
  return {
    people: size.people,
    weeks: size.weeks,
    personWeeks,
    draws: spread(draws),
    nanoseconds: spread(times),
    eventsPerPersonYear: events(record) / (personWeeks / 52),
  };
}

/** Runs a regime to its end. */
export function finish(world: World, regime: Scenario, size: RunSize): RunRecord {
  const run = simulate(world, regime, size);
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}

/** Weeks lived in the comparison, summed over people. */
export const lived = ({ stock }: RunRecord): number =>
  [stock.claiming, stock.inWork, stock.neither].reduce((sum, weeks) => sum + weeks.reduce((a, b) => a + b, 0), 0);

const OPEN = 0;

function events({ person, spells, attachments }: RunRecord): number {
  const ended = spells.cause.subarray(0, spells.count).reduce((sum, cause) => sum + (cause === OPEN ? 0 : 1), 0);
  const columns = [
    person.bodiesMet,
    person.assessments,
    person.handoffsLost,
    person.sanctions,
    person.barriersResolved,
  ];
  return ended + attachments.count + columns.reduce((sum, column) => sum + column.reduce((a, b) => a + b, 0), 0);
}
