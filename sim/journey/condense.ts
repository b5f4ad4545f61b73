import { FOUR_WEEKS } from "../core/calendar.ts";
import type { LifeEvent } from "./event.ts";

/** Events of a life, with payments that follow each other told once. */
export interface Line extends LifeEvent {
  /** Week of the last of them; the week itself for a single event. */
  readonly until: number;
}

const SUSTAINMENT = /^(.* is paid £[\d,.]+): sustainment payment \d+ of \d+$/;

/** The same events, made short for reading: an unbroken row of sustainment payments becomes one line. */
export function condensed(events: readonly LifeEvent[]): Line[] {
  const lines: (Line & { times: number })[] = [];
  let row: { line: Line & { times: number }; what: string } | undefined;
  for (const event of events) {
    const what = SUSTAINMENT.exec(event.what)?.[1];
    if (what === undefined) lines.push({ ...event, until: event.week, times: 1 });
    else if (row !== undefined && row.what === what && event.week - row.line.until <= FOUR_WEEKS)
      Object.assign(row.line, {
        until: event.week,
        times: row.line.times + 1,
        what: `${what} each time: ${row.line.times + 1} sustainment payments to week ${event.week}`,
      });
    else {
      row = { line: { ...event, until: event.week, times: 1 }, what };
      lines.push(row.line);
    }
  }
  return lines.map(({ times: _, ...line }) => line);
}
