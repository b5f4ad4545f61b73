import { describe, expect, it } from "vitest";
import { fingerprint } from "../../sim/core/fingerprint.ts";
import { leverIds, levers as register, type Lever, type LeverId, type LeverValue } from "../../sim/policy/levers.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { idle } from "../../sim/scenario/idle.ts";
import { stages } from "../../sim/scenario/reforms.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const size = { seed: "idle", people: 500, weeks: 80, burnIn: 30 };
function otherValues(lever: Lever): readonly (number | string | boolean)[] {
  if (lever.kind === "choice") return lever.choices;
  if (lever.kind === "switch") return [true, false];
  const ends = [lever.low, lever.high];
  return lever.unit === "weeks" && lever.step !== undefined ? [...ends, lever.low + lever.step] : ends;
}
const moved = (regime: Scenario, id: LeverId, value: number | string | boolean): Scenario => ({
  ...regime,
  levers: { ...regime.levers, [id]: value },
});

/** What happened to people and to money. */
const lives = ({ spells, person, attachments, ledger, effort }: RunRecord): string =>
  fingerprint(spells, person, attachments, ledger, effort);

interface Move {
  readonly id: LeverId;
  readonly what: string;
  readonly asleep: boolean;
  readonly acts: boolean;
}

/**
 * Levers moved by themselves in shipped regimes, whether they were said to be idle and whether any life or payment
 * changed: a lever said to be idle is moved in every fourth regime, each lever in others, to one value or another in
 * turn; any other until it is seen to act.
 */
const moves: Move[] = [];
const acting = new Set<LeverId>();
scenarioNames().forEach((name, turn) => {
  const regime = setLevers(scenario(name), {
    "attachment.weeks": 40,
    "allocation.publicationLag": 0,
    ...(name === "tariff-accelerator" ? { "tariff.accelerator.threshold": 0.8 } : {}),
  }); // so that attachments end, results are published and higher rates are earned within the run
  const world = prepare(regime, size, 0);
  const before = lives(live(world, regime));
  leverIds.forEach((id, place) => {
    const values = otherValues(register[id]).filter((value) => value !== regime.levers[id]);
    const sleeps = (value: LeverValue): boolean =>
      [regime, moved(regime, id, value)].every(({ levers, reforms }) =>
        stages(levers, reforms).every((setting) => idle(id, setting) !== undefined),
      );
    const asleep = values.filter(sleeps);
    const tried = [
      ...((turn + place) % 4 === 0 ? asleep.slice(Math.floor(turn / 4) % Math.max(1, asleep.length)).slice(0, 1) : []),
      ...values.filter((value) => !sleeps(value)),
    ];
    for (const value of tried) {
      const said = sleeps(value);
      if (!said && acting.has(id)) continue;
      const acts = lives(live(world, moved(regime, id, value))) !== before;
      if (acts) acting.add(id);
      moves.push({ id, what: `${name}: ${id} = ${value}`, asleep: said, acts });
    }
  });
});

describe("levers", () => {
  it("said to be idle change no life and no payment, whatever they are set to", () => {
    expect(moves.filter(({ asleep }) => asleep).length).toBeGreaterThan(40);
    expect(moves.filter(({ asleep, acts }) => asleep && acts).map(({ what }) => what)).toEqual([]);
  });

  it("change some life in some shipped regime, and are marked as unused exactly while they do not", () => {
    const inert = leverIds.filter((id) => !moves.some((move) => move.id === id && move.acts));
    expect(leverIds.filter((id) => register[id].unused)).toEqual(inert);
  });
});
