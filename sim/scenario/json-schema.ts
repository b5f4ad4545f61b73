import * as z from "zod/mini";
import { scenarioSchema } from "./schema.ts";

/** The JSON Schema of a scenario file, as text, for editors: `scenarios/scenario.schema.json` holds it. */
export function scenarioJsonSchema(): string {
  return `${JSON.stringify({ title: "Signpost scenario", ...z.toJSONSchema(scenarioSchema) }, null, 1)}\n`;
}
