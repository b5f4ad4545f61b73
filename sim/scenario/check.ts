import type { Problem } from "../core/problem.ts";
import type { LeverId } from "../policy/levers.ts";
import { idleProblems } from "./idle.ts";
import { ancestors } from "./lineage.ts";
import { merge } from "./merge.ts";
import { read } from "./read.ts";
import { stages } from "./reforms.ts";
import type { Find, Scenario, ScenarioFile } from "./scenario.ts";
import { togetherProblems } from "./together.ts";
import { pathOf, warning } from "./words.ts";

/** What a check finds: every problem at once, and the scenario if none of them is an error. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly scenario?: Scenario;
}

/**
 * Checks anything at all as a scenario file; `find` gives the files it may extend and `names` the names to suggest.
 * Never throws.
 */
export function check(input: unknown, find: Find, names: readonly string[] = []): Checked {
  const { raw, file, problems } = read(input);
  const lineage = ancestors(raw?.name, raw?.extends, find, names);
  const found = [...problems, ...lineage.problems];
  if (file === undefined || lineage.files === undefined || found.some(({ severity }) => severity === "error"))
    return { problems: found };
  const chain = [...lineage.files, file];
  const scenario = merge(chain);
  const clashes = togetherProblems({
    stages: stages(scenario.levers, scenario.reforms),
    assumptions: scenario.assumptions,
  });
  if (clashes.length > 0) return { problems: [...found, ...clashes] };
  return { problems: [...found, ...idleWarnings(chain, scenario), ...overtaken(file, scenario)], scenario };
}

function idleWarnings(chain: readonly ScenarioFile[], scenario: Scenario): Problem[] {
  const file = chain[chain.length - 1];
  const inherited = chain.length > 1 ? merge(chain.slice(0, -1)).levers : undefined;
  const set = Object.keys(file.levers ?? {}) as LeverId[];
  const moved = set.filter((id) => inherited === undefined || inherited[id] !== scenario.levers[id]);
  return idleProblems(moved, stages(scenario.levers, scenario.reforms));
}

/** A lever set here that a reform inherited from the baseline sets again. */
function overtaken(file: ScenarioFile, { reforms }: Scenario): Problem[] {
  if (file.reforms !== undefined) return [];
  return (Object.keys(file.levers ?? {}) as LeverId[]).flatMap((id) => {
    const reform = reforms.find(({ levers }) => levers[id] !== undefined);
    if (reform === undefined) return [];
    const end = `it holds only until week ${reform.week}, when an inherited reform sets ${id} to ${reform.levers[id]}`;
    return [warning(pathOf("levers", id), end, "Write the reforms of this scenario out, or an empty list")];
  });
}
