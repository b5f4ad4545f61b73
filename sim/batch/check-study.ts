import { byPresentId, presentId } from "../evidence/renamed.ts";
import type { Problem } from "../core/problem.ts";
import { groupIds } from "../measures/groups.ts";
import { measures } from "../measures/register.ts";
import { otherKind } from "../scenario/file-kind.ts";
import { lateReforms } from "../scenario/late-reforms.ts";
import { didYouMean } from "../scenario/nearest.ts";
import { isObject, plain } from "../scenario/plain.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { distinct, whatItIs } from "../scenario/shape.ts";
import { checkSize } from "../scenario/size.ts";
import { startOf } from "../scenario/start-of.ts";
import { error, named, pathOf, show } from "../scenario/words.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { ranges } from "./ranges.ts";
import { STUDY_VERSION, studyFields, studyKeys, studySchema, type StudyFile } from "./study-file.ts";
import type { Study } from "./study.ts";

/** What stands for a scenario's name or path in a study: the scenario, or what is wrong with it. */
export type Regimes = (text: string) => { readonly problems: readonly Problem[]; readonly scenario?: Scenario };

/** Every problem of a study at once, and the study if none of them is an error. */
export interface CheckedStudy {
  readonly problems: readonly Problem[];
  readonly study?: Study;
}

/** Checks anything at all as a study; `regimes` gives the scenarios that it names. Never throws. */
export function checkStudy(input: unknown, regimes: Regimes): CheckedStudy {
  const { value, problems } = plain(input);
  if (!isObject(value))
    return {
      problems:
        problems.length > 0
          ? problems
          : [error("study", `it is ${show(value)}`, `Give an object with ${studyKeys[""].join(", ")}`)],
    };
  const other = otherKind(value, "studyVersion");
  if (other !== undefined) return { problems: [error("study", other.problem, other.remedy)] };
  const { studyVersion: version } = value;
  if (typeof version === "number" && version > STUDY_VERSION)
    return {
      problems: [
        error(
          "studyVersion",
          `version ${version} is newer than ${STUDY_VERSION}, the latest that this program reads`,
          "Use a newer program",
        ),
      ],
    };
  const parsed = studySchema.safeParse(value);
  if (!parsed.success)
    return {
      problems: [...problems, ...distinct(parsed.error.issues.flatMap((issue) => issueProblems(issue, value)))],
    };
  const file = byPresentIds(parsed.data);
  const found = file.scenarios.map(regimes);
  const scenarios = found.flatMap(({ scenario }) => scenario ?? []);
  const { seed, people, weeks, burnIn } = file;
  const { size, problems: sizeProblems } = checkSize({ seed, people, weeks, burnIn });
  const all = [
    ...problems,
    ...sizeProblems,
    ...found.flatMap((one, place) =>
      one.problems.map((problem) => ({
        ...problem,
        path: pathOf("scenarios", place) + (problem.path === file.scenarios[place] ? "" : `: ${problem.path}`),
      })),
    ),
    ...twice("envelopes", file.envelopes),
    ...twice(
      "scenarios",
      scenarios.map(({ name }) => name),
    ),
    ...unkept(file),
    ...unknownMeasures(file),
  ];
  if (isBad(all)) return { problems: all };
  const apart = scenarios.flatMap((one, place) =>
    startOf(one) === startOf(scenarios[0])
      ? []
      : [
          error(
            pathOf("scenarios", place),
            `${one.name} does not start where ${scenarios[0].name} does, so nobody's luck could be shared`,
            "Let all extend one baseline and assume the same of the world",
          ),
        ],
  );
  const design = oneAtATime(file, scenarios);
  const moved = ranges(file, scenarios);
  const last = [
    ...all,
    ...scenarios.flatMap((one) => lateReforms(one, weeks)),
    ...apart,
    ...design.problems,
    ...moved.problems,
  ];
  if (isBad(last)) return { problems: last };
  const { envelopes, replications } = file;
  return {
    problems: last,
    study: { file, envelopes, size: size!, replications, points: design.points, ranges: moved.ranges },
  };
}

const isBad = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === "error");

/** A study with numbers by the ids that they have now. */
const byPresentIds = (file: StudyFile): StudyFile => ({
  ...file,
  switches: file.switches.map((each) =>
    each.everywhere === undefined ? each : { ...each, everywhere: byPresentId(each.everywhere) },
  ),
  ...(file.switching === undefined
    ? {}
    : { switching: file.switching.map((each) => ({ ...each, id: presentId(each.id) })) }),
});

type Issue = NonNullable<ReturnType<typeof studySchema.safeParse>["error"]>["issues"][number];

function issueProblems(issue: Issue, root: unknown): Problem[] {
  const path = pathOf(...issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = studyKeys[String(issue.path[0] ?? "")] ?? [];
    return issue.keys.map((key) =>
      error(
        pathOf(...issue.path, key),
        `there is no field called ${named(key)}`,
        didYouMean(key, known, `The fields are ${known.join(", ")}`),
      ),
    );
  }
  const value = issue.path.reduce<unknown>(
    (from, key) => (from as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
  const place = String(issue.path.findLast((part) => typeof part === "string" && part in studyFields) ?? "");
  const wanted =
    issue.path[0] === "keep"
      ? studyFields.keep
      : issue.path[0] === "switching" && place === "only"
        ? "a list of scenarios"
        : studyFields[place as keyof typeof studyFields];
  return [error(path, whatItIs(value), `Give ${wanted}`)];
}

const twice = (path: string, names: readonly string[]): Problem[] =>
  [...new Set(names.filter((name, place) => names.indexOf(name) < place))].map((name) =>
    error(path, `${named(name)} is there more than once`, "Keep one of them"),
  );

function unknownMeasures({ keep, decides }: StudyFile): Problem[] {
  const known = Object.keys(measures);
  const measure = (path: string, id: string): Problem[] =>
    known.includes(id)
      ? []
      : [error(path, `there is no measure ${show(id)}`, didYouMean(id, known, "See signpost list measures"))];
  const group = (path: string, id: string): Problem[] =>
    groupIds.includes(id)
      ? []
      : [
          error(
            path,
            `there is no group ${show(id)}`,
            didYouMean(
              id,
              groupIds,
              "Groups are all, barriers:0 to barriers:5+, benefit:search, new:all, stock:all and so on",
            ),
          ),
        ];
  return [
    ...Object.entries(keep).flatMap(([id, groups]) => [
      ...measure(pathOf("keep", id), id),
      ...groups.flatMap((each, place) => group(pathOf("keep", id, place), each)),
      ...twice(pathOf("keep", id), groups),
    ]),
    ...measure("decides.measure", decides.measure),
    ...group("decides.group", decides.group),
  ];
}

/** What decides must be among what is kept. */
const unkept = ({ keep, decides: { measure, group } }: StudyFile): Problem[] =>
  !(measure in measures) || keep[measure]?.includes(group) === true
    ? []
    : [error("decides", `${measure} of ${group} is not kept`, `Add ${group} to keep.${measure}`)];
