import {
  additions,
  askedMeasures,
  baselineName,
  didYouMean,
  either,
  error,
  facts,
  InputError,
  leverIds,
  levers,
  leverWords,
  measures,
  parameterIds,
  parameters,
  parameterWords,
  recommendations,
  recommendationsSource,
  scenario,
  scenarioHash,
  scenarioNames,
  seriesRegister,
  show,
  warnings,
  type Lever,
  type Recommendation,
} from "../../index.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { print } from "../text/print.ts";
import { questionList } from "../text/question-list.ts";
import { table, type Column } from "../text/table.ts";

export const TOPICS = ["scenarios", "measures", "levers", "evidence", "recommendations", "questions"] as const;
type Topic = (typeof TOPICS)[number];

/** `list`: what there is, of one kind or of all; throws an `InputError` if there is no such kind. */
export function list(topic: string | undefined, json: boolean): ExitCode {
  if (topic !== undefined && !isTopic(topic))
    throw new InputError([
      error("list", `there is no list of ${show(topic)}`, didYouMean(topic, TOPICS, `Give ${either(TOPICS)}`)),
    ]);
  if (json)
    print(
      `${JSON.stringify(topic === undefined ? Object.fromEntries(TOPICS.map((each) => [each, LISTS[each].data()])) : LISTS[topic].data(), null, 2)}\n`,
    );
  else print(`${topic === undefined ? overview() : listed(topic)}\n`);
  return EXIT.done;
}

const isTopic = (word: string): word is Topic => TOPICS.includes(word as Topic);

const overview = (): string =>
  [
    listed("scenarios"),
    ...TOPICS.slice(1).map(
      (topic) =>
        `${topic === "recommendations" ? recommendations.length : LISTS[topic].rows().length} ` +
        `${topic === "evidence" ? "numbers of evidence" : topic}: signpost list ${topic}`,
    ),
  ].join("\n\n");

const listed = (topic: Topic): string =>
  table(
    LISTS[topic].columns.map(asColumn),
    LISTS[topic].rows(),
    process.stdout.isTTY ? process.stdout.columns : undefined,
  );

const asColumn = (head: string): Column => ({ head, align: NUMBERS.includes(head) ? "right" : "left" });
const NUMBERS = ["no.", "value", "least", "most"];

interface List {
  readonly columns: readonly string[];
  readonly rows: () => string[][];
  readonly data: () => object;
}

const LISTS: Readonly<Record<Topic, List>> = {
  scenarios: {
    columns: ["scenario", "title", "differs in", "what it is"],
    rows: () =>
      scenarioNames()
        .map(scenario)
        .map(({ name, title, changed, description }) => [
          name,
          title,
          name === baselineName ? "baseline" : String(changed.length),
          description,
        ]),
    data: () =>
      Object.fromEntries(
        scenarioNames()
          .map(scenario)
          .map((one) => [one.name, { hash: scenarioHash(one), ...one }]),
      ),
  },
  measures: {
    columns: ["measure", "unit", "better", "what is counted"],
    rows: () => [
      ...Object.entries(measures).map(([id, { unit, better, label, definition }]) => [
        id,
        unit,
        better,
        `${label}. ${definition}`,
      ]),
      ...Object.entries(askedMeasures).map(([id, { unit, better, label, definition }]) => [
        `${id} (for questions)`,
        unit,
        better,
        `${label}. ${definition}`,
      ]),
      ...Object.entries(seriesRegister).map(([id, { unit, label, definition }]) => [
        `${id} (weekly)`,
        unit,
        "",
        `${label}. ${definition}`,
      ]),
    ],
    data: () => ({ measures, asked: askedMeasures, series: seriesRegister }),
  },
  levers: {
    columns: ["lever", "value", "range", "unit", "status", "meaning and source"],
    rows: () =>
      leverIds.map((id) => [
        id,
        String(levers[id].value),
        range(levers[id]),
        levers[id].unit,
        levers[id].status,
        `${leverWords[id].meaning} Source: ${sourceOf(leverWords[id].source)}.`,
      ]),
    data: () =>
      Object.fromEntries(
        leverIds.map((id) => [id, { ...levers[id], ...leverWords[id], sourceTitle: sourceOf(leverWords[id].source) }]),
      ),
  },
  evidence: {
    columns: ["number", "value", "range", "unit", "status", "meaning and source"],
    rows: () =>
      parameterIds.map((id) => [
        id,
        String(parameters[id].value),
        `${parameters[id].low} to ${parameters[id].high}`,
        parameters[id].unit,
        parameters[id].status,
        `${parameterWords[id].meaning} Source: ${parameterWords[id].source}.`,
      ]),
    data: () => ({
      parameters: Object.fromEntries(parameterIds.map((id) => [id, { ...parameters[id], ...parameterWords[id] }])),
      facts,
    }),
  },
  recommendations: {
    columns: ["no.", "recommendation", "sets", "what it asks for"],
    rows: () => [
      ...recommendations.map(({ number, title, levers: set, inert, ...rest }) => [
        String(number),
        title,
        set === undefined ? "nothing: inert" : settings(set),
        asked(rest, inert),
      ]),
      ...additions.map(({ title, levers: set, why, ...rest }) => ["added", title, settings(set), asked(rest, why)]),
      ...warnings.map(({ title, levers: set, why, ...rest }) => ["warned of", title, settings(set), asked(rest, why)]),
    ],
    data: () => ({ source: recommendationsSource, recommendations, added: additions, warned: warnings }),
  },
  questions: questionList,
};

/** What one asks for, what it cannot act without, and why it sets nothing or is nobody's recommendation. */
const asked = ({ says, with: given }: Pick<Recommendation, "says" | "with">, why: string | undefined): string =>
  [says, given === undefined ? undefined : `Acts with ${settings(given)}.`, why]
    .filter((each) => each !== undefined)
    .join(" ");

const settings = (levers: object): string =>
  Object.entries(levers)
    .map(([id, value]) => `${id}=${value}`)
    .join(", ");

function range(lever: Lever): string {
  if (lever.kind === "number") return `${lever.low} to ${lever.high}`;
  return lever.kind === "choice" ? lever.choices.join(", ") : "true, false";
}

/** What a source id stands for: the title of a published fact, or the source of a number. */
function sourceOf(id: string): string {
  const fact = Object.entries(facts).find(([key]) => key === id)?.[1];
  if (fact !== undefined) return `${fact.source.title} (${fact.source.publisher}, ${fact.source.year})`;
  return Object.entries(parameterWords).find(([key]) => key === id)?.[1].source ?? id;
}
