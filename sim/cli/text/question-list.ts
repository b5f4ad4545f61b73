import { counted, questionIds, questions } from "../../index.ts";

/** What `list questions` shows: what is asked, and how many numbers answer it or why none does. */
export const questionList = {
  columns: ["question", "answer", "what is asked, of whom and when"],
  rows: (): string[][] =>
    questionIds.map((id) => {
      const { asks, population, period, parts, cannot } = questions[id];
      return [
        id,
        parts === undefined ? "none" : counted(parts.length, "number"),
        `${asks} (${population}, ${period}).${cannot === undefined ? "" : ` ${cannot}`}`,
      ];
    }),
  data: () => questions,
};
