import { afterEach, describe, expect, it } from "vitest";
import "../../ui/elements/run-bar.ts";
import type { RunBar } from "../../ui/elements/run-bar.ts";
import type { Wish } from "../../ui/view/events.ts";
import { openingQuestion, type Question } from "../../ui/engine/question.ts";

afterEach(() => document.body.replaceChildren());

async function bar(): Promise<{
  element: RunBar;
  asked: Question[];
  enter: (name: string, text: string) => Promise<void>;
  box: (name: string) => HTMLInputElement;
}> {
  const element = document.createElement("signpost-run-bar") as RunBar;
  Object.assign(element, {
    question: openingQuestion,
    state: { phase: "empty", busy: false },
    stale: false,
    measure: "sustained-26",
  });
  const asked: Question[] = [];
  element.addEventListener(
    "wish",
    ({ detail }: CustomEvent<Wish>) => void (detail.kind === "ask" && asked.push(detail.question)),
  );
  document.body.append(element);
  await element.updateComplete;
  const box = (name: string): HTMLInputElement => element.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
  const enter = async (name: string, text: string): Promise<void> => {
    box(name).value = text;
    box(name).dispatchEvent(new Event("change"));
    await element.updateComplete;
  };
  return { element, asked, enter, box };
}

describe("the run bar", () => {
  it.each([
    ["people", "1,5", 'People: "1,5" is not a whole number. Give a whole number of people'],
    ["people", "2,0000", "Write 2"],
    ["weeks", "10.4", 'Weeks: "10.4"'],
    ["weeks", "0x68", 'Weeks: "0x68"'],
    ["reps", "1e1", "Write 10"],
    ["reps", "١٢", "Write 12"],
    ["seed", "two\u0007words", "Seed: "],
  ])("refuses %s of %j and keeps it where it was typed", async (name, text, said) => {
    const { element, asked, enter, box } = await bar();
    await enter(name, text);
    expect(asked).toEqual([]);
    expect([
      box(name).value,
      box(name).getAttribute("aria-invalid"),
      box(name).getAttribute("aria-describedby"),
    ]).toEqual([text, "true", "run-problems"]);
    expect(element.querySelector("#run-problems")?.textContent).toContain(said);
    expect(element.querySelector<HTMLButtonElement>("button.main")?.disabled).toBe(true);
  });
  it("reads thousands marks, and asks once everything that was typed can be used", async () => {
    const { asked, enter } = await bar();
    await enter("weeks", "1,5");
    await enter("people", "12 000");
    expect(asked).toEqual([]);
    await enter("weeks", "104");
    expect(asked.map(({ size }) => size)).toEqual([{ ...openingQuestion.size, people: 12_000, weeks: 104 }]);
  });
  it("takes one word for one luck, whatever its Unicode form and the blanks around it", async () => {
    const { asked, enter } = await bar();
    await enter("seed", " cafe\u0301 ");
    expect(asked.map(({ size }) => size.seed)).toEqual(["caf\u00e9"]);
  });
});
