import { experimentsFor, targetIds, validation, type RunSize, type Scenario, type Validation } from "../../index.ts";
import { carryOutExperiments } from "./experiments.ts";
import type { Pool } from "./pool.ts";
import type { Progress } from "./progress.ts";

/** A validation to be computed: enough to compute it again. */
export interface ValidationStudy {
  readonly scenario: Scenario;
  readonly size: RunSize;
  readonly replications: number;
}

/** Lives through every experiment that the targets need and judges the regime by them. */
export async function validated(
  { scenario, size, replications }: ValidationStudy,
  pool: Pool,
  progress: Progress,
): Promise<Validation> {
  progress.begin("Experiments");
  const experiments = experimentsFor(targetIds);
  const all = experiments.length * replications;
  const results = await carryOutExperiments({ scenario, experiments, size, replications }, pool, (share) =>
    progress.show(share, `${Math.floor(share * all)} of ${all}`),
  );
  return validation(scenario, size, results);
}

/** The object that `--json` prints and `results.json` holds, on one line. */
export const printedValidation = (found: Validation): string => `${JSON.stringify(found)}\n`;
