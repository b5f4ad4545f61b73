import * as z from "zod/mini";
import { parameters, type ParameterId } from "../evidence/parameters.ts";
import { leverIds, levers, type LeverId } from "../policy/levers.ts";
import { assumptionSchemas, leverSchemas, scenarioSchema } from "../scenario/schema.ts";
import { inputIds } from "../scenario/wrong-value.ts";
import { leverWords } from "./levers.ts";
import { parameterWords } from "./parameters.ts";

/** The JSON Schema of a scenario file, as text, for editors: `scenarios/scenario.schema.json` holds it. */
export function scenarioJsonSchema(): string {
  const descriptions = new Map<unknown, string>([
    ...leverIds.map((id) => [leverSchemas[id], leverDescription(id)] as const),
    ...inputIds.map((id) => [assumptionSchemas[id], assumptionDescription(id)] as const),
  ]);
  const schema = z.toJSONSchema(scenarioSchema, {
    override: ({ zodSchema, jsonSchema }) => {
      const description = descriptions.get(zodSchema);
      if (description !== undefined) jsonSchema.description = description;
    },
  });
  return `${JSON.stringify({ title: "Signpost scenario", ...schema }, null, 1)}\n`;
}

function leverDescription(id: LeverId): string {
  const lever = levers[id];
  const range = lever.kind === "number" ? `, range ${lever.low} to ${lever.high} (${lever.unit})` : "";
  return `${leverWords[id].meaning} Default ${lever.value}${range}.`;
}

function assumptionDescription(id: ParameterId): string {
  const { unit, low, value, high, status } = parameters[id];
  return `${parameterWords[id].meaning} Central ${value}, range ${low} to ${high} (${unit}), ${status}.`;
}
