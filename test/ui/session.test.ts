import { describe, expect, it } from "vitest";
import { startEngine } from "../../ui/engine/engine.ts";
import { openingQuestion, withValue, type Question } from "../../ui/engine/question.ts";
import type { Answer } from "../../ui/engine/answer.ts";
import { startSession, type Session, type SessionState } from "../../ui/engine/session.ts";
import { crew, doublePort, settle, type DoublePort } from "./double.ts";

const question: Question = { ...openingQuestion, size: { ...openingQuestion.size, weeks: 52 }, reps: 3 };
const moved = (value: number): Question => ({
  ...question,
  regimes: [question.regimes[0], withValue(question.regimes[1], "providers.minimumService", value)],
});

function start(pace = 500): {
  session: Session;
  port: DoublePort;
  states: SessionState[];
  answerAll: () => Promise<void>;
  state: () => SessionState;
} {
  const port = doublePort();
  const states: SessionState[] = [];
  let time = 0;
  const session = startSession(startEngine(crew([port])), {
    changed: (state) => states.push(state),
    now: () => (time += pace),
  });
  const answerAll = async (): Promise<void> => {
    do await settle();
    while (port.answer());
  };
  return { session, port, states, answerAll, state: session.state };
}

describe("a preview", () => {
  it("makes spending equal first, then sharpens, then rests", async () => {
    const { session, port, states, answerAll, state } = start();
    expect(state().phase).toBe("empty");
    session.preview(question);
    expect(state()).toMatchObject({ phase: "preview", busy: true });
    expect(port.asked[0].kind).toBe("envelope");
    await answerAll();
    expect(state()).toMatchObject({
      phase: "preview",
      busy: false,
      answer: { full: false, scaled: true, comparison: { people: 1000, replications: 40 } },
    });
    const shown = states.flatMap(({ answer }) => answer?.comparison.replications ?? []);
    expect(shown[0]).toBe(8);
    expect(new Set(shown).size).toBeGreaterThan(3);
    expect(state().answer?.comparison.envelope).toMatchObject({ "citizen-support": { scale: 0.8 } });
  });

  it("shows moved levers from a first, smaller population before spending is made equal again", async () => {
    const { session, port, answerAll, state } = start();
    session.preview(question);
    await answerAll();
    const before = port.asked.length;
    const { finding } = state();
    session.preview(moved(0.1));
    for (let frame = 0; frame < 2; frame++) {
      await settle();
      port.answer();
    }
    await settle();
    expect(state().answer).toMatchObject({ full: false, scaled: false, comparison: { people: 500, replications: 2 } });
    expect(state().finding).toBe(finding);
    expect(port.asked.slice(before).map(({ kind }) => kind)).toEqual(["replicate", "replicate", "envelope"]);
    const first = port.asked[before];
    if (first.kind !== "replicate") throw new Error("not a replication");
    expect(first.scenarios.map(({ name }) => name)).toEqual(["citizen-support-changed"]);
    expect(first.scenarios[0].levers["tariff.scale"]).toBeCloseTo(0.8);
  });

  it("leaves the finding as it was until eight pairs of the new settings stand", async () => {
    const { session, states, answerAll, state } = start(20);
    session.preview(question);
    await answerAll();
    session.preview(moved(0.1));
    await answerAll();
    const findings = states.flatMap(({ finding }) => finding ?? []);
    expect(Math.min(...findings.map(({ comparison }) => comparison.replications))).toBe(8);
    expect(findings.every(({ scaled }) => scaled)).toBe(true);
    expect(
      states.some(({ answer, finding }) => answer?.comparison.replications === 2 && finding?.question === question),
    ).toBe(true);
    expect(state().finding).toBe(state().answer);
    expect(state().finding?.question).toEqual(moved(0.1));
  });

  it("finishes a first frame under way and then takes the latest question, not those between", async () => {
    const { session, port, answerAll, state } = start(20);
    session.preview(question);
    await answerAll();
    const before = port.asked.length;
    for (const value of [0.05, 0.06, 0.07]) session.preview(moved(value));
    await answerAll();
    expect(state().answer?.question).toEqual(moved(0.07));
    const values = port.asked
      .slice(before)
      .flatMap((request) =>
        request.kind === "replicate" ? request.scenarios.map(({ levers }) => levers["providers.minimumService"]) : [],
      );
    expect(values).toContain(0.05);
    expect(values).not.toContain(0.06);
  });
});

describe("a full answer", () => {
  it("runs every replication at full size with progress and time left", async () => {
    const { session, port, states, answerAll, state } = start();
    session.run(question);
    await answerAll();
    expect(state()).toMatchObject({
      phase: "done",
      busy: false,
      answer: { full: true, comparison: { people: 20000, replications: 3 } },
    });
    expect(port.asked.map(({ kind }) => kind)).toEqual(["envelope", "replicate", "replicate", "replicate"]);
    expect(port.asked.slice(1)).toMatchObject([{ twin: true }, { twin: true }, { twin: true }]);
    const shares = states.flatMap(({ progress }) => progress?.share ?? []);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBeCloseTo(1);
    expect(states.some(({ progress }) => (progress?.left ?? 0) > 0)).toBe(true);
  });

  it("keeps the preview until eight pairs stand, and says what there is where fewer are asked for", async () => {
    const { session, states, answerAll } = start();
    session.preview(question);
    await answerAll();
    const before = states.length;
    session.run({ ...question, reps: 12 });
    await answerAll();
    const full = states
      .slice(before)
      .flatMap(({ answer, finding }) =>
        answer?.full === true ? [[answer.comparison.replications, finding === answer] as const] : [],
      );
    expect(full[0]).toEqual([8, true]);
    expect(full[full.length - 1]).toEqual([12, true]);
    session.run(question);
    await answerAll();
    expect(states[states.length - 1]).toMatchObject({
      phase: "done",
      finding: { full: true, comparison: { replications: 3 } },
    });
  });

  it("keeps a better preview where it is stopped early", async () => {
    const { session, port, answerAll, state } = start();
    session.preview(question);
    await answerAll();
    session.run(question);
    for (let piece = 0; piece < 3; piece++) {
      await settle();
      port.answer();
    }
    await settle();
    session.cancel();
    expect(state()).toMatchObject({ phase: "cancelled", answer: { full: false, comparison: { replications: 40 } } });
    expect(state().finding).toBe(state().answer);
  });

  it("asks for no envelope where there is none", async () => {
    const { session, port, answerAll } = start();
    session.run({ ...question, envelope: "none" });
    await answerAll();
    expect(port.asked.map(({ kind }) => kind)).toEqual(["replicate", "replicate", "replicate"]);
  });

  it("stops when cancelled and keeps what was shown", async () => {
    const { session, port, answerAll, state } = start();
    session.run(question);
    for (let piece = 0; piece < 3; piece++) {
      await settle();
      port.answer();
    }
    await settle();
    session.cancel();
    expect(state()).toMatchObject({ phase: "cancelled", busy: false, answer: { comparison: { replications: 2 } } });
    expect(state().finding).toBeUndefined();
    expect(port.asked[port.asked.length - 1].kind).toBe("cancel");
    await answerAll();
    expect(state()).toMatchObject({ phase: "cancelled", answer: { comparison: { replications: 2 } } });
  });

  it("says why it failed, keeps what was shown and can be tried again", async () => {
    const { session, port, answerAll, state } = start();
    session.preview(question);
    await answerAll();
    session.run(question);
    port.answer("failed");
    await settle();
    expect(state()).toMatchObject({
      phase: "failed",
      busy: false,
      message: "the kernel met a wall",
      answer: { full: false },
    });
    session.again(question);
    await answerAll();
    expect(state()).toMatchObject({ phase: "done", answer: { full: true } });
    expect(state().message).toBeUndefined();
  });

  it("of before comes back when its question does, and a new one is kept", async () => {
    const port = doublePort();
    const kept: Answer[] = [];
    const hooks = {
      changed: () => undefined,
      now: () => 0,
      kept: {
        find: async (asked: Question) => kept.find((each) => each.question === asked),
        keep: async (answer: Answer) => void kept.push(answer),
      },
    };
    const session = startSession(startEngine(crew([port])), hooks);
    const answerAll = async (): Promise<void> => {
      do await settle();
      while (port.answer());
    };
    session.run(question);
    await answerAll();
    expect(kept).toMatchObject([{ full: true, question }]);
    session.preview(moved(0.1));
    await answerAll();
    expect(session.state()).toMatchObject({ phase: "preview", answer: { full: false } });
    session.preview(question);
    await settle();
    expect(session.state()).toEqual({ phase: "done", busy: false, answer: kept[0], finding: kept[0] });
    await answerAll();
    expect(session.state().answer).toBe(kept[0]);
    session.preview(moved(0.2));
    session.preview(question);
    session.preview(moved(0.3));
    await answerAll();
    expect(session.state().answer?.question).toEqual(moved(0.3));
  });

  it("gives way to a preview of moved levers", async () => {
    const { session, answerAll, state } = start();
    session.run(question);
    session.preview(moved(0.2));
    await answerAll();
    expect(state()).toMatchObject({ phase: "preview", busy: false, answer: { full: false } });
  });
});
