import { describe, expect, it } from "vitest";
import { questionIds, questions, type Question } from "../../sim/evidence/questions.ts";
import { experimentIds, experiments } from "../../sim/evidence/targets.ts";
import { asked } from "../../sim/measures/asked/register.ts";
import { groupIds } from "../../sim/measures/groups.ts";
import { measures } from "../../sim/measures/register.ts";

/** Questions whose published answers are kept elsewhere. */
const SEALED = [
  "telephone-reviews",
  "adviser-time-long-term",
  "three-years-out",
  "esa-off-flow-age",
  "esa-return-to-work",
  "wp-over-50",
  "wp-prison-leavers",
  "wp-groups-share",
  "wp-year-after-outcome",
  "wp-sustainment-medians",
  "wp-first-36-weeks",
  "wp-starts-and-outcomes",
  "wp-job-starts-two-years",
  "never-before",
  "stock-by-length-and-age",
  "qualifications-ratio",
  "therapy-waits",
  "physical-health-wait",
  "provider-margins",
  "job-kept-13-weeks",
  "low-paid-progression",
  "voluntary-health-programme",
  "extra-coaching-health",
  "integrated-key-worker",
  "caseload-by-group",
  "saved-weeks-work",
  "prognosis-pilots",
];

/** What is wrong with how a question is answered or refused. */
function amiss({ asks, population, period, parts, without = [], note, cannot }: Question): string[] {
  const sentence = (words: string | undefined): boolean => /^[A-Z].{30,}\.$/s.test(words ?? "");
  const known = (measure: string | undefined, group: string | undefined): boolean =>
    (measure === undefined || measure in measures || measure in asked) &&
    (group === undefined || groupIds.includes(group));
  const told = [asks, population, period].every((words) => words.length > 3 && !/[.?]$/.test(words));
  if (cannot !== undefined)
    return [
      ...(told ? [] : ["words"]),
      ...(sentence(cannot) ? [] : ["reason"]),
      ...(parts === undefined && note === undefined ? [] : ["both answered and refused"]),
    ];
  return [
    ...(told && sentence(note) ? [] : ["words"]),
    ...(parts !== undefined && parts.length > 0 ? [] : ["neither answered nor refused"]),
    ...without.filter(({ of, why }) => of === "" || !sentence(why)).map(() => "reason"),
    ...(parts ?? []).flatMap(({ of, experiment, measure, group, contrast, less, over, times = 1, unit }) => [
      ...(of.length > 3 && unit.length > 3 && Number.isFinite(times) && times !== 0 ? [] : [`${of}: unit`]),
      ...(known(measure, group) && known(less?.measure, less?.group) && known(over?.measure, over?.group)
        ? []
        : [`${of}: measure`]),
      ...(experiment in experiments ? [] : [`${of}: experiment`]),
      ...(contrast === "level" || experiments[experiment].control !== undefined ? [] : [`${of}: no control`]),
    ]),
  ];
}

describe("every sealed question", () => {
  it("is answered or refused with a reason, and no other", () => {
    expect(questionIds.toSorted()).toEqual(SEALED.toSorted());
    expect(questionIds.flatMap((id) => amiss(questions[id]).map((words) => `${id}: ${words}`))).toEqual([]);
  });
  it("names what each number is of, once", () => {
    for (const id of questionIds) {
      const names = [...(questions[id].parts ?? []), ...(questions[id].without ?? [])].map(({ of }) => of);
      expect(new Set(names).size, id).toBe(names.length);
    }
  });
  it("would be caught without an answer, with a wrong measure, group, experiment or arm", () => {
    const { parts, ...rest } = questions["saved-weeks-work"];
    const [part] = parts!;
    expect(amiss(rest)).toEqual(["neither answered nor refused"]);
    expect(amiss({ ...rest, cannot: "No." })).toEqual(["reason", "both answered and refused"]);
    const bad = [{ measure: "x" }, { group: "x" }, { over: { measure: "x" } }, { experiment: "baseline" as const }];
    for (const each of bad) expect(amiss({ ...rest, parts: [{ ...part, ...each }] })).toHaveLength(1);
  });
});

it("measures of questions and experiments are each asked for", () => {
  const parts = questionIds.flatMap((id) => questions[id].parts ?? []);
  const read = new Set(parts.flatMap(({ measure, less, over }) => [measure, less?.measure, over?.measure]));
  expect(Object.keys(asked).filter((id) => !read.has(id))).toEqual([]);
  expect(experimentIds.length).toBeGreaterThan(10);
});
