import type { Predicted, PredictedFile } from "../../index.ts";

/** Predictions as they are printed and written: a line for each question. */
export function printedPredictions({ earlier, ...latest }: PredictedFile): string {
  const [head, rows] = lines(latest, "");
  const before = earlier.map((each) => {
    const [above, below] = lines(each, "  ");
    return `  {\n${above}\n${below}\n  }`;
  });
  return `{\n${head}\n${rows},\n "earlier": [${before.length === 0 ? "" : `\n${before.join(",\n")}\n `}]\n}\n`;
}

/** What was asked, and what was answered, one member or row a line. */
function lines({ rows, ...asked }: Predicted, indent: string): readonly [string, string] {
  const members = Object.entries(asked).map(
    ([key, value]) => `${indent} ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const answers = rows.map((row) => `${indent}  ${JSON.stringify(row)}`);
  return [members.join("\n"), `${indent} "rows": [\n${answers.join(",\n")}\n${indent} ]`];
}
