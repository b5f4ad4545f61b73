import { FIT_NAMES, PREDICTIONS_NAME, RESULT_NAMES } from "../arguments/written-names.ts";
import { MANIFEST_VERSION } from "./manifest.ts";
import { harmless } from "../../index.ts";
import * as z from "zod/mini";

/** One line without anything unseen: it is printed. */
const text = z.string().check(z.refine((words) => harmless(words) === words));

const count = z.number().check(z.int(), z.nonnegative());

const list = z.record(text, z.unknown());

const regime = z.object({
  name: text,
  title: text,
  description: text,
  source: text,
  levers: list,
  assumptions: list,
  reforms: z.array(z.unknown()),
  burnIn: list,
  changed: z.array(text),
});

const stage = z.object({ people: z.number(), replications: z.number() });

const plan = z.object({
  waves: z.number(),
  points: z.number(),
  wave: stage,
  steps: z.number(),
  search: stage,
  final: stage,
  keep: z._default(z.number(), 0),
});

const cell = z.object({ id: text.check(z.regex(/^[0-9a-f]+$/)), hash: text });

/** A manifest of a sweep: its cells and the study that they belong to. */
export const sweepShape = z.object({
  study: z.record(text, z.unknown()),
  only: z.array(text),
  recordCommand: text,
  cells: z.array(cell),
  otherCells: z.array(text),
});

/** A manifest of any other verb. */
export const manifestShape = z.object({
  manifestVersion: z.literal(MANIFEST_VERSION),
  verb: z.enum(["run", "compare", "validate", "calibrate", "predict", "sweep"]),
  scenarios: z.array(z.object({ name: text, hash: text, scenario: regime })).check(z.minLength(1)),
  size: z.object({ seed: z.string(), people: z.number(), weeks: z.number(), burnIn: z.number() }),
  first: z._default(z.number(), 0),
  replications: z.number(),
  envelope: z._default(z.enum(["A", "B", "none"]), "none"),
  fit: z.optional(z.object({ argument: text, free: z.array(text), plan, truths: z.optional(count) })),
  predict: z.optional(
    z.object({
      command: text,
      points: z.nullable(z.array(z.object({ id: text, values: z.record(text, z.number()) }))),
      beside: z.nullable(z.unknown()),
    }),
  ),
  model: z.object({ version: text, commit: z.nullable(text), modified: z.nullable(z.boolean()), program: text }),
  runtime: z.object({ node: text, platform: text, threads: count }),
  files: z
    .array(
      z.object({
        name: z.enum([...Object.values(RESULT_NAMES), ...Object.values(FIT_NAMES), PREDICTIONS_NAME]),
        bytes: count,
        sha256: text,
      }),
    )
    .check(z.minLength(1)),
});
