import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError, problemLine, type Problem } from "../../sim/core/problem.ts";
import { isInput, parameterIds, parameters } from "../../sim/evidence/parameters.ts";
import { leverIds } from "../../sim/policy/levers.ts";
import { scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { check, type Checked } from "../../sim/scenario/check.ts";
import { checkText } from "../../sim/scenario/read-text.ts";
import { resolve } from "../../sim/scenario/resolve.ts";
import type { Scenario, ScenarioFile } from "../../sim/scenario/scenario.ts";
import { assumptionSchemas, leverSchemas } from "../../sim/scenario/schema.ts";
import { checkChanges } from "../../sim/scenario/set.ts";
import { checkSize } from "../../sim/scenario/size.ts";
import { isInputId } from "../../sim/scenario/wrong-value.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";

const fixed = { seed: 20140619, numRuns: 400 };

/**
 * One line for the person who can fix it: a place, what is wrong and what to do, none of them empty or ending twice.
 */
function readable(problem: Problem): void {
  expect(problemLine(problem)).toMatch(
    /^[^\p{Cc}\u2028\u2029]+: [^\p{Cc}\u2028\u2029]*[^.\s]\. [A-Z][^\p{Cc}\u2028\u2029]*[^.\s]\.$/u,
  );
  expect(problemLine(problem).length).toBeLessThan(1000);
}

function complete({ levers, burnIn, assumptions }: Scenario): void {
  for (const id of leverIds)
    for (const set of [levers, burnIn]) expect(leverSchemas[id].safeParse(set[id]).success, id).toBe(true);
  for (const id of parameterIds) {
    const settable: boolean = isInputId(id);
    if (settable) expect(assumptionSchemas[id].safeParse(assumptions[id]).success, id).toBe(true);
    else expect(assumptions[id]).toBe(isInput(id) ? parameters[id].value : undefined);
  }
}

function validOrExplained({ problems, scenario: valid }: Checked): void {
  problems.forEach(readable);
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.length === 0).toBe(valid !== undefined);
  if (valid !== undefined) complete(valid);
}

const files = scenarioNames().map((name) => scenarioFile(name)!);
const keys = fc.oneof(
  fc.constantFrom(...leverIds),
  fc.constantFrom(...parameterIds),
  fc.constantFrom("__proto__", "constructor", "levers", "reforms", "week", "extends", "toString", ""),
  fc.string({ unit: "binary" }),
);
const junk = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  } as fc.ObjectConstraints),
  fc.constantFrom<unknown>(
    NaN,
    Infinity,
    -Infinity,
    -1,
    1e308,
    -0,
    0.5,
    "",
    "never",
    "bespoke",
    true,
    null,
    undefined,
    () => 1,
    Symbol("s"),
    new Date(0),
    /x/,
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    ),
  ),
  fc.constantFrom(...scenarioNames()),
  fc.constant(null).map(() => ({
    get week(): number {
      throw new Error("a trap");
    },
  })),
  fc.constant(null).map(() => {
    const loop: Record<string, unknown> = {};
    loop.levers = loop;
    return loop;
  }),
  fc.dictionary(keys, fc.oneof(fc.double(), fc.string(), fc.boolean()), { maxKeys: 5 }),
);

/** A shipped scenario with some parts replaced by anything, at any depth. */
const mutated = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(
      fc.tuple(
        fc.array(keys, { maxLength: 3 }),
        fc.constantFrom("levers", "assumptions", "reforms", "extends", "name", "schemaVersion", "title", "other"),
        keys,
        junk,
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([file, changes]) => {
    const copy = structuredClone(file) as Record<string, unknown>;
    for (const [, part, key, value] of changes) {
      const inside = copy[part];
      if (typeof inside === "object" && inside !== null && Object.isExtensible(inside) && !Array.isArray(inside))
        Object.defineProperty(inside, key, { value, enumerable: true, configurable: true, writable: true });
      else if (part === "assumptions") copy.assumptions = { [key]: value };
      else if (part === "reforms") copy.reforms = [{ week: 3, levers: { [key]: value } }, value];
      else copy[part] = value;
    }
    return copy;
  });

describe("whatever the input", () => {
  it("check gives a valid scenario or explained errors", () => {
    fc.assert(
      fc.property(fc.oneof(junk, mutated), (input) => validOrExplained(check(input, scenarioFile, scenarioNames()))),
      fixed,
    );
  });

  it("check survives a finder that throws or returns anything", () => {
    const child = { ...files[1], name: "child" };
    fc.assert(
      fc.property(fc.oneof(junk, mutated), fc.boolean(), (found, throws) => {
        validOrExplained(
          check(child, () => {
            if (throws) throw new Error("no");
            return found as ScenarioFile;
          }),
        );
      }),
      fixed,
    );
  });

  it("checkText does so for any text, and for any JSON", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.json(),
          mutated.map((file) => {
            try {
              return JSON.stringify(file);
            } catch {
              return "{";
            }
          }),
        ),
        (text) => validOrExplained(checkText(text ?? "", scenarioFile, scenarioNames())),
      ),
      fixed,
    );
  });

  it("resolve throws nothing but an InputError", () => {
    fc.assert(
      fc.property(mutated, (input) => {
        try {
          complete(resolve(input as ScenarioFile, scenarioFile));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(InputError);
        }
      }),
      fixed,
    );
  });

  it("changes are made or explained", () => {
    fc.assert(
      fc.property(fc.constantFrom(...scenarioNames()), junk, (name, changes) =>
        validOrExplained(checkChanges(scenario(name), changes)),
      ),
      fixed,
    );
  });

  it("a size is whole or explained", () => {
    fc.assert(
      fc.property(
        fc.oneof(junk, fc.record({ people: junk, weeks: junk, seed: junk }, { requiredKeys: [] })),
        (input) => {
          const { problems, size } = checkSize(input);
          problems.forEach(readable);
          expect(problems.length === 0).toBe(size !== undefined);
        },
      ),
      fixed,
    );
  });
});
