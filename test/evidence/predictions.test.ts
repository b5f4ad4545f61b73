import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { questionIds, questions, type QuestionId } from "../../sim/evidence/questions.ts";
import { checkPoints, type NamedPoint } from "../../sim/evaluate/prediction/check-points.ts";
import { type PredictedFile, whatIsWrong } from "../../sim/evaluate/prediction/predicted-file.ts";
import { allParts, predictions } from "../../sim/evaluate/prediction/predictions.ts";
import { SIGNPOST_VERSION } from "../../sim/evaluate/version.ts";
import { baselineName, scenario } from "../../sim/scenario/catalogue.ts";
import { fingerprint } from "../../sim/scenario/hash.ts";

const PREDICTIONS = "scenarios/evidence/predictions.json";
const POINTS = "scenarios/evidence/points.json";

/** What is amiss with committed predictions, beside the points that they were made at. */
function amiss(file: PredictedFile, points: readonly NamedPoint[]): string[] {
  const wrong = whatIsWrong(file).map(({ path }) => path);
  if (wrong.length > 0) return wrong;
  const { signpost, command, questionsHash, pointsHash, rows, earlier } = file;
  const names = points.map(({ id, values }) => ({ id, values }));
  const versions = [signpost, ...earlier.map((each) => each.signpost)];
  return [
    ...(signpost === SIGNPOST_VERSION ? [] : ["another version's"]),
    ...(new Set(versions).size === versions.length ? [] : ["two answers of one version"]),
    ...(questionsHash === fingerprint(questions) ? [] : ["other questions"]),
    ...(pointsHash === fingerprint(names) ? [] : ["other points"]),
    ...(/(^|\s)'?\//.test(command) ? ["a path of some machine"] : []),
    ...(rows.map(({ id }) => id).join() === questionIds.join() ? [] : ["rows"]),
    ...rows.flatMap((row) => {
      if (!("parts" in row)) return row.cannot.length > 20 ? [] : [`${row.id}: no reason`];
      const asked = questions[row.id as QuestionId].parts ?? [];
      return row.parts.every(({ of, unit }) => asked.some((part) => part.of === of && part.unit === unit))
        ? []
        : [`${row.id}: parts`];
    }),
  ];
}

describe("committed predictions", () => {
  const points: NamedPoint[] = [0.5, 0.6].map((scale, n) => ({ id: `p${n}`, values: { "separation.scale": scale } }));
  const numbers = { mean: allParts().map(() => 0.5), variance: allParts().map(() => 0) };
  const good: PredictedFile = {
    predictionsVersion: 1,
    signpost: SIGNPOST_VERSION,
    command: "signpost predict jobcentre-2014 --points scenarios/evidence/points.json",
    scenario: baselineName,
    scenarioHash: "",
    seed: "",
    people: 1,
    weeks: 1,
    burnIn: 1,
    replications: 2,
    over: "points",
    points: 2,
    pointsHash: fingerprint(points),
    questionsHash: fingerprint(questions),
    hash: "",
    rows: predictions([numbers, numbers], 2),
    earlier: [],
  };
  it("are the present version's, of these questions, at the points that are committed", () => {
    if (!existsSync(PREDICTIONS)) return expect(existsSync(POINTS)).toBe(false);
    const kept = checkPoints(JSON.parse(readFileSync(POINTS, "utf8")), scenario(baselineName));
    expect(kept.problems).toEqual([]);
    expect(amiss(JSON.parse(readFileSync(PREDICTIONS, "utf8")) as PredictedFile, kept.points)).toEqual([]);
  });
  it("would be caught otherwise", () => {
    expect(amiss(good, points)).toEqual([]);
    expect(amiss({ ...good, signpost: "0" }, points)).toEqual(["another version's"]);
    expect(amiss({ ...good, earlier: [good] }, points)).toEqual(["two answers of one version"]);
    expect(amiss({ ...good, questionsHash: "" }, points)).toEqual(["other questions"]);
    expect(amiss(good, points.slice(1))).toEqual(["other points"]);
    expect(amiss({ ...good, command: "signpost predict --points /points.json" }, points)).toHaveLength(1);
    expect(amiss({ ...good, rows: good.rows.slice(1) }, points)).toEqual(["rows"]);
    const [id] = questionIds.filter((each) => questions[each].parts !== undefined);
    const other = good.rows.map((row) => (row.id === id ? { id, parts: [{ ...numbersOf(row), of: "another" }] } : row));
    expect(amiss({ ...good, rows: other }, points)).toEqual([`${id}: parts`]);
  });
});

const numbersOf = (row: PredictedFile["rows"][number]) => {
  if (!("parts" in row)) throw new Error(row.id);
  return row.parts[0];
};
