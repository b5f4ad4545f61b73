import { scenarioHash, type Validation } from "../../index.ts";
import { MANIFEST_VERSION } from "./manifest.ts";
import { model, runtime } from "./provenance.ts";
import type { ValidationStudy } from "../running/validation-study.ts";
import type { FileRecord } from "./whole-file.ts";

/** The manifest of a validation: what it takes to know what it is and to compute it again. */
export function validationManifest(
  { scenario, size, replications }: ValidationStudy,
  { hash }: Validation,
  { threads, seconds }: { readonly threads: number; readonly seconds: number },
): (files: readonly FileRecord[]) => string {
  return (files) =>
    `${JSON.stringify(
      {
        manifestVersion: MANIFEST_VERSION,
        note: "Illustrative, synthetic population.",
        verb: "validate",
        scenarios: [{ name: scenario.name, hash: scenarioHash(scenario), scenario }],
        size,
        first: 0,
        replications,
        envelope: "none",
        model: model(),
        runtime: runtime(threads),
        finished: new Date().toISOString(),
        seconds: Math.round(seconds * 10) / 10,
        hash,
        files,
      },
      null,
      2,
    )}\n`;
}
