import { describe, expect, it } from "vitest";
import {
  additions,
  leverIds,
  levers,
  type Lever,
  measures,
  parameterIds,
  parameters,
  questionIds,
  questions,
  recommendations,
  scenarioNames,
  warnings,
} from "../../sim/index.ts";
import { json, signpost } from "./program.ts";

describe("list", () => {
  it("shows the scenarios and what else can be listed", async () => {
    const { code, out } = await signpost("list");
    expect(code).toBe(0);
    for (const name of scenarioNames()) expect(out).toMatch(new RegExp(`^${name} +\\w`, "m"));
    for (const topic of ["measures", "levers", "evidence", "recommendations", "questions"])
      expect(out).toContain(`signpost list ${topic}`);
  });
  it("shows value, range, unit, status and source of every lever and number, one to a line", async () => {
    const [first, second] = await Promise.all([signpost("list", "levers"), signpost("list", "evidence")]);
    for (const [{ out }, ids] of [
      [first, leverIds],
      [second, parameterIds],
    ] as const) {
      const lines = out.trimEnd().split("\n").slice(2);
      expect(lines.map((line) => line.split(" ")[0])).toEqual([...ids]);
      for (const line of lines) expect(line).toMatch(/(seen|derived|calibrated|assumed) .*Source: \S/);
    }
    const [id] = parameterIds;
    const { value, low, high, unit } = parameters[id];
    expect(second.out).toMatch(new RegExp(`^${id.replaceAll(".", "\\.")} +${value}  ${low} to ${high} +${unit} `, "m"));
    expect(first.out).toMatch(/^tariff\.scale +1 +0 to 5 +ratio /m);
  });
  it("defines every measure with its unit", async () => {
    const { out } = await signpost("list", "measures");
    for (const [id, { unit, definition }] of Object.entries(measures))
      expect(out).toMatch(
        new RegExp(`^${id} +${unit} .*${definition.slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "m"),
      );
  });
  it("numbers the recommendations, with what each sets or why it is inert, and names what is nobody's recommendation after them", async () => {
    const { out } = await signpost("list", "recommendations");
    const lines = out.trimEnd().split("\n").slice(2);
    expect(lines.map((line) => line.trim().split("  ")[0])).toEqual([
      ...recommendations.map(({ number }) => String(number)),
      ...additions.map(() => "added"),
      ...warnings.map(() => "warned of"),
    ]);
    for (const { number, inert } of recommendations)
      expect(lines[number - 1]).toMatch(inert === undefined ? /\w\.\w+=/ : /nothing: inert/);
    expect(lines[11]).toContain("Acts with assessment.tool=accumulated-severity, services.mode=lead-provider.");
    expect(out).not.toContain("recalled");
  });
  it("says of every question what is asked, and by how many numbers it is answered or why it is not", async () => {
    const { out } = await signpost("list", "questions");
    const lines = out.trimEnd().split("\n").slice(2);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(questionIds);
    questionIds.forEach((id, n) => {
      const { asks, parts, cannot } = questions[id];
      expect(lines[n]).toContain(asks);
      expect(lines[n]).toContain(cannot ?? `  ${parts!.length} number`);
    });
  });
  it("prints everything as JSON", async () => {
    const all = await json<Record<string, object>>("list");
    expect(Object.keys(all)).toEqual(["scenarios", "measures", "levers", "evidence", "recommendations", "questions"]);
    expect(await json("list", "levers")).toEqual(all["levers"]);
    for (const [id, lever] of Object.entries(levers)) {
      const { choices, ...told } = (all["levers"] as Record<string, { readonly choices?: object }>)[id];
      const { choices: _ids, ...numbers } = lever as Lever & { readonly choices?: readonly string[] };
      expect(told).toMatchObject(numbers);
      expect(choices === undefined ? undefined : Object.keys(choices).sort()).toEqual(
        "choices" in lever ? [...lever.choices].sort() : undefined,
      );
    }
    expect(all["evidence"]).toMatchObject({ parameters });
    expect(Object.keys(all["scenarios"])).toEqual(scenarioNames());
  });
  it("suggests the nearest list", async () => {
    const { code, out, err } = await signpost("list", "scenarois");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Did you mean scenarios?");
  });
});
