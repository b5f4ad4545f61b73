import { counted, questions, type PredictedFile, type QuestionId } from "../../index.ts";
import { table, wrap } from "./table.ts";

const WIDTH = 100;

/** Answers in words and tables, question by question, then what cannot be answered and why. */
export function predictionsText({
  scenario,
  scenarioHash,
  people,
  weeks,
  burnIn,
  replications,
  seed,
  over,
  points,
  rows,
  earlier,
}: PredictedFile): string {
  const number = (value: number | null): string => (value === null ? "" : String(value));
  const answered = rows.filter((row) => "parts" in row);
  return [
    `${scenario} (${scenarioHash.slice(0, 12)}): ${answered.length} of ${counted(rows.length, "question")} answered.`,
    `Illustrative, synthetic population: ${counted(people, "person", "people")}, ${counted(weeks, "week")} after ` +
      `${burnIn} of burn-in, ${counted(replications, "replication")}, seed ${seed}.`,
    over === "points"
      ? `Middle, and 5 to 95 %, over ${points} points that no target rules out.`
      : `One point only, the regime's own numbers: intervals are of luck, 90 % of the mean over replications, and say ` +
        `nothing of what the figures leave open. Give --points FILE for that.`,
    ...answered.map(
      (row) =>
        `${row.id}\n${wrap(`${questions[row.id as QuestionId].asks} (${questions[row.id as QuestionId].population}, ${questions[row.id as QuestionId].period})`, WIDTH).join("\n")}\n${table(
          [
            { head: "" },
            { head: "middle", align: "right" },
            { head: "low", align: "right" },
            { head: "high", align: "right" },
            { head: "unit" },
          ],
          row.parts.map(({ of, value, low, high, unit }) => [of, number(value), number(low), number(high), unit]),
        )}${(row.without ?? []).map(({ of, why }) => `\n${wrap(`Not ${of}: ${why}`, WIDTH).join("\n  ")}`).join("")}`,
    ),
    [
      "Not answered",
      ...rows.flatMap((row) => ("cannot" in row ? [wrap(`${row.id}: ${row.cannot}`, WIDTH).join("\n  ")] : [])),
    ].join("\n"),
    ...(earlier.length === 0
      ? []
      : [`Beside them stand the answers of ${earlier.map(({ signpost }) => `version ${signpost}`).join(", ")}.`]),
  ].join("\n\n");
}
