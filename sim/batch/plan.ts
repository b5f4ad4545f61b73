import type { EnvelopeName } from "../evaluate/comparison.ts";
import { fingerprint, scenarioHash } from "../scenario/hash.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Point, Range, Study } from "./study.ts";

/** A piece of work: scenarios compared inside one envelope, replication by replication with the same luck. */
export interface Cell {
  /** Fingerprint of everything that the result follows from, the program apart: equal cells are worked once. */
  readonly id: string;
  readonly envelope: EnvelopeName;
  readonly scenarios: readonly Scenario[];
}

/** A row of the results: a setting inside an envelope, and the cell that holds its numbers. */
export interface PlannedRow {
  readonly point: Point;
  readonly envelope: EnvelopeName;
  readonly cell: string;
}

/** A number that is moved through its range inside an envelope, and the cell of each of its values. */
export interface PlannedRange {
  readonly range: Range;
  readonly envelope: EnvelopeName;
  readonly cells: readonly string[];
}

/** Everything that a study takes. */
export interface Plan {
  readonly study: Study;
  readonly rows: readonly PlannedRow[];
  readonly ranges: readonly PlannedRange[];
  /** Each once, in the order in which rows and then ranges need them. */
  readonly cells: readonly Cell[];
}

/** Plans a study, or those of its settings and ranges that are named. */
export function plan(study: Study, only: readonly string[] = []): Plan {
  const cells = new Map<string, Cell>();
  const add = (scenarios: readonly Scenario[], envelope: EnvelopeName): string => {
    const id = cellId(study, scenarios, envelope);
    if (!cells.has(id)) cells.set(id, { id, envelope, scenarios });
    return id;
  };
  const wanted = (name: string): boolean => only.length === 0 || only.includes(name);
  const rows = study.points
    .filter(({ name }) => wanted(name))
    .flatMap((point) =>
      study.envelopes.map((envelope): PlannedRow => ({ point, envelope, cell: add(point.scenarios, envelope) })),
    );
  const ranges = study.ranges
    .filter(({ id }) => wanted(id))
    .flatMap((range) =>
      study.envelopes.map((envelope): PlannedRange => ({
        range,
        envelope,
        cells: range.scenarios.map((scenarios) => add(scenarios, envelope)),
      })),
    );
  return { study, rows, ranges, cells: [...cells.values()] };
}

function cellId(
  { size, replications, file: { keep } }: Study,
  scenarios: readonly Scenario[],
  envelope: EnvelopeName,
): string {
  const regimes = scenarios.map((scenario) => ({ name: scenario.name, hash: scenarioHash(scenario) }));
  return fingerprint({ size, replications, keep, envelope, regimes }).slice(0, ID_LENGTH);
}

const ID_LENGTH = 16;

/** Lives that are compared in one cell: people times replications. */
export const personReplications = ({ size, replications }: Study): number => size.people * replications;
