import type { MovedRows } from "./moved-rows.ts";

/** What became of one file of a manifest. */
export interface FileVerdict {
  readonly name: string;
  /** The file beside the manifest against the manifest. */
  readonly stored: "as written" | "changed" | "missing" | "not a file";
  /** The results computed now against the manifest; `null` if they could not be. */
  readonly recomputed: "same" | "different" | null;
}

/** What is found of a manifest and of its files. */
export interface Verdict {
  readonly verdict: "reproduced" | "moved";
  readonly files: readonly FileVerdict[];
  /** Rows of the stored results that are not what is computed now. */
  readonly rows: MovedRows | null;
  readonly why: readonly string[];
  /** Names beside the manifest that it does not know. */
  readonly unknown: readonly string[];
}
