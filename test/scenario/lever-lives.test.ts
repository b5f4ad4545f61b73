import { describe, expect, it } from "vitest";
import { leverIds, levers as register, type Lever, type LeverId } from "../../sim/policy/levers.ts";
import type { Record as RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { idle } from "../../sim/scenario/idle.ts";
import { stages } from "../../sim/scenario/reforms.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const size = { seed: "idle", people: 500, weeks: 80, burnIn: 30 };
const otherValues = (lever: Lever): readonly (number | string | boolean)[] =>
  lever.kind === "choice" ? Object.keys(lever.choices) : lever.kind === "switch" ? [true, false] : lever.unit === "weeks" && lever.step !== undefined ? [lever.low, lever.high, lever.low + lever.step] : [lever.low, lever.high];
const moved = (regime: Scenario, id: LeverId, value: number | string | boolean): Scenario => ({ ...regime, levers: { ...regime.levers, [id]: value } });

/** What happened to people and to money, as text. */
const lives = ({ spells, person, attachments, ledger, effort }: RunRecord): string => JSON.stringify({ spells, person, attachments, ledger, effort });

/** Every lever moved by itself in every shipped regime: which regime, which lever, whether it was said to be idle, and whether any life or payment changed. */
const moves = scenarioNames().flatMap((name) => {
  const regime = setLevers(scenario(name), { "attachment.weeks": 40, "allocation.publicationLag": 0 }); // so that attachments end and results are published within the run
  const world = prepare(regime, size, 0);
  const before = lives(live(world, regime));
  return leverIds.flatMap((id) =>
    otherValues(register[id]).flatMap((value) => {
      const after = moved(regime, id, value);
      if (value === regime.levers[id]) return [];
      return [{ id, what: `${name}: ${id} = ${value}`, asleep: [regime, after].every(({ levers, reforms }) => stages(levers, reforms).every((setting) => idle(id, setting) !== undefined)), acts: lives(live(world, after)) !== before }];
    }),
  );
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
