import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupIds } from "../../sim/measures/groups.ts";
import { livesOf } from "../../sim/measures/lives.ts";
import { reckoned } from "../../sim/measures/register.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { STATUSES, type RunRecord } from "../../sim/record.ts";
import { anyRecord } from "./any-life.ts";

const runs = { seed: 20140401, numRuns: 300 };

/** The same lives week by week: −1 where a person has no status. */
function diary({ people, weeks, spells }: RunRecord): number[][] {
  const status = Array.from({ length: people }, () => new Array<number>(weeks).fill(-1));
  for (let i = 0; i < spells.count; i++)
    for (let week = Math.max(0, spells.start[i]); week < spells.end[i]; week++)
      status[spells.person[i]][week] = spells.status[i];
  return status;
}

const share = (hits: readonly boolean[]): number | undefined =>
  hits.length === 0 ? undefined : hits.filter(Boolean).length / hits.length;

describe("measures against the same lives counted week by week", () => {
  it("agree for any lives", () =>
    fc.assert(
      fc.property(anyRecord(), (record) => {
        const status = diary(record);
        const {
          weeks,
          person: { entry },
        } = record;
        const [CLAIMING, IN_WORK, NEITHER] = STATUSES.map((_, code) => code);
        const inside = Array.from(entry.keys()).filter((p) => entry[p] >= 0);
        const window = Math.min(104, weeks);
        const cohort = inside.filter((p) => entry[p] + window <= weeks);
        const life = (p: number): number[] => status[p].slice(entry[p], entry[p] + window);
        const longest = (p: number): number =>
          Math.max(
            0,
            ...life(p)
              .map((s) => (s === IN_WORK ? "w" : "."))
              .join("")
              .split(".")
              .map((run) => run.length),
          );
        const begun = inside.flatMap((p) =>
          status[p].flatMap((s, week) =>
            s === CLAIMING && (week === 0 ? entry[p] === 0 && startsAt(record, p, 0) : status[p][week - 1] !== CLAIMING)
              ? [{ p, week }]
              : [],
          ),
        );
        const left = inside.flatMap((p) =>
          status[p].flatMap((s, week) =>
            week > 0 && s !== CLAIMING && s !== -1 && status[p][week - 1] === CLAIMING ? [{ p, week }] : [],
          ),
        );
        const { measures } = summarise(record);
        const expectAll = (id: string, value: number | undefined): void =>
          value === undefined
            ? expect(measures[id]?.all).toBeUndefined()
            : expect(measures[id].all).toBeCloseTo(value, 12);

        for (const n of [13, 26, 52, 65])
          expectAll(
            `off-flow-${n}`,
            share(
              begun
                .filter(({ week }) => week + n <= weeks)
                .map(({ p, week }) => status[p].slice(week, week + n + 1).some((s) => s !== CLAIMING)),
            ),
          );
        for (const [id, code] of [
          ["status-work", IN_WORK],
          ["status-benefit", CLAIMING],
          ["status-neither", NEITHER],
        ] as const)
          expectAll(
            id,
            share(
              left
                .filter(({ p, week }) => week + 32 <= weeks && status[p][week + 31] !== -1)
                .map(({ p, week }) => status[p][week + 31] === code),
            ),
          );
        for (const n of [26, 104])
          expectAll(
            `reclaim-${n}`,
            share(
              left
                .filter(({ week }) => week + n <= weeks)
                .map(({ p, week }) => status[p].slice(week, week + n).includes(CLAIMING)),
            ),
          );
        expectAll("leavers-into-work", share(left.map(({ p, week }) => status[p][week] === IN_WORK)));
        expectAll("sustained-26", share(cohort.map((p) => longest(p) >= 26)));
        expectAll("sustained-52", share(cohort.map((p) => longest(p) >= 52)));
        for (const [id, code] of [
          ["weeks-in-work", IN_WORK],
          ["weeks-on-benefit", CLAIMING],
          ["weeks-in-neither", NEITHER],
        ] as const)
          expectAll(
            id,
            cohort.length === 0
              ? undefined
              : cohort.reduce((sum, p) => sum + life(p).filter((s) => s === code).length, 0) / cohort.length,
          );
      }),
      runs,
    ));
});

/** Whether a claim of the person begins exactly then. */
const startsAt = ({ spells }: RunRecord, person: number, week: number): boolean =>
  spells.person.some((p, i) => p === person && spells.status[i] === 0 && spells.start[i] === week);

const PARTITIONS = [
  /^barriers:/,
  /^benefit:/,
  /^age:/,
  /^area:/,
  /^[a-z]+-age:/,
  /^(new|stock):all$/,
  /^(new|stock):barriers:/,
];

describe("groups", () => {
  it("add up: each way of dividing everyone gives back what is true of all", () =>
    fc.assert(
      fc.property(anyRecord(), (record) => {
        const lives = livesOf(record);
        for (const sums of [lives.entered, lives.followed])
          for (const kind of PARTITIONS)
            expect(groupIds.reduce((sum, id, g) => sum + (kind.test(id) ? sums[g] : 0), 0)).toBe(sums[0]);
        const { measures } = summarise(record);
        for (const [id, among] of [
          ["sustained-26", lives.followed],
          ["weeks-in-work", lives.followed],
          ["attached", lives.entered],
          ["job-entries", lives.entered],
        ] as const)
          for (const kind of PARTITIONS) {
            const weighted = groupIds.reduce(
              (sum, group, g) => sum + (kind.test(group) ? (measures[id]?.[group] ?? 0) * among[g] : 0),
              0,
            );
            expect(weighted).toBeCloseTo((measures[id]?.all ?? 0) * among[0], 9);
          }
      }),
      runs,
    ));
  it("do not depend on the order of people", () =>
    fc.assert(
      fc.property(anyRecord(), (record) => {
        expect(summarise(reversed(record)).measures).toEqual(summarise(record).measures);
      }),
      runs,
    ));
});

/** The same record with people numbered from the other end. */
function reversed(record: RunRecord): RunRecord {
  const flip = <T extends ArrayLike<number>>(column: T): T =>
    (column as unknown as Uint8Array).slice().reverse() as unknown as T;
  const owner = (column: Uint32Array): Uint32Array => column.map((p) => record.people - 1 - p);
  return {
    ...record,
    person: Object.fromEntries(
      Object.entries(record.person).map(([key, column]) => [key, flip(column)]),
    ) as unknown as RunRecord["person"],
    help: { coachedAt: flip(record.help.coachedAt), coachHours: flip(record.help.coachHours) },
    past: { claimEnded: flip(record.past.claimEnded), firstClaim: flip(record.past.firstClaim) },
    spells: { ...record.spells, person: owner(record.spells.person) },
    attachments: { ...record.attachments, person: owner(record.attachments.person) },
  };
}

describe("every value", () => {
  it("is a finite number, and a share lies between 0 and 1", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 150 }).chain((weeks) => anyRecord(weeks)),
        (record) => {
          const { measures, series } = summarise(record);
          for (const [id, groups] of Object.entries(measures))
            for (const value of Object.values(groups)) {
              expect(Number.isFinite(value)).toBe(true);
              if (reckoned[id].unit === "share" && id !== "equity-gap") expect(value >= 0 && value <= 1).toBe(true);
            }
          for (const values of Object.values(series)) {
            expect(values).toHaveLength(record.weeks);
            expect(values.every(Number.isFinite)).toBe(true);
          }
        },
      ),
      runs,
    ));
});
