import type { EnvelopeResult, Journey } from "../../index.ts";

/** What `journey --json` prints: the journey, and how spending was made equal, by scenario. */
export interface PrintedJourney extends Journey {
  readonly envelope: { readonly [scenario: string]: EnvelopeResult };
}
