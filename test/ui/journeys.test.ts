import { describe, expect, it } from "vitest";
import type { JourneyQuestion } from "../../sim/index.ts";
import { inks } from "../../ui/charts/inks.ts";
import { livesChart } from "../../ui/charts/lives-chart.ts";
import { startEngine } from "../../ui/engine/engine.ts";
import { journeyQuestion, startJourneys, type JourneyState } from "../../ui/engine/journeys.ts";
import { openingQuestion } from "../../ui/engine/question.ts";
import type { Answer } from "../../ui/engine/answer.ts";
import { comparison, crew, doublePort, envelopeResult, pair, settle, small } from "./double.ts";
import { madeUpJourney } from "./made-up-journey.ts";

const question: JourneyQuestion = { scenarios: pair, size: small, replication: 0, person: 3 };

describe("following people", () => {
  const start = () => {
    const port = doublePort();
    const states: JourneyState[] = [];
    return { port, states, journeys: startJourneys(startEngine(crew([port])), (state) => states.push(state)) };
  };

  it("lives, shows, and keeps the last lives while the next are lived", async () => {
    const { port, states, journeys } = start();
    expect(journeys.state()).toEqual({ phase: "empty" });
    journeys.ask(question);
    journeys.ask({ ...question });
    port.answer();
    await settle();
    expect(port.asked.map(({ kind }) => kind)).toEqual(["journey"]);
    expect(journeys.state()).toMatchObject({ phase: "shown", journey: { followed: { person: { number: 3 } } } });
    journeys.ask({ ...question, person: 4 });
    expect(journeys.state()).toMatchObject({ phase: "loading", journey: { followed: { person: { number: 3 } } } });
    port.answer();
    await settle();
    expect(states.map(({ phase }) => phase)).toEqual(["loading", "shown", "loading", "shown"]);
  });

  it("lets the latest question win", async () => {
    const { port, journeys } = start();
    journeys.ask(question);
    journeys.ask({ ...question, person: 5 });
    await settle();
    expect(port.asked.map(({ kind }) => kind)).toEqual(["journey", "cancel", "journey"]);
    port.answer();
    await settle();
    expect(journeys.state()).toMatchObject({ phase: "shown", journey: { followed: { person: { number: 5 } } } });
  });

  it("says why it failed, and asks again when told to", async () => {
    const { port, journeys } = start();
    journeys.ask(question);
    port.answer("failed");
    await settle();
    expect(journeys.state()).toEqual({ phase: "failed", message: "the kernel met a wall" });
    journeys.again();
    port.answer();
    await settle();
    expect(journeys.state().phase).toBe("shown");
  });

  it("goes before work that waits", async () => {
    const port = doublePort();
    const engine = startEngine(crew([port]));
    const { signal } = new AbortController();
    const rest = [0, 1].map((replication) =>
      engine.ask({ kind: "replicate", scenarios: pair, size: small, replication }, { signal }),
    );
    startJourneys(engine, () => undefined).ask(question);
    let answered = true;
    while (answered) answered = port.answer();
    await Promise.all(rest);
    expect(port.asked.map(({ kind }) => kind)).toEqual(["replicate", "journey", "replicate"]);
  });
});

describe("the question of the page", () => {
  const answer: Answer = {
    question: openingQuestion,
    scenarios: pair,
    comparison: { ...comparison(), envelope: { [pair[1].name]: envelopeResult } },
    full: false,
    scaled: true,
  };

  it("takes the prices at which spending is equal, and few people", () => {
    const asked = journeyQuestion(openingQuestion, answer, false, { find: "parts" })!;
    expect(asked).toMatchObject({ find: "parts", replication: 0, size: { ...openingQuestion.size, people: 1000 } });
    expect(asked.scenarios.map(({ levers }) => levers["tariff.scale"])).toEqual([
      pair[0].levers["tariff.scale"],
      pair[1].levers["tariff.scale"] * envelopeResult.scale,
    ]);
  });

  it("waits for those prices, and needs none where spending is not made equal", () => {
    for (const [known, stale] of [
      [undefined, false],
      [answer, true],
      [{ ...answer, scaled: false }, false],
    ] as const)
      expect(journeyQuestion(openingQuestion, known, stale, {})).toBeUndefined();
    expect(journeyQuestion({ ...openingQuestion, envelope: "none" }, undefined, false, { person: 4 })).toMatchObject({
      person: 4,
      scenarios: [{ name: pair[0].name }, { name: pair[1].name }],
    });
  });
});

describe("a chart of lives", () => {
  const { lives, divergences } = madeUpJourney(question).followed!;
  const regimes = pair.map(({ name, title }, place) => ({ name, label: title, ink: inks[place] }));
  const draw = (width = 700) =>
    livesChart({ lives, regimes, weeks: small.weeks, divergence: divergences[0], width, height: 300 });
  const words = (svg: SVGSVGElement): string[] =>
    [...svg.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");

  it("draws every spell in the regime's colour, named where there is room, and marks what begins", () => {
    const svg = draw();
    expect(svg.querySelectorAll('[aria-label="rect"] rect')).toHaveLength(
      lives[0].spells.length + lives[1].spells.length,
    );
    expect(words(svg)).toEqual(expect.arrayContaining([pair[0].title, pair[1].title, "claiming", "in work"]));
    expect(svg.querySelectorAll('[aria-label="dot"] path')).toHaveLength(1);
    expect(words(draw(260)).filter((word) => word === "claiming")).toHaveLength(1);
  });

  it("marks the first divergence and where the weeks part, and nothing where there is none", () => {
    expect(words(draw())).toEqual(expect.arrayContaining(["first divergence: week 4", "weeks part: week 10"]));
    const alike = livesChart({ lives, regimes, weeks: small.weeks, divergence: null, width: 700, height: 300 });
    expect(words(alike).join()).not.toMatch(/divergence|part/);
  });
});
