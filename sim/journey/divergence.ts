import { chanceWords, EVENT_KINDS, type LifeEvent } from "./event.ts";
import type { Life } from "./life.ts";

/** Where two lives of one person first differ, and where their weeks first do. */
export interface Divergence {
  /** First week in which something happened in one of the lives that did not happen in the other. */
  readonly week: number;
  /**
   * `policy` if it is something that purchaser, provider or service did; `consequence` if it is a change of status or
   * of a barrier.
   */
  readonly nature: "policy" | "consequence";
  /** What happened in that week in the first life only, and in the second only. */
  readonly only: readonly [readonly LifeEvent[], readonly LifeEvent[]];
  /** The week that decides their first different status; null if they spend all weeks alike. */
  readonly parting: Parting | null;
}

export interface Parting {
  readonly week: number;
  /** What was decided in the first life and in the second, with the rule and the number. */
  readonly said: readonly [string, string];
}

/** The first divergence of two lives lived with the same luck; null if there is none. */
export function divergenceOf(a: Life, b: Life): Divergence | null {
  const [first, second] = [lacking(a, b), lacking(b, a)];
  const parting = partingOf(a, b);
  const weeks = [...first, ...second].map(({ week }) => week);
  if (weeks.length === 0) return null;
  const week = weeks.reduce((least, each) => Math.min(least, each));
  const only = [first, second].map((events) => events.filter((event) => event.week === week)) as [
    LifeEvent[],
    LifeEvent[],
  ];
  const nature = only.flat().some(({ kind }) => EVENT_KINDS[kind] === "policy") ? "policy" : "consequence";
  return { week, nature, only, parting };
}

/** Events of one life that the other does not have in the same week. */
function lacking(life: Life, other: Life): LifeEvent[] {
  const keys = new Set(other.events.map(keyOf));
  return life.events.filter((event) => !keys.has(keyOf(event)));
}

const keyOf = ({ week, kind, what }: LifeEvent): string => `${week} ${kind} ${what}`;

function partingOf(a: Life, b: Life): Parting | null {
  const weeks = Math.max(a.weeks.status.length, b.weeks.status.length);
  const last = (life: Life): string => life.spells[life.spells.length - 1]?.status ?? "";
  let differs = 0;
  while (differs < weeks && a.weeks.status[differs] === b.weeks.status[differs]) differs++;
  if (differs === weeks && (last(a) === last(b) || weeks === 0)) return null;
  const week = Math.max(0, differs - 1);
  return { week, said: [decided(a, week), decided(b, week)] };
}

/** What a life says of the week that decides a status. */
function decided({ events, weeks }: Life, week: number): string {
  const found = events.find(
    (event) => event.week === week && (event.kind === "job" || event.kind === "out" || event.kind === "claim"),
  );
  if (found !== undefined) return `${found.what}. ${found.why}`;
  const [draw, work, away] = [weeks.draw[week], weeks.work[week], weeks.away[week]];
  if (typeof draw !== "number" || typeof work !== "number" || typeof away !== "number") return "Nothing changes";
  const nearest =
    draw < 0.5
      ? chanceWords({ draw, bound: work, side: "at or above" })
      : chanceWords({ draw, bound: away, side: "below" });
  return `Nothing changes: ${nearest}`;
}
