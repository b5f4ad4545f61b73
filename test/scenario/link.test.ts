import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import corpus from "./links-of-version-1.json" with { type: "json" };
import { problemLine } from "../../sim/core/problem.ts";
import { parameters } from "../../sim/evidence/parameters.ts";
import { leverIds, levers, type LeverId, type LeverValue } from "../../sim/policy/levers.ts";
import { toBase64url } from "../../sim/scenario/base64url.ts";
import { scenarioNames } from "../../sim/scenario/catalogue.ts";
import { either } from "../../sim/scenario/words.ts";
import { fromLink, toLink, type LinkState } from "../../sim/scenario/link.ts";
import { checkSize } from "../../sim/scenario/size.ts";
import { inputIds } from "../../sim/scenario/wrong-value.ts";

/** Links as version 1 wrote them, with what they were made from. */
const old = corpus as readonly { readonly link: string; readonly state: LinkState }[];

const headline: LinkState = {
  scenarios: [
    { name: "jobcentre-2014", changes: {} },
    { name: "citizen-support", changes: { "tariff.scale": 1.2 } },
  ],
  seed: "signpost",
  people: 20000,
  weeks: 260,
  burnIn: 104,
  reps: 20,
  envelope: "A",
};
const forged = (value: unknown): string => `#v1.${toBase64url(deflateSync(strToU8(JSON.stringify(value))))}`;

const within = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true }).map((x) => (x === 0 ? 0 : x));
const leverValue = (id: LeverId): fc.Arbitrary<LeverValue> => {
  const lever = levers[id];
  if (lever.kind === "switch") return fc.boolean();
  if (lever.kind === "choice") return fc.constantFrom(...lever.choices);
  return lever.whole
    ? fc.integer({ min: Math.ceil(lever.low), max: Math.floor(lever.high) })
    : within(lever.low, lever.high);
};
const apart = new Set(["tariff.bespoke.attachmentShare", "tariff.bespoke.outcomeShare"]); // two shares of one whole
const leverChange = fc
  .constantFrom(...leverIds.filter((id) => !apart.has(id)))
  .chain((id) => leverValue(id).map((value) => [id as string, value] as const));
const assumptionChange = fc
  .constantFrom(...inputIds)
  .chain((id) =>
    within(parameters[id].low, parameters[id].high).map((value) => [id as string, value as LeverValue] as const),
  );
const states: fc.Arbitrary<LinkState> = fc
  .record(
    {
      scenarios: fc.array(
        fc.record({
          name: fc.constantFrom(...scenarioNames()),
          changes: fc.array(leverChange, { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      believed: fc.array(assumptionChange, { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
      seed: fc
        .string({ unit: "binary", minLength: 1, maxLength: 100 })
        .map((seed) => checkSize({ seed }).size?.seed ?? "an unseen one"),
      people: fc.nat(5_000_000),
      weeks: fc.integer({ min: 1, max: 1040 }),
      burnIn: fc.nat(520),
      reps: fc.integer({ min: 1, max: 10_000 }),
      envelope: fc.constantFrom("A", "B", "none"),
      page: fc.constantFrom("compare", "levers", "how-sure"),
      person: fc.nat(4_999_999),
      find: fc.constantFrom("gains-sustained", "parts"),
      measure: fc.constantFrom("sustained-26", "cost-support"),
      display: fc.constantFrom("levels", "differences"),
    },
    { requiredKeys: ["scenarios", "believed", "seed", "people", "weeks", "burnIn", "reps", "envelope"] },
  )
  .map(({ believed, scenarios, ...rest }) => ({
    ...rest,
    scenarios: scenarios.map(({ name, changes }) => ({ name, changes: { ...changes, ...believed } })),
  })); // one world for all

describe("a link", () => {
  it("restores everything it was made from", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { state: restored, problems } = fromLink(toLink(state));
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(restored).toEqual(state);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("is refused where its regimes believe in different worlds, whose lives could not share their luck", () => {
    const [first, second] = headline.scenarios;
    const apart = { ...headline, scenarios: [first, { ...second, changes: { "support.searchEffect": 0.8 } }] };
    expect(fromLink(toLink(apart)).problems.map(({ path, severity }) => [path, severity])).toEqual([
      ["scenarios", "error"],
    ]);
    const together = {
      ...headline,
      scenarios: headline.scenarios.map(({ name }) => ({ name, changes: { "support.searchEffect": 0.8 } })),
    };
    expect(fromLink(toLink(together)).state).toEqual(together);
  });

  it("is short: the headline under 300 characters, four regimes with six changes each under 2000", () => {
    expect(toLink(headline).length).toBeLessThan(300);
    const busy = Object.fromEntries(
      [
        "tariff.bespoke.base",
        "tariff.bespoke.perLevel",
        "referral.threshold",
        "allocation.exploration",
        "handoff.retention.cold",
        "barriers.complementarity.alone",
      ].map((id, i) => [id, 0.123 + i]),
    );
    expect(
      toLink({ ...headline, scenarios: Array.from({ length: 4 }, () => ({ name: "citizen-support", changes: busy })) })
        .length,
    ).toBeLessThan(2000);
  });

  it("carries its version and nothing that an address must escape", () => {
    expect(toLink(headline)).toMatch(/^#v2\.[A-Za-z0-9_-]+$/);
  });

  it("of an unknown version, damaged, too long or none at all is explained", () => {
    const line = (hash: unknown): string[] => fromLink(hash as string).problems.map(problemLine);
    const again = ". Copy the whole link again from the dashboard.";
    expect(line("#v3.abc")).toEqual([`link: it has version 3, which this program does not read${again}`]);
    expect(line("#compare")).toEqual([`link: it is not a link to a comparison${again}`]);
    expect(line(toLink(headline).slice(0, 40))).toEqual([`link: it is damaged${again}`]);
    expect(line(`#v1.${"A".repeat(20_000)}`)).toEqual([`link: it has 20004 characters, more than 16384${again}`]);
    expect(line(`#v1.${toBase64url(deflateSync(new Uint8Array(5_000_000)))}`)).toEqual([
      `link: it would hold more than 65536 characters${again}`,
    ]);
    for (const link of [
      toLink(headline).toLowerCase(),
      toLink(headline).replace(/.$/, ""),
      `${toLink(headline).slice(0, 60)}A${toLink(headline).slice(61)}x`,
    ])
      expect(line(link)).toEqual([`link: it is damaged${again}`]);
    for (const nothing of [undefined, null, 3, {}, ""]) expect(fromLink(nothing as never).state).toBeUndefined();
  });

  it("of version 1 still opens as what it was made from", () => {
    for (const { link, state } of old) expect(fromLink(link), link).toEqual({ state, problems: [] });
  });

  const spoilt = (link: string): [string, string][] => {
    const middle = Math.floor(link.length / 2);
    const into = (words: string): string => link.slice(0, middle) + words + link.slice(middle);
    return [
      ...[
        ".",
        ",",
        ")",
        "]",
        ">",
        '"',
        "'",
        "*",
        "~",
        "…",
        "...",
        "%20",
        "\u200b",
        "=",
        "?utm_source=x",
        "&utm_source=x",
        " ",
        "\n",
        ").",
        "\u201d",
        "\u3002",
        " and then",
        "%0A",
        "!",
        ";",
        "|",
      ].map((after): [string, string] => [`then ${after}`, link + after]),
      ["percent", `%23${link.slice(1).replace(".", "%2E")}`],
      ["first dot escaped", link.replace(".", "%2E")],
      ["twice escaped", link.replace(".", "%252E")],
      ["hash escaped", `https://example.org/%23${link.slice(1)}`],
      ["capital V", link.replace("#v", "#V")],
      ["no hash", link.slice(1)],
      ["an address before it", `https://example.org/some/where/?q=1${link}`],
      ["angle brackets", `<https://example.org/${link}>`],
      ["a sentence", `See https://example.org/${link}, where it says so.`],
      ["markdown", `[here](https://example.org/${link})`],
      ["a blank before", ` ${link}`],
      ["soft hyphen inside", into("\u00ad")],
      ["space inside", into(" ")],
      ["line break inside", into("\r\n")],
      ["quoted line break", into("\n> ")],
      ["zero width inside", into("\u200b")],
      ["quoted-printable", into("=\r\n")],
      ["joined quoted-printable", into("=")],
      ["en dashes", link.replaceAll("-", "\u2013")],
      ["non-breaking hyphens", link.replaceAll("-", "\u2011")],
      ["minus signs", link.replaceAll("-", "\u2212")],
    ];
  };
  const meant: LinkState = {
    ...headline,
    seed: "otter & co",
    page: "levers",
    measure: "cost-support",
    display: "levels",
  };
  it.each(spoilt(toLink(meant)))("is read through what is done to it: %s", (_, link) =>
    expect(fromLink(link)).toEqual({ state: meant, problems: [] }),
  );
  it.each(spoilt(old[1].link))("of version 1 too: %s", (_, link) =>
    expect(fromLink(link)).toEqual({ state: old[1].state, problems: [] }),
  );
  it("loses the letters and underscores that a sentence left at its end", () => {
    for (const after of ["_", "__", "-", "--", "s", "and", "_then_"])
      expect(fromLink(toLink(meant) + after), after).toEqual({ state: meant, problems: [] });
    for (const seed of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      const link = toLink({ ...meant, seed });
      expect(fromLink(link.replaceAll("--", "\u2014")).state?.seed).toBe(seed);
    }
  });
  it("is never read as another where a letter is wrong", () => {
    const link = toLink(meant);
    for (let at = 4; at < link.length - 1; at++) {
      const wrong = link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
      expect(fromLink(wrong).state, String(at)).toBeUndefined();
      expect(fromLink(link.slice(0, at)).state, `cut at ${at}`).toBeUndefined();
    }
  });

  it("that asks for impossible things is met with every problem", () => {
    const bad = forged({
      scenarios: [["citizen-suport"], ["no-programme", { "tariff.scal": 1, "allocation.blend": 4 }], 5],
      seed: "",
      people: -1,
      weeks: 260,
      burnIn: 104,
      reps: 0,
      envelope: "C",
      page: "<script>",
      person: -1,
      find: "A b",
      extra: 1,
    });
    expect(fromLink(bad)).not.toHaveProperty("state");
    expect(fromLink(bad).problems.map(problemLine)).toEqual([
      `scenarios.0: there is no scenario called "citizen-suport". Did you mean citizen-support? Give ${either(scenarioNames())}.`,
      "scenarios.1.tariff.scal: there is no lever or assumption called tariff.scal. Did you mean " +
        "tariff.scale? See signpost list levers.",
      "scenarios.1.allocation.blend: 4 is above 1, the most that means anything. Give a number; its " +
        "sourced range is 0 to 1 (share).",
      `scenarios.2: it is 5. Give ${either(scenarioNames())}.`,
      "extra: a run has no such size. Give seed, people, weeks, burnIn.",
      "seed: it is empty. Give 1 to 200 characters that people can say aloud.",
      "people: -1 is below 0 people. Give a whole number of people from 0 to 5000000.",
      "reps: 0 is below 1 replications. Give a whole number of replications from 1 to 10000.",
      'envelope: it is "C". Give A, B or none.',
      'page: it is "<script>". Give the name of a page.',
      "person: -1 is no number of a person. Give a whole number from 0 to 4999999.",
      'find: it is "A b". Give the name of a criterion.',
    ]);
  });

  it("holds one to four scenarios", () => {
    const line = (count: number): string[] =>
      fromLink(
        toLink({
          ...headline,
          scenarios: Array.from({ length: count }, () => ({ name: "no-programme", changes: {} })),
        }),
      ).problems.map(problemLine);
    expect([1, 4].flatMap(line)).toEqual([]);
    expect([0, 5].flatMap(line)).toEqual([
      "scenarios: it holds 0 scenarios. Give one to four.",
      "scenarios: it holds 5 scenarios. Give one to four.",
    ]);
  });

  it("from a stranger never throws and never gives a state that is not one", () => {
    const strange = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string().map((text) => `#v1.${text}`),
      fc.uint8Array().map((bytes) => `#v1.${toBase64url(bytes)}`),
      fc
        .anything()
        .filter((value) => {
          try {
            return JSON.stringify(value) !== undefined;
          } catch {
            return false;
          }
        })
        .map(forged),
      fc
        .record({
          scenarios: fc.array(
            fc.tuple(
              fc.constantFrom(...scenarioNames(), "x"),
              fc.dictionary(
                fc.constantFrom(...leverIds, "__proto__", "constructor"),
                fc.anything({ withBigInt: false }),
              ),
            ),
          ),
          reps: fc.oneof(fc.integer(), fc.double()),
          envelope: fc.constantFrom("A", "X"),
          people: fc.anything(),
        })
        .map((value) => {
          try {
            return forged(value);
          } catch {
            return "#v1.";
          }
        }),
    );
    fc.assert(
      fc.property(strange, (hash) => {
        const { state, problems } = fromLink(hash);
        expect(state === undefined).toBe(problems.some(({ severity }) => severity === "error"));
        if (state !== undefined) expect(fromLink(toLink(state)).state).toEqual(state);
      }),
      { seed: 9, numRuns: 500 },
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
