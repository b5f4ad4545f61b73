import { TWO_YEARS, YEAR } from "../core/calendar.ts";
import { AREAS, type RunRecord } from "../record.ts";
import { IN_WORK, JOB_ENTRY } from "./claim-history.ts";
import { firstHelped } from "./help.ts";
import { sumByGroup } from "./groups.ts";
import { type Lives, livesOf, overall, quotients, type Values } from "./lives.ts";
import type { GroupId, Measure } from "./measure.ts";
import { spent, SUPPORT } from "./money.ts";
import { sustained } from "./two-years.ts";

/** Measures that need the same people's lives, with the same luck, in a twin run without any programme. */
export const pairMeasures = {
  deadweight: {
    unit: "share",
    better: "lower",
  },
  additional: {
    unit: "count",
    better: "higher",
  },
  displaced: {
    unit: "count",
    better: "lower",
  },
  "displaced-per-entry": {
    unit: "share",
    better: "lower",
  },
  "cost-per-additional": {
    unit: "GBP",
    better: "lower",
  },
  "job-entry-ratio": {
    unit: "index",
    better: "higher",
  },
} as const satisfies { [id: string]: Measure };

/** Reckons the pair measures of a run beside its twin; both must be runs of the same people for the same weeks. */
export function counterfactualMeasures(
  record: RunRecord,
  twin: RunRecord,
): { readonly [id in keyof typeof pairMeasures]: Values } {
  if (record.people !== twin.people || record.weeks !== twin.weeks || record.replication !== twin.replication)
    throw new RangeError(`not twins: ${record.scenario} and ${twin.scenario} have different people, weeks or luck`);
  const lives = livesOf(record);
  const without = livesOf(twin);
  const { count, person, paid } = record.attachments;
  const { groups, hits, base } = lives;
  hits.fill(0);
  base.fill(0);
  for (let i = 0; i < count; i++) {
    base[person[i]] += paid[i];
    if (paid[i] === 1 && happensAnyway(lives, without, i)) hits[person[i]]++;
  }
  const [unneeded, outcomes] = [sumByGroup(groups, hits), sumByGroup(groups, base)];
  const byArea = displaced(lives, twin);
  const competition = byArea.reduce((sum, each) => ({
    entries: sum.entries + each.entries,
    displaced: sum.displaced + each.displaced,
  }));
  return {
    deadweight: quotients(unneeded, outcomes),
    additional: quotients(
      outcomes.map((all, group) => all - unneeded[group]),
      lives.entered,
    ),
    displaced: overall(competition.displaced, lives.entered[0]),
    "displaced-per-entry": {
      ...overall(competition.displaced, competition.entries),
      ...Object.fromEntries(
        byArea.flatMap((each, area) =>
          each.entries > 0 ? [[`area:${AREAS[area]}`, each.displaced / each.entries]] : [],
        ),
      ),
    },
    "cost-per-additional": costPerAdditional(lives, without),
    "job-entry-ratio": jobEntryRatio(lives, without),
  };
}

/** Pounds of support beyond the twin's for each person more in sustained work. */
function costPerAdditional(lives: Lives, without: Lives): Values {
  const more = (sustained(lives)["all"] ?? 0) - (sustained(without)["all"] ?? 0);
  return more > 0
    ? overall((spent(lives.record, SUPPORT) - spent(without.record, SUPPORT)) / lives.entered[0], more)
    : {};
}

/**
 * People who are in work at some time in the year after they were first coached or attached, over the same people in
 * the same weeks of the twin.
 */
function jobEntryRatio(lives: Lives, without: Lives): Values {
  const { groups, hits, base } = lives;
  const { weeks, person } = lives.record;
  const first = firstHelped(lives);
  hits.fill(0);
  base.fill(0);
  for (let p = 0; p < first.length; p++) {
    if (person.entry[p] < 0 || first[p] > weeks - YEAR) continue;
    const [from, to] = [first[p], first[p] + YEAR];
    if (weeksWorked(lives, p, from, to) > 0) hits[p] = 1;
    if (weeksWorked(without, p, from, to) > 0) base[p] = 1;
  }
  return quotients(sumByGroup(groups, hits), sumByGroup(groups, base));
}

/** Whether the twin works at least the weeks that earned a paid outcome. */
function happensAnyway(lives: Lives, without: Lives, attachment: number): boolean {
  const { person, week, outcome } = lives.record.attachments;
  const from = week[attachment];
  const reached = outcome[attachment];
  const required = weeksWorked(lives, person[attachment], from, reached + 1);
  return weeksWorked(without, person[attachment], from, Math.max(from + TWO_YEARS, reached + 1)) >= required;
}

/** Weeks that a person is in work from one week up to, not including, another. */
function weeksWorked({ record: { spells }, earliest, next }: Lives, person: number, from: number, to: number): number {
  let weeks = 0;
  for (let i = earliest[person]; i >= 0; i = next[i])
    if (spells.status[i] === IN_WORK)
      weeks += Math.max(0, Math.min(spells.end[i], to) - Math.max(spells.start[i], from));
  return weeks;
}

/** Job entries of people of the comparison by area, and those that would have been added at the twin's chances. */
function displaced({ record, claims: { person, end, cause } }: Lives, twin: RunRecord): Competition[] {
  const {
    weeks,
    person: { area, entry },
  } = record;
  const found = AREAS.map(() => ({ entries: 0, displaced: 0 }));
  for (let c = 0; c < person.length; c++) {
    if (cause[c] !== JOB_ENTRY || entry[person[c]] < 0) continue;
    const at = area[person[c]] * weeks + Math.max(0, end[c] - 1);
    const own = found[area[person[c]]];
    own.entries++;
    if (record.tightness[at] > 0) own.displaced += twin.tightness[at] / record.tightness[at] - 1;
  }
  return found;
}

interface Competition {
  readonly entries: number;
  readonly displaced: number;
}

/** A summary's measures with the pair measures that have a value added. */
export function withPairs(
  measures: Readonly<Record<string, Values>>,
  pairs: Readonly<Record<string, Readonly<Record<GroupId, number>>>>,
): Readonly<Record<string, Values>> {
  return {
    ...measures,
    ...Object.fromEntries(Object.entries(pairs).filter(([, values]) => Object.keys(values).length > 0)),
  };
}
