import { fileTrouble } from "./scenario-argument.ts";
import { type ReadText, readText } from "../files/read-text.ts";
import { error, notJson, type Problem, whatIsNotJson } from "../../index.ts";

/** What a file that a flag names holds as JSON; what is wrong goes to `problems`. */
export function readJsonFile(flag: string, path: string, problems: Problem[]): { readonly value: unknown } | undefined {
  const fail = (problem: string, remedy: string): undefined =>
    void problems.push(error(`${flag} ${path}`, problem, remedy));
  let content: ReadText;
  try {
    content = readText(path);
  } catch (reason) {
    return fail(`it cannot be read: ${fileTrouble(reason)}`, "Give the path of a JSON file");
  }
  if (!("text" in content)) return fail(content.problem, content.remedy);
  try {
    return { value: JSON.parse(content.text) };
  } catch (reason) {
    const { problem, remedy } = notJson(content.text, whatIsNotJson(content.text, reason));
    return fail(problem, remedy);
  }
}
