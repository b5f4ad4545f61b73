import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LifeEvent } from "../../sim/journey/event.ts";
import { providerName } from "../../sim/journey/words.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { SPELL_ENDS, STATUSES } from "../../sim/record.ts";
import { anyRegime } from "../guarantees/any-regime.ts";
import { watchEveryone } from "./everyone.ts";

const size = { seed: "journey", people: 400, weeks: 130, burnIn: 60 };
/** Every mechanism at once: lead providers and separate services, sanctions, queues, defaults and a reform half-way. */
const busy = setLevers(scenario("citizen-support"), { "conditionality.strictness": 3, "transition.defaultShare": 0.5 });
const regimes = {
  "no-programme": scenario("no-programme"),
  "jobcentre-2014": setLevers(scenario("jobcentre-2014"), { "conditionality.strictness": 3 }),
  "citizen-support": {
    ...busy,
    reforms: [{ week: 60, levers: { "services.mode": "separate" as const, "assessment.tool": "perfect" as const } }],
  },
};
const names = Object.keys(regimes) as (keyof typeof regimes)[];
const watched = Object.fromEntries(names.map((name) => [name, watchEveryone(regimes[name], size)]));

describe.each(names)("watching everyone under %s", (name) => {
  const { record, recorders } = watched[name];
  const all: (LifeEvent & { person: number })[] = recorders.flatMap(({ events }, person) =>
    events.map((event) => ({ ...event, person })),
  );
  const there = (person: number): boolean => record.person.entry[person] >= 0;
  const of = (kind: LifeEvent["kind"], words = /./): typeof all =>
    all.filter((event) => event.kind === kind && words.test(event.what));
  const tellsOf = (events: readonly { person: number }[]): number[] =>
    events.reduce((count, { person }) => ((count[person] += 1), count), new Array<number>(size.people).fill(0));

  it("changes no life", () => {
    expect(live(prepare(regimes[name], size, 0), regimes[name]).hash).toBe(record.hash);
  });

  it("tells every change of status that is on record, in the week that decides it, and no other", () => {
    const onRecord = Array.from({ length: record.spells.count }, (_, row) => row)
      .filter((row) => record.spells.end[row] > 0 && SPELL_ENDS[record.spells.cause[row]] !== "open")
      .map((row) => `${record.spells.person[row]} ${record.spells.end[row] - 1}`);
    const told = all
      .filter(({ kind, what }) => ["job", "out", "claim"].includes(kind) && what !== "The first claim begins")
      .map(({ person, week }) => `${person} ${week}`);
    expect(told.sort()).toEqual(onRecord.sort());
    expect(told.length).toBeGreaterThan(300);
  });

  it("gives each week's status as it is on record", () => {
    for (let row = 0; row < record.spells.count; row++) {
      const person = record.spells.person[row];
      for (let week = Math.max(0, record.spells.start[row]); week < record.spells.end[row]; week++)
        expect(STATUSES[recorders[person].weeks.status[week]!]).toBe(STATUSES[record.spells.status[row]]);
    }
  });

  it("tells every attachment with its provider and week, assessment, sanction, lost hand-off and resolved barrier that is on record", () => {
    const attached = Array.from(
      { length: record.attachments.count },
      (_, row) =>
        `${record.attachments.person[row]} ${record.attachments.week[row]} ${providerName(record.attachments.provider[row])}`,
    );
    expect(
      of("attachment", /takes the case on/)
        .map(
          ({ person, week, what }) =>
            `${person} ${week} ${what.charAt(0).toLowerCase()}${what.slice(1, what.indexOf(" takes"))}`,
        )
        .sort(),
    ).toEqual(attached.sort());
    const totals = (column: Uint16Array): number[] => [...column];
    expect(tellsOf([...of("assessment"), ...all.filter(({ why }) => /assessed again there/.test(why))])).toEqual(
      totals(record.person.assessments),
    );
    expect(tellsOf(of("sanction", /^Sanctioned/))).toEqual(totals(record.person.sanctions));
    expect(tellsOf(of("sanction", /^Referred/))).toEqual(totals(record.person.referredForDecision));
    expect(tellsOf(of("barrier", /is resolved/))).toEqual(totals(record.person.barriersResolved));
    expect(tellsOf([...of("service", /is lost|is given up/), ...of("referral", /not taken up|is given up/)])).toEqual(
      totals(record.person.handoffsLost),
    );
  });

  it("tells every job outcome that was reached, validated or not", () => {
    const onRecord = Array.from({ length: record.attachments.count }, (_, row) => row)
      .filter((row) => record.attachments.outcome[row] >= 0)
      .map(
        (row) => `${record.attachments.person[row]} ${record.attachments.outcome[row]} ${record.attachments.paid[row]}`,
      );
    const told = of("payment", /job outcome/).map(
      ({ person, week, what }) => `${person} ${week} ${/is paid/.test(what) ? 1 : 0}`,
    );
    for (const outcome of onRecord) expect(told).toContain(outcome);
  });

  it("names the draw of all that chance decided, on the side that the rule says", () => {
    const decided = all.filter(
      ({ kind, what }) =>
        ["job", "pay", "sanction", "barrier"].includes(kind) ||
        (kind === "out" && !/given up/.test(what)) ||
        (kind === "claim" && what !== "The first claim begins") ||
        (/taken up|hand-off|in vain|is given up/.test(what) && kind !== "out"),
    );
    const silent = decided.filter(({ chance }) => chance === undefined);
    expect(silent.map(({ what, why }) => `${what} | ${why}`)).toEqual([]);
    for (const { chance, why } of all) {
      if (chance === undefined) continue;
      expect(chance.draw < chance.bound).toBe(chance.side === "below");
      expect(why).toMatch(/draw \.\d+ (below|at or above) (\.\d+|1\.\d+)/);
    }
  });

  it("shows bounds that the draw of a quiet week lies between", () => {
    recorders.forEach(({ events, weeks }, person) => {
      const moved = new Set(
        events.filter(({ kind }) => ["job", "out", "claim"].includes(kind)).map(({ week }) => week),
      );
      weeks.draw.forEach((draw, week) => {
        if (draw === null || moved.has(week) || record.person.entry[person] > week) return;
        const since = weeks.status[week] === weeks.status[week - 1] || week === 0;
        if (since) expect(draw >= weeks.work[week]! && draw < weeks.away[week]!).toBe(true);
      });
    });
  });

  it("leaves no change of standing to its columns", () => {
    expect(of("change").map(({ what, why }) => `${what}: ${why}`)).toEqual([]);
    expect(all.some(({ person }) => there(person))).toBe(true);
  });
});

it("goes through everything that there is to tell", () => {
  const told = new Set(
    Object.values(watched).flatMap(({ recorders }) =>
      recorders.flatMap(({ events }) => events.map(({ kind }) => kind)),
    ),
  );
  expect([...told].sort()).toEqual([
    "assessment",
    "attachment",
    "barrier",
    "claim",
    "contact",
    "job",
    "out",
    "pay",
    "payment",
    "price",
    "referral",
    "reform",
    "sanction",
    "service",
    "start",
    "support",
  ]);
});

it("watches any regime that the registers allow without changing a life or falling silent on a change of status", () => {
  fc.assert(
    fc.property(anyRegime(), (regime) => {
      const few = { seed: "any", people: 40, weeks: 45, burnIn: 20 };
      const { record, recorders } = watchEveryone(regime, few);
      expect(record.hash).toBe(live(prepare(regime, few, 0), regime).hash);
      expect(
        recorders.flatMap(({ events }) =>
          events.filter(
            ({ what, why, chance }) =>
              what === "" ||
              why === "" ||
              (chance !== undefined && chance.draw < chance.bound !== (chance.side === "below")),
          ),
        ),
      ).toEqual([]);
      expect(recorders.flatMap(({ events }) => events.filter(({ what }) => what === "Status changes"))).toEqual([]);
    }),
    { seed: 11, numRuns: 12 },
  );
});
