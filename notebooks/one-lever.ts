import {
  replicate,
  setLevers,
  startComparison,
  type Difference,
  type LeverId,
  type RunSize,
  type Scenario,
} from "../sim/index.ts";

/** What one setting of a lever came to, against the regime as shipped. */
export interface Outcome {
  readonly value: number;
  readonly replications: number;
  readonly work: Difference;
  readonly cost: Difference;
}

export interface Trial {
  readonly regime: Scenario;
  readonly lever: LeverId;
  readonly value: number;
  readonly size: RunSize;
  readonly replications: number;
}

/**
 * Runs a regime as shipped and with one lever moved, on the same people with the same luck, and yields the outcome so
 * far after each replication but the first.
 */
export async function* tryLever({ regime, lever, value, size, replications }: Trial): AsyncGenerator<Outcome, void> {
  const moved = { ...setLevers(regime, { [lever]: value }), name: "moved" };
  const scenarios = [regime, moved];
  const comparison = startComparison({ ...size, scenarios, envelope: [] });
  for (let replication = 0; replication < replications; replication++) {
    comparison.add(await replicate(scenarios, size, replication, breathe));
    if (replication === 0) continue;
    const { measures } = comparison.result();
    const difference = (measure: string): Difference => measures[measure].groups["all"].differences["moved"];
    yield { value, replications: replication + 1, work: difference("weeks-in-work"), cost: difference("cost-support") };
  }
}

/** Lets the page answer its reader between two slices of work. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
