import { levers as register, type LeverValue, type NumberLever } from "../policy/levers.ts";
import { changedIds } from "../scenario/merge.ts";
import type { Reform, RunSize, Scenario } from "../scenario/scenario.ts";
import type { EnvelopeName, EnvelopeResult } from "./comparison.ts";
import { bare } from "./digits.ts";
import { meanOf, pilotRuns, type Pilots } from "./pilot-runs.ts";
import type { Pause } from "./paced-run.ts";
import { type Found, solveScale, type Spending } from "./scale.ts";

/** What is made equal, between which two regimes, and how large the comparison will be. */
export interface EnvelopeTask {
  readonly envelope: EnvelopeName;
  readonly reference: Scenario;
  readonly scenario: Scenario;
  readonly size: RunSize;
}

/**
 * Finds the multiplier of a scenario's prices that makes its spending inside the envelope equal the reference's, on
 * pilot runs that share their luck: here and one after the other, unless somebody else makes them.
 */
export async function solveEnvelope(
  { envelope, reference, scenario, size }: EnvelopeTask,
  pause: Pause = async () => {},
  pilots?: Pilots,
): Promise<EnvelopeResult> {
  if (envelope === "none")
    return { envelope, scale: 1, target: 0, reached: 0, solved: true, note: "Prices are left alone." };
  const run = pilots ?? pilotRuns({ envelope, reference, regimes: [scenario], size }, pause);
  const spending = async (one: Scenario): Promise<Spending> => meanOf(await run(one));
  const target = (await spending(reference)).total;
  const found = await solveScale((scale) => spending(withScale(scenario, scale)), { target, ...limits(scenario) });
  return {
    envelope,
    scale: found.scale,
    target,
    reached: found.reached,
    solved: found.solved,
    note: note(found, target),
  };
}

/** The same scenario with every price to providers multiplied, at its start and at every reform. */
export function withScale(scenario: Scenario, scale: number): Scenario {
  if (scale === 1) return scenario;
  const times = (value: LeverValue): number => Number(value) * scale;
  const levers = { ...scenario.levers, [SCALE]: times(scenario.levers[SCALE]) };
  const reforms = scenario.reforms.map((reform): Reform => {
    const own = reform.levers[SCALE];
    return own === undefined ? reform : { ...reform, levers: { ...reform.levers, [SCALE]: times(own) } };
  });
  return { ...scenario, levers, reforms, changed: changedIds(levers, scenario.burnIn, scenario.assumptions) };
}

const SCALE = "tariff.scale";

/** Multipliers that keep the lever within its range. */
function limits({ levers: { [SCALE]: own } }: Scenario): { low: number; high: number } {
  const { low, high } = register[SCALE] as NumberLever;
  return own > 0 ? { low: Math.min(1, low / own), high: Math.max(1, high / own) } : { low: 1, high: 1 };
}

/** Why the target was not met, for the reader. */
function note({ reason, reached }: Found, target: number): string {
  const [here, there] = [reached, target].map((pounds) => `£${bare(pounds, 0, "GBP")} a person a year`);
  switch (reason) {
    case "":
      return "";
    case "pays-nobody":
      return (
        `This regime pays no provider, so no price can bring its spending of ${here} to the reference's ` +
        `${there}. Spending is not equal.`
      );
    case "too-dear":
      return (
        `Even with providers paid as little as can be this regime spends ${here}, more than the ` +
        `reference's ${there}. It is run at those prices; spending is not equal.`
      );
    case "too-cheap":
      return (
        `Even at the highest price scale this regime spends ${here}, less than the reference's ` +
        `${there}. It is run at those prices; spending is not equal.`
      );
    case "closest":
      return `Spending moves in steps too large to meet the reference's ${there} exactly: ${here} is the closest that was found.`;
  }
}
