import type { Summary } from "../../sim/measures/measure.ts";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECISIONS } from "../../sim/core/decisions.ts";
import { lookUp } from "../../sim/core/draw.ts";
import { replicate } from "../../sim/evaluate/replicate.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare, simulate } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import type { Setting } from "../../sim/policy/setting.ts";
import type { State } from "../../sim/world/state.ts";
import { week } from "../../sim/week.ts";
import { copy } from "../../sim/world/copy.ts";
import { anyRegime, anySize } from "./any-regime.ts";

const size = { seed: "draws", people: 1200, weeks: 60, burnIn: 40 };
const regimes = scenarioNames().map(scenario);
const same = (a: unknown, b: unknown): void => expect(isDeepStrictEqual(a, b), "equal to the bit").toBe(true);

/** What a record says of its first weeks: series by week, and spells that ended in them. */
function firstWeeks({ weeks, stock, flow, ledger, market, tightness, spells }: RunRecord, until: number): unknown {
  const series = [...Object.values(stock), ...Object.values(flow), ledger, ...Object.values(market), tightness].map(
    (column) => Array.from(column as Float64Array).filter((_, cell) => cell % weeks < until),
  );
  const ended = Array.from({ length: spells.count }, (_, row) => row)
    .filter((row) => spells.end[row] <= until)
    .map((row) => [spells.person[row], spells.status[row], spells.start[row], spells.end[row], spells.cause[row]]);
  return { series, ended };
}

describe("the same question", () => {
  it("has the same answer to the bit, whoever asks first, again, or at the same time", () => {
    const world = prepare(regimes[0], size, 0);
    const before = copy(world.state);
    const alone = regimes.map((regime) => live(prepare(regimes[0], size, 0), regime));
    const backwards = [...regimes]
      .reverse()
      .map((regime) => live(world, regime))
      .reverse();
    same(backwards, alone);
    same(world.state, before);
    expect(new Set(alone.map(({ hash }) => hash)).size).toBe(regimes.length);
  });

  it("has the same answer when two runs take turns", () => {
    const people = { ...size, people: 20_000, weeks: 22, burnIn: 0 };
    const world = prepare(regimes[0], people, 0);
    const pair = [regimes[0], regimes[1]].map((regime) => simulate(world, regime));
    const found: RunRecord[] = [];
    let turns = 0;
    for (let open = pair; open.length > 0; turns++)
      open = open.filter((run) => {
        const step = run.next();
        if (step.done === true) found.push(step.value);
        return step.done !== true;
      });
    expect(turns).toBeGreaterThan(2);
    expect(found.map(({ hash }) => hash)).toEqual([regimes[0], regimes[1]].map((regime) => live(world, regime).hash));
  });

  it("has the same answer for a replication alone as in a batch, and another for another replication or seed", async () => {
    const small = { ...size, people: 300 };
    const batch: Summary[][] = [];
    for (const r of [0, 1, 2, 3]) batch.push(await replicate(regimes, small, r));
    expect(await replicate(regimes, small, 2)).toEqual(batch[2]);
    expect((await replicate([regimes[0], regimes[2]], small, 2))[1].hash).toBe(batch[2][2].hash);
    const another = await replicate(regimes, { ...small, seed: "other draws" }, 0);
    regimes.forEach((_, n) =>
      expect(new Set([...batch.map((replication) => replication[n].hash), another[n].hash]).size).toBe(
        batch.length + 1,
      ),
    );
  });
});

describe("any run", () => {
  it("is the same whether everyone is evaluated in full or only those whose draw passes a bound", () => {
    fc.assert(
      fc.property(anyRegime(), anySize(), (regime, any) => {
        const [thinned, full] = [true, false].map((thinned) =>
          live(prepare(regime, any, 6, { thinned }), regime, any, { thinned }),
        );
        expect(full.hash).toBe(thinned.hash);
        same(full, thinned);
      }),
      { seed: 41, numRuns: 16 },
    );
  });

  it("resumes from a snapshot as if it had never stopped", () => {
    fc.assert(
      fc.property(anyRegime({ reformed: false }), anySize(), fc.integer({ min: 0, max: 79 }), (regime, any, at) => {
        const stop = any.burnIn + (at % any.weeks) + 1;
        let kept: { state: State; setting: Setting } | undefined;
        let last: State | undefined;
        live(prepare(regime, any, 7), regime, any, {
          watch: (state, setting) => {
            if (state.week === stop) kept = { state: copy(state), setting };
            if (state.week === any.burnIn + any.weeks) last = copy(state);
          },
        });
        while (kept!.state.week < any.burnIn + any.weeks) week(kept!.state, kept!.setting);
        same({ ...kept!.state, scratch: [] }, { ...last!, scratch: [] });
      }),
      { seed: 42, numRuns: 10 },
    );
  });

  it("is the same with an observer who asks for more draws, of every decision and about everyone", () => {
    const ask = ({ keys, people, week: now }: State): void => {
      for (const decision of Object.values(DECISIONS))
        for (let i = 0; i < people.count; i += 7) lookUp(keys, people.key[i], decision, now, i % 15);
    };
    const small = { ...size, people: 400 };
    for (const regime of regimes)
      same(
        live(prepare(regime, small, 0, { watch: ask }), regime, small, { watch: ask }),
        live(prepare(regime, small, 0), regime, small),
      );
  });
});

describe("every regime", () => {
  const world = prepare(regimes[0], size, 0);
  it("starts from the same week of the same people to the bit", () => {
    for (const regime of regimes) same(prepare(regime, size, 0).state, world.state);
  });
  it("says the same of everyone at entry", () => {
    const entries = regimes
      .map((regime) => live(world, regime).person)
      .map(({ entry, barriers, barrierCount, benefit, age, area, cohorts }) => ({
        entry,
        barriers,
        barrierCount,
        benefit,
        age,
        area,
        cohorts,
      }));
    for (const each of entries) same(each, entries[0]);
    expect(entries[0].entry.filter((when) => when > 0).length).toBeGreaterThan(100);
  });
  it("leaves the weeks before its date as they were", () => {
    const date = 23;
    const before = live(world, regimes[0]);
    for (const { levers } of regimes.slice(1)) {
      const after = live(world, { ...regimes[0], reforms: [{ week: date, levers }] });
      same(firstWeeks(after, date), firstWeeks(before, date));
      const waits = levers["allocation.rule"] === "market-share"; // shares shift only as results are published
      if (!waits) expect(isDeepStrictEqual(firstWeeks(after, date + 10), firstWeeks(before, date + 10))).toBe(false);
    }
  });
});
