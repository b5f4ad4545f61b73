import { bare, counted, parameters, targets, type ParameterId, type TargetId } from "../../index.ts";
import type { CalibrationRecord } from "../files/calibration-record.ts";
import { table, wrap } from "./table.ts";

const WIDTH = 100;

/** A fit in words and tables: how it went, what fits, what was found, and what the figures cannot tell. */
export function calibrationText({
  scenario,
  scenarioHash,
  seed,
  plan,
  waves,
  path,
  before,
  fitted,
  free,
  identification,
  kept,
  aims,
}: CalibrationRecord): string {
  const { profiles, unlearned, flat, ridges } = identification;
  const number = (value: number): string => String(Number(value.toPrecision(4)));
  return [
    `${scenario} (${scenarioHash.slice(0, 12)}) fitted to ${counted(aims.length, "figure")} by ` +
      `${counted(free.length, "parameter")}: loss ${before.loss.toFixed(1)} before, ` +
      `${fitted.loss.toFixed(1)} after; ${fitted.figures.filter(({ z }) => Math.abs(z) <= 2).length} ` +
      `of ${aims.length} within two standard deviations.`,
    `Illustrative, synthetic population: ${counted(plan.final.people, "person", "people")}, ` +
      `${counted(plan.final.replications, "replication")} of the luck that was fitted (seed ${seed}); ` +
      `signpost validate judges on fresh luck.`,
    `Waves\n${
      waves.length === 0
        ? "none"
        : table(
            [
              { head: "wave", align: "right" },
              { head: "points", align: "right" },
              { head: "regression" },
              { head: "space left", align: "right" },
            ],
            waves.map((wave, n) => [
              String(n + 1),
              String(wave.points),
              wave.form,
              wave.nothingLeft ? "none: went on with the closest" : wave.left.toExponential(1),
            ]),
          )
    }`,
    `Search\n${path.map(({ loss, damping }) => (damping === null ? `  from loss ${loss.toFixed(2)}` : `  to ${loss.toFixed(2)}, damping ${damping}`)).join("\n")}`,
    `Figures\n${table(
      [
        { head: "" },
        { head: "published", align: "right" },
        { head: "before", align: "right" },
        { head: "fitted", align: "right" },
        { head: "z", align: "right" },
      ],
      fitted.figures.map(({ id, simulated, z }, i) => [
        id,
        figure(id, aims[i].published),
        figure(id, before.figures[i].simulated),
        figure(id, simulated),
        bare(z, 1, "index"),
      ]),
    )}`,
    `Parameters: the range in which the loss is at most one larger, the others fitted anew, and how much of what the sourced range leaves open the figures settle; spread: standard deviation given the figures, over that of a value anywhere in the range, by the slopes there and (kept) over all points that meet every target\n${table(
      [
        { head: "" },
        { head: "before", align: "right" },
        { head: "fitted", align: "right" },
        { head: "range", align: "right" },
        { head: "settled", align: "right" },
        { head: "spread", align: "right" },
        { head: "kept", align: "right" },
        { head: "" },
      ],
      profiles.map(({ id, value, low, high, learned, spread, verdict }) => [
        id,
        number(before.values[id]),
        number(value),
        `${number(low)} to ${number(high)}`,
        `${Math.round(100 * learned)} %`,
        bare(spread, 2, "index"),
        kept.met < 2 ? "" : bare(kept.spread[id], 2, "index"),
        verdict,
      ]),
    )}`,
    [
      "Learned by less than a tenth",
      ...listed(
        unlearned.map((id) => `${id}: the figures say next to nothing of it; it had better stay an assumption`),
        "nothing: the figures settle a tenth or more of each",
      ),
    ].join("\n"),
    [
      "What the figures cannot tell",
      ...listed(
        flat.map(
          ({ words, stiffness }) => `${words} (loss ${(stiffness / 100).toPrecision(2)} for a tenth of a range)`,
        ),
        "every direction is held by some figure",
      ),
    ].join("\n"),
    [
      "What trades off",
      ...listed(
        ridges.map(({ words }) => words),
        "no two parameters stand in for each other",
      ),
    ].join("\n"),
    keptWords(kept),
  ].join("\n\n");
}

/** How many points no target rules out, and whether they are as many as were wanted. */
function keptWords({ points, wanted, simulated, met, cut, stage }: CalibrationRecord["kept"]): string {
  const all =
    `${counted(met, "point")} of ${simulated} simulated ${met === 1 ? "meets" : "meet"} every target to ${cut} standard ` +
    `deviations (${counted(stage.people, "person", "people")}, ${counted(stage.replications, "replication")})`;
  return points.length < wanted
    ? `Kept: only ${points.length} of the ${wanted} that were wanted. ${all}; give more --points or --waves.`
    : `Kept: ${points.length}, which cover all that do. ${all}.`;
}

const listed = (lines: readonly string[], none: string): string[] =>
  lines.length === 0
    ? [none]
    : lines.flatMap((line) => wrap(line, WIDTH).map((part, i) => (i === 0 ? part : `  ${part}`)));

const figure = (id: string, value: number): string =>
  targets[id as TargetId].measure.startsWith("days-") ? bare(value, 1, "days") : bare(value, 1, "share");

/**
 * What to change in `scenarios/evidence/parameters.json` so that the values of a fit become everyone's: one line a
 * number, or an object of values.
 */
export function adoptionText({ fitted, scenario, seed }: CalibrationRecord, json: boolean): string {
  if (json) return `${JSON.stringify(fitted.values)}\n`;
  const rows = Object.entries(fitted.values).map(([id, value]) => [
    id,
    String(parameters[id as ParameterId].value),
    String(value),
    parameters[id as ParameterId].status,
  ]);
  return (
    `Fitted to ${scenario}, seed ${seed}. In scenarios/evidence/parameters.json set each value, ` +
    `with status "calibrated", and put the record beside it as scenarios/evidence/calibration.json: ` +
    `a test holds the two ` +
    `together.\n\n${table([{ head: "" }, { head: "is", align: "right" }, { head: "becomes", align: "right" }, { head: "status now" }], rows)}\n`
  );
}
