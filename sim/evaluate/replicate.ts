import { besideReference, outline, type Outline } from "../measures/beside-reference.ts";
import type { Reckoned } from "../measures/lives.ts";
import type { Summary } from "../measures/measure.ts";
import { sound } from "../measures/sound.ts";
import { summarise } from "../measures/summarise.ts";
import { counterfactualMeasures, withPairs } from "../measures/counterfactual.ts";
import type { RunRecord } from "../record.ts";
import { acquaint } from "../run/acquaint.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import { burntIn } from "./burnt-in.ts";
import { type Pause, pacedRuns } from "./paced-run.ts";
import { twinWithoutProgramme, withoutProgramme } from "./without-programme.ts";

/**
 * One replication: a world burnt in once under the first scenario's baseline, then the same people with the same luck
 * under each scenario. Measures of a pair are added where one of the scenarios supports nobody, and to all but the
 * first those that set a run beside the first. Throws where a number is not finite or the books do not balance: no such
 * run is reported. `beside` supports nobody and is run for the measures of a pair alone: nothing is counted of it. `more`
 * are measures beside those of every run.
 */
export async function replicate(
  scenarios: readonly Scenario[],
  size: RunSize,
  replication: number,
  pause: Pause = async () => {},
  beside?: Scenario,
  more?: { readonly [id: string]: Reckoned },
): Promise<Summary[]> {
  const parts = scenarios.length + (beside === undefined ? 0 : 1) + size.burnIn / size.weeks;
  await pause(0, parts);
  acquaint(beside === undefined ? scenarios : [...scenarios, beside]);
  const world = await burntIn(scenarios[0], size, replication, () => pause(0, parts));
  let done = size.burnIn / size.weeks;
  await pause(done, parts);

  const run = pacedRuns(size);
  const summaries = new Array<Summary>(scenarios.length);
  const outlines = new Array<Outline>(scenarios.length);
  let twin: RunRecord | undefined;
  if (beside !== undefined) {
    twin = await run(world, beside, (share) => pause(done + share, parts));
    await pause(++done, parts);
  }
  for (const place of twinFirst(scenarios)) {
    const record = await run(world, scenarios[place], (share) => pause(done + share, parts));
    const summary = sound(summarise(record, more));
    if (scenarios.length > 1) outlines[place] = outline(record);
    summaries[place] =
      twin === undefined
        ? summary
        : { ...summary, measures: withPairs(summary.measures, counterfactualMeasures(record, twin)) };
    if (twin === undefined && withoutProgramme(scenarios[place])) twin = record;
    await pause(++done, parts);
  }
  return summaries.map((summary, place) =>
    sound(
      place === 0
        ? summary
        : { ...summary, measures: withPairs(summary.measures, besideReference(outlines[place], outlines[0])) },
    ),
  );
}

/**
 * One replication beside a twin without a programme: where none of the scenarios supports nobody, such a run is made
 * too and used for the measures of a pair alone. Everything else is the same to the last bit.
 */
export async function replicateBesideTwin(
  scenarios: readonly Scenario[],
  size: RunSize,
  replication: number,
  pause: Pause = async () => {},
): Promise<Summary[]> {
  const beside = scenarios.some(withoutProgramme) ? undefined : twinWithoutProgramme(scenarios[0]);
  return replicate(scenarios, size, replication, pause, beside);
}

/** Places of scenarios with the first that supports nobody brought forward, because the others are set beside it. */
function twinFirst(scenarios: readonly Scenario[]): number[] {
  const places = scenarios.map((_, place) => place);
  const twin = scenarios.findIndex(withoutProgramme);
  return twin < 0 ? places : [twin, ...places.filter((place) => place !== twin)];
}
