import {
  DEFAULT_SIZE,
  harmless,
  lateReforms,
  problemLine,
  scenarioHash,
  type Problem,
  type Scenario,
} from "../../index.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { print } from "../text/print.ts";
import { readArgument, type Argument } from "../arguments/scenario-argument.ts";

/** `check`: prints what is wrong with each file and what a good one means; fails if any has an error. */
export function checkFiles(paths: readonly string[], json: boolean): ExitCode {
  const checked = paths
    .map(readArgument)
    .map((one) =>
      one.scenario === undefined
        ? one
        : { ...one, problems: [...one.problems, ...lateReforms(one.scenario, DEFAULT_SIZE.weeks)] },
    );
  print(
    json
      ? `${JSON.stringify(Object.fromEntries(checked.map(described)), null, 2)}\n`
      : `${checked.map(checkText).join("\n\n")}\n`,
  );
  return checked.some(({ problems }) => problems.some(isError)) ? EXIT.failed : EXIT.done;
}

const isError = ({ severity }: Problem): boolean => severity === "error";

const described = ({ text, problems, scenario }: Argument): [string, object] => [
  text,
  scenario === undefined ? { ok: false, problems } : { ok: true, problems, hash: scenarioHash(scenario), scenario },
];

function checkText({ text, problems, scenario }: Argument): string {
  const lines = problems.map((problem) => `${harmless(text)}: ${problem.severity}: ${problemLine(problem)}`);
  if (scenario === undefined) return lines.join("\n");
  return [...lines, `${harmless(text)}: ok`, ...resolved(scenario)].join("\n");
}

/** A scenario in words: who it is, and whatever differs from its baseline. */
function resolved({ name, title, source, changed, levers, assumptions, burnIn, reforms }: Scenario): string[] {
  const all: Readonly<Record<string, unknown>> = { ...assumptions, ...levers };
  const before: Readonly<Record<string, unknown>> = burnIn;
  const value = (id: string): string =>
    `  ${id} = ${String(all[id])}${id in before ? ` (baseline: ${String(before[id])})` : ""}`;
  return [
    `  ${name}: ${title}`,
    `  source: ${source}`,
    changed.length === 0
      ? "  nothing differs from the baseline"
      : `  ${changed.length} ` +
        `${changed.length === 1 ? "number or choice differs" : "numbers and choices differ"} from the ` +
        `baseline:`,
    ...changed.map((id) => `  ${value(id)}`),
    ...reforms.flatMap(({ week, levers: dated }) => [
      `  from week ${week}:`,
      ...Object.entries(dated).map(([id, to]) => `    ${id} = ${String(to)}`),
    ]),
  ];
}
