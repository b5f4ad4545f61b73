import * as z from "zod/mini";
import { parameterIds, parameters, isInput, type ParameterId } from "../evidence/parameters.ts";
import { leverIds, levers, type Lever, type LeverId, type Levers } from "../policy/levers.ts";
import { boundsOf, type Bounds } from "./bounds.ts";
import { visible } from "../core/unseen.ts";

z.config({ jitless: true }); // a strict content security policy forbids compiled validators

/** The version of the scenario format that this code writes; older ones are migrated when read. */
export const SCHEMA_VERSION = 1;

/** What each plain field must hold, in the words of an error's remedy. */
export const fields = {
  $schema: "the address of scenario.schema.json as text, for editors",
  schemaVersion: `the number ${SCHEMA_VERSION}`,
  name: "lower-case words and numbers joined by hyphens, at most 60 characters",
  title: "one line of 1 to 120 characters",
  description: "a paragraph of 1 to 4000 characters that says what this regime is",
  source: "1 to 2000 characters that say where the regime comes from",
  extends: "the name of one scenario to start from",
  levers: "an object of lever ids and values",
  assumptions: "an object of assumption ids and numbers",
  reforms: "a list of at most 100 reforms, each with a week and levers",
  week: "a whole number of weeks from 0 to 1039, counted from the start of the comparison",
} as const;

/** The schema of one lever's value. */
export const leverSchemas = byId(leverIds, (id) => valueSchema(levers[id])) as {
  readonly [K in LeverId]: z.ZodMiniType<Levers[K]>;
};

/** What a scenario may assume: inputs that no lever of the same name sets. */
const assumable = parameterIds.filter((id) => isInput(id) && !Object.hasOwn(levers, id));

/** The schema of one assumption; comparators and the sources of levers of the same name have none. */
export const assumptionSchemas = byId(assumable, (id) => numberSchema(boundsOf(parameters[id]))) as {
  readonly [K in ParameterId]: z.ZodMiniType<number>;
};

const leverSettings = z.strictObject(
  byId(leverIds, (id) => z.exactOptional(leverSchemas[id])) as {
    [K in LeverId]: z.ZodMiniExactOptional<z.ZodMiniType<Levers[K]>>;
  },
);
const assumptionSettings = z.strictObject(
  byId(assumable, (id) => z.exactOptional(assumptionSchemas[id])) as {
    [K in ParameterId]: z.ZodMiniExactOptional<z.ZodMiniType<number>>;
  },
);
const name = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(visible));

/** A change of levers at a date: `week` counts from the start of the comparison (0 = its first week). */
export const reformSchema = z.strictObject({
  week: described(z.int().check(z.minimum(0), z.maximum(1039)), fields.week),
  levers: described(leverSettings, fields.levers),
});

/** A scenario as written in a file: the one source of its type, its validation and its JSON Schema. */
export const scenarioSchema = z.strictObject({
  $schema: z.exactOptional(described(z.string().check(z.maxLength(500)), fields.$schema)),
  schemaVersion: described(z.literal(SCHEMA_VERSION), fields.schemaVersion),
  name: described(name, fields.name),
  title: described(text(120), fields.title),
  description: described(text(4000), fields.description),
  source: described(text(2000), fields.source),
  extends: z.exactOptional(described(name, fields.extends)),
  levers: z.exactOptional(described(leverSettings, fields.levers)),
  assumptions: z.exactOptional(described(assumptionSettings, fields.assumptions)),
  reforms: z.exactOptional(described(z.array(reformSchema).check(z.maxLength(100)), fields.reforms)),
});

function valueSchema(lever: Lever): z.ZodMiniType {
  if (lever.kind === "choice") return z.enum(lever.choices as string[]);
  return lever.kind === "switch" ? z.boolean() : numberSchema(boundsOf(lever));
}

function numberSchema({ least, most, whole }: Bounds): z.ZodMiniType<number> {
  return (whole ? z.int() : z.number()).check(z.minimum(least), z.maximum(most));
}

function described<S extends z.ZodMiniType>(schema: S, description: string): S {
  return schema.check(z.describe(description)) as S;
}

function byId<Id extends string, V>(ids: readonly Id[], make: (id: Id) => V): Record<Id, V> {
  return Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<Id, V>;
}
