import { afterEach, describe, expect, it } from "vitest";
import { leverIds, levers, leverWords, scenario, type LeverId, type Levers, type LeverValue } from "../../sim/index.ts";
import { openingQuestion, withValue, type Question } from "../../ui/engine/question.ts";
import type { Wish } from "../../ui/view/events.ts";
import "../../ui/elements/lever-panel.ts";
import type { LeverControl } from "../../ui/elements/lever-control.ts";
import type { LeverPanel } from "../../ui/elements/lever-panel.ts";

const [reference, alternative] = openingQuestion.regimes;
const base = scenario(reference.name).levers;

afterEach(() => document.body.replaceChildren());

async function control(
  lever: LeverId,
  change: Partial<LeverControl> = {},
): Promise<{ element: LeverControl; sent: LeverValue[] }> {
  const element = document.createElement("signpost-lever") as LeverControl;
  const values = { ...scenario(alternative.name).levers } as Levers;
  Object.assign(element, {
    lever,
    values,
    baseline: base,
    shipped: values[lever],
    changed: false,
    problems: [],
    source: "A source, 2014",
    note: undefined,
    ...change,
  });
  const sent: LeverValue[] = [];
  element.addEventListener("set", (event) => sent.push((event as CustomEvent<LeverValue>).detail));
  document.body.append(element);
  await element.updateComplete;
  return { element, sent };
}

async function panel(question: Question, regime = 1): Promise<{ element: LeverPanel; wishes: Wish[] }> {
  const element = document.createElement("signpost-lever-panel") as LeverPanel;
  Object.assign(element, {
    question,
    regime,
    results: [],
    canUndo: false,
    whole: true,
    sourceOf: (id: string) => `source of ${id}`,
  });
  const wishes: Wish[] = [];
  element.addEventListener("wish", ({ detail }) => wishes.push(detail));
  document.body.append(element);
  await element.updateComplete;
  await Promise.all([...element.querySelectorAll<LeverControl>("signpost-lever")].map((each) => each.updateComplete));
  return { element, wishes };
}

const type = (field: HTMLInputElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new Event("change"));
};

describe("a lever", () => {
  it("shows unit, range, source, status and baseline beside slider and number box", async () => {
    const { element } = await control("assessment.hours");
    const text = element.textContent?.replace(/\s+/g, " ") ?? "";
    for (const part of [
      "hours",
      "Range 0 to 3 hours",
      "seen",
      "A source, 2014",
      `Baseline ${base["assessment.hours"]} hours`,
    ])
      expect(text).toContain(part);
    expect(element.querySelectorAll('input[type="range"], input[type="text"]')).toHaveLength(2);
  });

  it("sends numbers from either, and steps with the arrow keys", async () => {
    const { element, sent } = await control("assessment.hours");
    const [slider, box] = [
      element.querySelector<HTMLInputElement>('input[type="range"]'),
      element.querySelector<HTMLInputElement>('input[type="text"]'),
    ];
    if (slider === null || box === null) throw new Error("no fields");
    slider.value = "2";
    slider.dispatchEvent(new Event("input"));
    type(box, " 1.25 ");
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", cancelable: true }));
    const { step = 1 } = levers["assessment.hours"] as { step?: number };
    expect(sent).toEqual([2, 1.25, scenario(alternative.name).levers["assessment.hours"] + step]);
  });

  it.each([
    ["1,5", "Write 1.5"],
    ["0,5", "Write 0.5"],
    ["1,50", "Write 1.5"],
    [",5", "Write 0.5"],
    ["1,2,3", "Write it in digits"],
    ["4400,00", "Write 4400"],
    ["4.400,50", "Write 4400.5"],
    ["0x10", "Write it in digits"],
  ])("never reads %s as another number, and says what to type", async (text, remedy) => {
    const { element, sent } = await control("tariff.scale");
    const box = element.querySelector<HTMLInputElement>('input[type="text"]')!;
    type(box, text);
    await element.updateComplete;
    expect(sent).toEqual([]);
    expect([box.value, box.getAttribute("aria-invalid")]).toEqual([text, "true"]);
    const described = box
      .getAttribute("aria-describedby")!
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" ");
    expect(described).toContain(`"${text}" is not a number as typed. ${remedy}`);
  });
  it("reads thousands marks, and a pound sign where the unit is money", async () => {
    const { element, sent } = await control("tariff.price");
    const box = element.querySelector<HTMLInputElement>('input[type="text"]')!;
    for (const text of ["4,400", "4,400.50", "£4,400", "4\u202f400"]) type(box, text);
    expect(sent).toEqual([4400, 4400.5, 4400, 4400]);
  });
  it("says by the box what cannot be, and forgets refused text once the lever has another value", async () => {
    const wrong = {
      path: "tariff.scale",
      problem: "-1 is below 0, the least that means anything",
      remedy: "Give a number",
      severity: "error",
    } as const;
    const { element } = await control("tariff.scale", { problems: [wrong] });
    const box = element.querySelector<HTMLInputElement>('input[type="text"]')!;
    expect(box.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById("tariff.scale-problem")?.textContent).toContain("-1 is below 0");
    type(box, "1,5");
    await element.updateComplete;
    Object.assign(element, { values: { ...element.values, "tariff.scale": 2 }, problems: [] });
    await element.updateComplete;
    expect([box.value, box.getAttribute("aria-invalid")]).toEqual(["2", "false"]);
  });
  it("keeps what was typed and says what is wrong where it is no number", async () => {
    const { element, sent } = await control("assessment.hours");
    const box = element.querySelector<HTMLInputElement>('input[type="text"]') as HTMLInputElement;
    type(box, "two");
    await element.updateComplete;
    expect(sent).toEqual([]);
    expect(box.value).toBe("two");
    expect(box.getAttribute("aria-invalid")).toBe("true");
    expect(element.querySelector(".problem")?.textContent).toMatch(
      /"two" is not a number as typed\. Write it in digits.*; until then it stays at 1\.5 hours\./,
    );
    type(box, "2");
    expect(sent).toEqual([2]);
  });

  it("refuses a number that means nothing, with the bound, and steps no further than it", async () => {
    const { element, sent } = await control("tariff.scale");
    const box = element.querySelector<HTMLInputElement>('input[type="text"]') as HTMLInputElement;
    for (const [typed, words] of [
      ["101", /^101 is above 100, the most that means anything\. .+ until then it stays at 1 ratio\.$/],
      ["-1", /^-1 is below 0, the least that means anything/],
    ] as const) {
      type(box, typed);
      await element.updateComplete;
      expect([box.value, box.getAttribute("aria-invalid")]).toEqual([typed, "true"]);
      expect(element.querySelector(".problem")?.textContent?.trim()).toMatch(words);
    }
    expect(sent).toEqual([]);
    const least = await control("tariff.scale", {
      values: { ...scenario(alternative.name).levers, "tariff.scale": 0 } as Levers,
    });
    least.element
      .querySelector('input[type="text"]')
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", cancelable: true }));
    expect(least.sent).toEqual([0]);
  });

  it("says when it cannot act, and what would wake it", async () => {
    const values = { ...base } as Levers;
    const { element } = await control("tariff.bespoke.base", { values });
    expect(element.querySelector(".warning")?.textContent).toMatch(
      /Cannot act in this regime while “Tariff” is “Nine payment groups”/,
    );
    const awake = await control("tariff.bespoke.base");
    expect(awake.element.querySelector(".warning")).toBeNull();
  });

  it("sends choices and switches", async () => {
    const rule = await control("allocation.rule");
    const select = rule.element.querySelector("select") as HTMLSelectElement;
    select.value = "random-in-area";
    select.dispatchEvent(new Event("change"));
    expect(rule.sent).toEqual(["random-in-area"]);
    const shared = await control("assessment.sharedData");
    const tick = shared.element.querySelector<HTMLInputElement>('input[type="checkbox"]') as HTMLInputElement;
    tick.checked = false;
    tick.dispatchEvent(new Event("change"));
    expect(shared.sent).toEqual([false]);
  });
});

describe("the levers of a regime", () => {
  it("are all there, each once, in groups with names", async () => {
    const { element } = await panel(openingQuestion);
    expect([...element.querySelectorAll<LeverControl>("signpost-lever")].map(({ lever }) => lever).sort()).toEqual(
      [...leverIds].sort(),
    );
    for (const group of element.querySelectorAll("details"))
      expect(group.querySelector("h3")?.textContent).not.toBe("");
  });

  it("ask for the same question with one lever moved, in the regime that is edited", async () => {
    const { element, wishes } = await panel(openingQuestion, 0);
    const lever = [...element.querySelectorAll<LeverControl>("signpost-lever")].find(
      ({ lever }) => lever === "jobcentre.minutes",
    ) as LeverControl;
    type(lever.querySelector<HTMLInputElement>('input[type="text"]') as HTMLInputElement, "20");
    expect(wishes).toEqual([
      {
        kind: "ask",
        step: "0 jobcentre.minutes moved",
        question: { ...openingQuestion, regimes: [withValue(reference, "jobcentre.minutes", 20), alternative] },
      },
    ]);
  });

  it("mark what was changed, and take it back one by one or all together", async () => {
    const question = {
      ...openingQuestion,
      regimes: [reference, withValue(withValue(alternative, "providers.minimumService", 0.2), "tariff.scale", 2)],
    };
    const { element, wishes } = await panel(question);
    expect([...element.querySelectorAll(".is-changed .lever-name")].map(({ textContent }) => textContent)).toEqual([
      leverWords["tariff.scale"].label,
      leverWords["providers.minimumService"].label,
    ]);
    expect(element.textContent).toContain("2 changed");
    element.querySelector<HTMLButtonElement>(".is-changed button")?.click();
    [...element.querySelectorAll("button")].find(({ textContent }) => textContent === "Reset all")?.click();
    expect(wishes.map((wish) => (wish.kind === "ask" ? wish.question.regimes[1].changes : undefined))).toEqual([
      { "providers.minimumService": 0.2 },
      {},
    ]);
  });
});
