import type { Format } from "./settings.ts";

/** Names of what is written to the directory of `--out`. */
export const RESULT_NAMES: Readonly<Record<Format, string>> = { csv: "results.csv", json: "results.json" };
export const MANIFEST_NAME = "manifest.json";
/** What a fit writes besides its manifest and its points. */
export const FIT_NAMES = {
  record: "calibration.json",
  fitted: "fitted.json",
  kept: "points.json",
  test: "sbc.json",
} as const;
/** What a prediction writes besides its manifest and its points. */
export const PREDICTIONS_NAME = "predictions.json";
/** Points that a fit or a prediction has simulated. */
export const POINTS_NAME = "points.jsonl";
/** Folder of the finished cells of a sweep. */
export const CELLS_NAME = "cells";
