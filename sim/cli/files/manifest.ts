import { scenarioHash, type EnvelopeName, type EnvelopeResult, type RunSize, type Scenario } from "../../index.ts";
import { model, runtime, type Model, type Runtime } from "./provenance.ts";
import { replayLine, type Command } from "../running/replay.ts";
import type { Outcome, Study } from "../arguments/study.ts";
import type { Until } from "../arguments/until.ts";
import type { FileRecord } from "./whole-file.ts";

/** Version of the manifest format that this code writes. */
export const MANIFEST_VERSION = 1;

/** A scenario of a study: in full, before any price is scaled, and its fingerprint. */
export interface ManifestScenario {
  readonly name: string;
  readonly hash: string;
  readonly scenario: Scenario;
}

/** Everything that it takes to know what a result is and to compute it again. */
export interface Manifest {
  readonly manifestVersion: number;
  readonly note: string;
  readonly verb: Study["verb"];
  /** The command line that replays it, with every flag and default written out. */
  readonly command: string;
  readonly scenarios: readonly ManifestScenario[];
  readonly size: RunSize;
  readonly first: number;
  readonly replications: number;
  /** The half-width that was asked for, and whether it was reached; `null` if none was. */
  readonly until: (Until & { readonly decided: boolean }) | null;
  readonly envelope: EnvelopeName;
  /** How prices were scaled, by scenario. */
  readonly envelopes: Readonly<Record<string, EnvelopeResult>>;
  readonly model: Model;
  readonly runtime: Runtime;
  /** When it was finished, and how long it took in seconds. */
  readonly finished: string;
  readonly seconds: number;
  /** Fingerprint of all runs in order. */
  readonly hash: string;
  readonly files: readonly FileRecord[];
}

/** The manifest of a finished study. */
export function manifestOf(
  command: Command,
  study: Study,
  { comparison, verdict }: Outcome,
  seconds: number,
): (files: readonly FileRecord[]) => string {
  return (files) => {
    const manifest: Manifest = {
      manifestVersion: MANIFEST_VERSION,
      note: "Illustrative, synthetic population.",
      verb: study.verb,
      command: replayLine(command, comparison.replications),
      scenarios: study.scenarios.map((scenario) => ({ name: scenario.name, hash: scenarioHash(scenario), scenario })),
      size: study.size,
      first: study.first,
      replications: comparison.replications,
      until: study.until === undefined || verdict === undefined ? null : { ...study.until, decided: verdict.decided },
      envelope: study.verb === "run" ? "none" : study.envelope,
      envelopes: comparison.envelope,
      model: model(),
      runtime: runtime(command.settings.threads),
      finished: new Date().toISOString(),
      seconds: Math.round(seconds * 10) / 10,
      hash: comparison.hash,
      files,
    };
    return `${JSON.stringify(manifest, null, 2)}\n`;
  };
}
