import { describe, expect, it } from "vitest";
import { shunned } from "../../sim/conduct/segments.ts";
import { live, prepare } from "../../sim/run.ts";
import type { RunRecord } from "../../sim/record.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { State } from "../../sim/world/state.ts";
import { ATTACHED, benefit, CLAIMING } from "../../sim/world/people.ts";
import { JOBCENTRE, SEGMENT_KINDS, SEGMENTS, SLOTS } from "../../sim/world/providers.ts";
import { segmentOf } from "../../sim/world/similar.ts";
import { nobodyCloses } from "../guarantees/nobody-closes.ts";

const size = { seed: "segments", people: 1500, weeks: 80, burnIn: 40 };
// dear enough for one price to lose on some
const flat = setLevers(scenario("tariff-flat"), { ...nobodyCloses, "providers.entry": false, "support.caseCost": 12 });
const chosen = (regime: Scenario): Scenario => setLevers(regime, { "providers.chooseSegments": true });
const run = (regime: Scenario, watch?: (state: State) => void): RunRecord =>
  live(prepare(regime, size, 0), regime, size, watch === undefined ? {} : { watch });
const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((a, b) => a + b, 0);
const lived = ({ hash: _hash, scenario: _name, ...rest }: RunRecord): unknown => rest;

describe("a provider that may choose segments", () => {
  it("shuns those on which it expects to lose and tries those that it knows nothing of", () =>
    expect([shunned(0), shunned(-1), shunned(1)]).toEqual([false, true, false]));

  it("takes nobody of a segment that it has closed, until it tries again", () => {
    let shut = new Int32Array(SLOTS * SEGMENT_KINDS);
    let [closed, reopened] = [0, 0];
    run(setLevers(chosen(flat), { "provider.segmentRetryWeeks": 26 }), ({ people, providers, arrived, week }) => {
      for (let i = 0; i < arrived; i++) {
        const slot = people.provider[i];
        if (
          people.status[i] !== CLAIMING ||
          people.stage[i] !== ATTACHED ||
          people.attachedAt[i] !== week - 1 ||
          slot === JOBCENTRE
        )
          continue;
        const row = slot * SEGMENT_KINDS + benefit(people.traits[i]) * SEGMENTS + segmentOf(people.assessed[i]);
        if (shut[row] > week - 1 && shut[row] - 26 <= week - 9)
          expect.fail(`week ${week}: provider ${slot} takes someone of a segment closed until ${shut[row]}`); // those already in its queue are taken on
        if (shut[row] !== 0 && shut[row] <= week - 1) reopened++;
      }
      closed = Math.max(
        closed,
        providers.shutUntil.reduce((n, until) => n + (until > week ? 1 : 0), 0),
      );
      shut = providers.shutUntil.slice();
    });
    expect(closed).toBeGreaterThan(5);
    expect(reopened).toBeGreaterThan(0);
  });

  it("changes nothing where nobody is a loss, and where it may not", () => {
    const free = setLevers(flat, { "support.caseCost": 0, "providers.minimumService": 0 });
    expect(lived(run(chosen(free)))).toEqual(lived(run(free)));
    expect(sum(run(flat).person.unwanted)).toBe(0);
  });

  it("leaves everyone without a provider where nobody is paid for, once it has seen so", () => {
    const unpaid = setLevers(chosen(flat), {
      "tariff.scale": 0,
      "provider.altruism.private": 0,
      "provider.altruism.thirdSector": 0,
      "provider.altruism.mutual": 0,
    });
    const { attachments, person } = run(unpaid);
    const late = attachments.week.subarray(0, attachments.count).filter((week) => week > 39 && week < 60).length;
    expect(attachments.count).toBeGreaterThan(500);
    expect(late).toBeLessThan(0.02 * attachments.count);
    expect(person.unwanted.filter((n) => n > 0).length).toBeGreaterThan(200);
  });
});
