import { describe, expect, it } from "vitest";
import { writeAddress } from "../../ui/view/address.ts";
import { move, noMoves, step } from "../../ui/app/moves.ts";
import { openingQuestion, withValue, type Question } from "../../ui/engine/question.ts";
import { trailIn } from "../../ui/app/trail.ts";

const at = (value: number): Question => ({
  ...openingQuestion,
  regimes: [openingQuestion.regimes[0], withValue(openingQuestion.regimes[1], "assessment.hours", value)],
});
const [first, second, third] = [at(1), at(2), at(3)];

describe("moves", () => {
  it("are gone back over one by one, and forward again", () => {
    const moves = move(move(noMoves, { question: first, step: "a", at: 0 }), { question: second, step: "b", at: 10 });
    const back = step(moves, third, "undo")!;
    expect(back.question).toBe(second);
    const further = step(back.moves, back.question, "undo")!;
    expect(further.question).toBe(first);
    expect(step(further.moves, first, "undo")).toBeUndefined();
    const forward = step(further.moves, first, "redo")!;
    expect(forward.question).toBe(second);
    const end = step(forward.moves, second, "redo")!;
    expect(end.question).toBe(third);
    expect(step(end.moves, third, "redo")).toBeUndefined();
  });

  it("of one slider in one go are one, and what was undone is gone once something else moves", () => {
    const dragged = move(move(noMoves, { question: first, step: "a", at: 0 }), {
      question: second,
      step: "a",
      at: 900,
    });
    expect(dragged.before.map(({ question }) => question)).toEqual([first]);
    expect(move(dragged, { question: second, step: "a", at: 2500 }).before).toHaveLength(2);
    const back = step(dragged, third, "undo")!;
    expect(move(back.moves, { question: first, step: "c", at: 5000 }).after).toEqual([]);
  });

  it("are a hundred at most", () => {
    let moves = noMoves;
    for (let value = 0; value < 130; value++) moves = move(moves, { question: first, step: String(value), at: value });
    expect(moves.before).toHaveLength(100);
    expect(moves.before[99].step).toBe("129");
  });
});

describe("the trail of a tab", () => {
  const storage = (): Pick<Storage, "getItem" | "setItem"> => {
    const items = new Map<string, string>();
    return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
  };

  it("brings back address and moves of a visit, and forgets the oldest visits", () => {
    const items = storage();
    const moves = { before: [{ question: first, step: "a", at: 7 }], after: [{ question: third, step: "b", at: 8 }] };
    trailIn(() => items).keep("one", { hash: "#here", moves });
    const again = trailIn(() => items);
    expect(again.find("one")).toEqual({
      hash: "#here",
      moves: {
        before: [{ question: first, step: "a", at: -Infinity }],
        after: [{ question: third, step: "b", at: -Infinity }],
      },
    });
    expect([again.find("two"), again.last()]).toEqual([undefined, "one"]);
    for (const visit of "abcdef") again.keep(visit, { hash: "", moves: noMoves });
    expect([again.find("one"), again.last()]).toEqual([undefined, "f"]);
  });

  it("is empty where there is no storage, and takes nothing that is damaged", () => {
    const none = trailIn(() => {
      throw new Error("denied");
    });
    none.keep("one", { hash: "", moves: noMoves });
    expect(none.find("one")).toBeUndefined();
    for (const text of ["{", "7", '[["one"]]', '["x"]'])
      expect(trailIn(() => ({ ...storage(), getItem: () => text })).find("one")).toBeUndefined();
    const odd = JSON.stringify([
      ["one", "#here", [["#v1.nonsense", "a"], 7, [writeAddress({ page: "compare", question: second }), "b"]], "x"],
    ]);
    expect(trailIn(() => ({ ...storage(), getItem: () => odd })).find("one")?.moves).toEqual({
      before: [{ question: second, step: "b", at: -Infinity }],
      after: [],
    });
  });
});
