import {
  PILOT_PEOPLE,
  PILOT_RUNS,
  replicate,
  replicateBesideTwin,
  solveEnvelope,
  withoutProgramme,
} from "../../index.ts";
import { duration } from "../running/progress.ts";
import { hasTwin, type Study } from "./study.ts";

/** What a study would take, from timing a tiny run of it here and now. */
export interface Estimate {
  /** One scenario in one replication each. */
  readonly runs: number;
  /** Runs without a programme that are made beside them, one a replication where no scenario is one. */
  readonly twins: number;
  readonly personWeeks: number;
  /** Price scales to be solved for before the runs; their pilot runs are not in `runs`, but in `seconds`. */
  readonly priceScales: number;
  readonly threads: number;
  readonly seconds: number;
  readonly bytes: number;
}

const FEW = 2000;
/** The engine compiles as it goes: the fastest of a few trials is what a long run has. */
const TRIALS = 4;

/**
 * Times and weighs a replication of a few people over the whole horizon, and takes time and memory to grow in
 * proportion to people.
 */
export async function estimate(study: Study, threads: number): Promise<Estimate> {
  const { verb, scenarios, size, replications, envelope } = study;
  const twins = hasTwin(study) && !scenarios.some(withoutProgramme) ? 1 : 0;
  const people = Math.min(FEW, size.people);
  const times = size.people / Math.max(1, people);
  const few = { ...size, people };
  const one = await trial(TRIALS, (pause) => (twins === 1 ? replicateBesideTwin : replicate)(scenarios, few, 0, pause));
  const [reference, ...others] = scenarios;
  const scaled = verb === "compare" && envelope !== "none" ? others : [];
  const pilots = await trial(1, async (pause) => {
    for (const scenario of scaled) await solveEnvelope({ envelope, reference, scenario, size: few }, pause);
  });
  const atOnce = Math.min(threads, replications);
  return {
    runs: replications * scenarios.length,
    twins: replications * twins,
    personWeeks: replications * size.people * (size.burnIn + size.weeks * (scenarios.length + twins)),
    priceScales: scaled.length,
    threads: atOnce,
    seconds:
      (pilots.seconds * Math.min(times, PILOT_PEOPLE / Math.max(1, people))) /
        Math.min(threads, PILOT_RUNS * Math.max(1, scaled.length)) +
      one.seconds * times * Math.ceil(replications / atOnce),
    bytes: process.memoryUsage.rss() + atOnce * (WORKER_BYTES + one.bytes * times),
  };
}

interface Trial {
  readonly seconds: number;
  /** Columns that one run laid out, whether or not all were held at once. */
  readonly bytes: number;
}

/** What a worker takes before it has any people. */
const WORKER_BYTES = 30e6;

async function trial(times: number, work: (pause: () => Promise<void>) => Promise<unknown>): Promise<Trial> {
  const held = (): number => process.memoryUsage().arrayBuffers;
  const before = held();
  let most = before;
  let seconds = Infinity;
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work(async () => void (most = Math.max(most, held())));
    seconds = Math.min(seconds, (performance.now() - started) / 1000);
  }
  return { seconds, bytes: (most - before) / times };
}

/** The same for a reader. */
export function estimateText({ runs, twins, personWeeks, priceScales, threads, seconds, bytes }: Estimate): string {
  const scales =
    priceScales === 0
      ? ""
      : `, after pilot runs that solve for ${priceScales} price scale${priceScales === 1 ? "" : "s"}`;
  const beside = twins === 0 ? "" : `, and ${twins} without a programme that they are set beside`;
  return [
    "Dry run: nothing is simulated to the end and nothing is written.",
    `runs    ${runs}${beside}${scales}: ${(personWeeks / 1e6).toPrecision(3)} million person-weeks`,
    `time    about ${duration(seconds)} on ${threads} thread${threads === 1 ? "" : "s"}`,
    `memory  about ${Math.round(bytes / 1e6)} MB`,
    "",
  ].join("\n");
}
