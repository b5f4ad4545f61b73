import { describe, expect, it } from "vitest";
import { scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { scenarioJsonSchema } from "../../sim/words/json-schema.ts";
import { leverIds } from "../../sim/policy/levers.ts";
import { tariffs } from "../../sim/policy/tariff/tariffs.ts";
import { inputIds } from "../../sim/scenario/wrong-value.ts";

interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}
const schema = JSON.parse(scenarioJsonSchema()) as Node;

describe("the JSON Schema for editors", () => {
  it("is the one in scenarios/ (vitest run -u writes it anew)", async () => {
    await expect(scenarioJsonSchema()).toMatchFileSnapshot("../../scenarios/scenario.schema.json");
  });

  it("knows every lever and assumption and allows nothing else", () => {
    expect(Object.keys(schema.properties!["levers"].properties!)).toEqual(leverIds);
    expect(Object.keys(schema.properties!["assumptions"].properties!)).toEqual(inputIds);
    for (const part of [schema, schema.properties!["levers"], schema.properties!["assumptions"]])
      expect(part.additionalProperties).toBe(false);
    expect(schema.required).toEqual(["schemaVersion", "name", "title", "description", "source"]);
  });

  it("gives editors choices, bounds and meanings", () => {
    const { properties } = schema.properties!["levers"];
    expect(properties!["tariff.rule"]).toMatchObject({ type: "string", enum: Object.keys(tariffs) });
    expect(properties!["allocation.blend"]).toMatchObject({ type: "number", minimum: 0, maximum: 1 });
    expect(properties!["referral.shortWait"]).toMatchObject({ type: "integer", minimum: 0 });
    for (const property of Object.values(properties!)) expect(property.description).toMatch(/\. Default .+\.$/);
  });

  it("is named by every shipped scenario", () => {
    for (const name of scenarioNames()) expect(scenarioFile(name)!.$schema).toBe("./scenario.schema.json");
  });
});
