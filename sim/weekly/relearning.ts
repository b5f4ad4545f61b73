import { logistic } from "../core/logistic.ts";
import { KNOWN } from "../world/cases.ts";
import { step } from "../step.ts";

/**
 * Now and then a tool that learns estimates its weights anew from the claims it has assessed that would be a year old
 * by now: outcomes as they were under the help that people got, so whoever was helped well looks like less of a risk.
 */
export const relearning = step({ reads: [], writes: ["cases"] }, (state, { policy, nature }) => {
  const every = policy.relearns;
  if (every === 0) return;
  if ((((state.week - state.zero) % every) + every) % every !== every - 1) return;
  const { cases, week, weight } = state;
  const rows: number[] = [];
  for (let row = 0; row < cases.count; row++) if (cases.year[row] <= week + 1) rows.push(row);
  const known = new Float64Array(rows.length * KNOWN);
  rows.forEach((row, n) => known.set(cases.known.subarray(row * KNOWN, (row + 1) * KNOWN), n * KNOWN));
  const came = Uint8Array.from(rows, (row) => (cases.ended[row] === -1 || cases.ended[row] >= cases.year[row] ? 1 : 0));
  const weights = logistic({ width: KNOWN, known, came }, weight, nature.assessment.retrainPrior);
  if (weights !== undefined) cases.weights = weights;
});
