import { expect, it } from "vitest";
import { leverIds, levers as register, type Lever, type LeverId } from "../../sim/policy/levers.ts";
import type { Record as RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { idle } from "../../sim/scenario/idle.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";

const size = { seed: "idle", people: 500, weeks: 80, burnIn: 30 };
const otherValues = (lever: Lever): readonly (number | string | boolean)[] =>
  (lever.kind === "choice" ? Object.keys(lever.choices) : lever.kind === "switch" ? [true, false] : [lever.low, lever.high]);
const moved = (regime: Scenario, id: LeverId, value: number | string | boolean): Scenario => ({ ...regime, levers: { ...regime.levers, [id]: value } });

/** What happened to people and to money. */
const lives = ({ spells, person, attachments, ledger, effort }: RunRecord): unknown => ({ spells, person, attachments, ledger, effort });

it("levers said to be idle change no life and no payment, whatever they are set to", () => {
  let tried = 0;
  for (const name of scenarioNames()) {
    const regime = setLevers(scenario(name), { "attachment.weeks": 15 }); // so that attachments end within the run
    const world = prepare(regime, size, 0);
    const before = lives(live(world, regime));
    for (const id of leverIds.filter((one) => idle(one, regime.levers) !== undefined)) {
      for (const value of otherValues(register[id]).filter((one) => one !== regime.levers[id])) {
        const after = moved(regime, id, value);
        if (idle(id, after.levers) === undefined) continue;
        expect(lives(live(world, after)), `${name}: ${id} = ${value}`).toEqual(before);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(60);
});
