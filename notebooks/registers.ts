import { html, type TemplateResult } from "lit";
import {
  CAUSES,
  DECISIONS,
  decisionMeanings,
  entities,
  leverIds,
  levers,
  leverWords,
  measures,
  parameterIds,
  parameters,
  parameterWords,
  scenarioFile,
  scenarioNames,
  schedule,
  seriesRegister,
  STATUSES,
  type LeverId,
  type ScenarioFile,
} from "../sim/index.ts";
import { sourceOf } from "../ui/words/sources.ts";
import { endWords } from "./lives.ts";

/** A table of everything of one kind that the code has. */
export interface Register {
  readonly name: string;
  readonly caption: string;
  readonly heads: readonly string[];
  /** Whether cells hold a letter at most, under heads that stand upright. */
  readonly narrow?: true;
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | TemplateResult)[] }[];
}

const register = <T>(
  name: string,
  caption: string,
  heads: readonly string[],
  items: readonly T[],
  row: (item: T) => readonly [key: string, ...cells: (string | TemplateResult)[]],
): Register => ({
  name,
  caption,
  heads,
  rows: items.map((item) => {
    const [key, ...cells] = row(item);
    return { key, cells };
  }),
});

const code = (id: string): TemplateResult =>
  html`<code>${id.split(".").map((part, place) => html`${place > 0 ? html`.<wbr />` : ""}${part}`)}</code>`;
const titled = (title: string, id: string, words: string): TemplateResult =>
  html`<strong>${title}</strong> ${code(id)}<br />${words}`;
const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 5 });
const words = (id: string): string => id.replaceAll("-", " ");
const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** The steps of a week in order. */
export const steps = (): Register =>
  register(
    "steps",
    `${counted(schedule().length, "step")} of a week, in order`,
    ["Step", "What it does", "Why it stands here"],
    schedule(),
    ({ name, does, why }) => [name, code(name), does, why],
  );

/** Which step is handed which tables: a row a table, a column a step. */
export function handed(): Register {
  const plan = schedule();
  const tables = [...new Set(plan.flatMap(({ reads, writes }) => [...reads, ...writes]))].sort();
  return {
    ...register(
      "handed",
      `What each step is handed of ${counted(tables.length, "table")}: r to read, w to read and write`,
      ["Table", ...plan.map(({ name }) => name)],
      tables,
      (table) => [
        table,
        code(table),
        ...plan.map(({ reads, writes }) => (writes.includes(table) ? "w" : reads.includes(table) ? "r" : "")),
      ],
    ),
    narrow: true,
  };
}

/** State variables, a table for each kind of entity. */
export const state = (): Register[] =>
  entities().map(({ name, columns }) =>
    register(
      `state of: ${name}`,
      `${name[0].toUpperCase()}${name.slice(1)}: ${counted(columns.length, "state variable")}, ${counted(
        columns.reduce((sum, { bytes }) => sum + bytes, 0),
        "byte",
      )} each`,
      ["Variable", "Meaning", "Numbers held"],
      columns,
      (column) => [
        column.name,
        code(column.name),
        column.meaning,
        column.values === 1 ? column.kind : `${number(column.values)} × ${column.kind}`,
      ],
    ),
  );

const STATUS_WORDS: { readonly [status in (typeof STATUSES)[number]]: string } = {
  claiming: "On benefit",
  inWork: "In work",
  neither: "Neither claiming nor in work",
};

/** Statuses that are reported. */
export const statuses = (): Register =>
  register("statuses", "What a person can be", ["Status", "Meaning"], STATUSES, (status) => [
    status,
    code(status),
    STATUS_WORDS[status],
  ]);

/** Ways in which a spell can end. */
export const ends = (): Register =>
  register("spell ends", "How a spell can end", ["Code", "Meaning"], Object.entries(endWords), ([id, meaning]) => [
    id,
    code(id),
    meaning[0].toUpperCase() + meaning.slice(1),
  ]);

/** Decisions that chance takes part in. */
export const decisions = (): Register =>
  register(
    "decisions",
    `${counted(Object.keys(DECISIONS).length, "decision")} that chance takes part in`,
    ["Decision", "Code", "What the draw decides"],
    Object.entries(DECISIONS) as [keyof typeof DECISIONS, number][],
    ([id, at]) => [id, code(id), String(at), decisionMeanings[id]],
  );

function setting(id: LeverId): string {
  const lever = levers[id];
  if (lever.kind === "choice") return leverWords[id].choices![lever.value];
  if (lever.kind === "switch") return lever.value ? "yes" : "no";
  return `${number(lever.value)} (${number(lever.low)} to ${number(lever.high)}), ${lever.unit}`;
}

/** Levers, a table for each group; the value is the baseline's. */
export const leversByGroup = (): Register[] =>
  grouped(leverIds, (id) => levers[id].group).map(([group, ids]) =>
    register(
      `levers: ${group}`,
      `${group[0].toUpperCase()}${group.slice(1)}: ${counted(ids.length, "lever")}`,
      ["Lever", "Baseline (range)", "Status", "Source"],
      ids,
      (id) => {
        const { label, meaning, source } = leverWords[id];
        return [id, titled(label, id, meaning), setting(id), levers[id].status, sourceOf(source)];
      },
    ),
  );

/** Strategies and modes: what each lever that is a choice can be set to. */
export const choices = (of?: (id: LeverId) => boolean): Register[] =>
  leverIds.flatMap((id) => {
    const { label, choices: called } = leverWords[id];
    if (called === undefined || of?.(id) === false) return [];
    const all = Object.entries(called);
    return [
      register(
        `choices: ${id}`,
        `${label}: ${counted(all.length, "choice")}`,
        ["Choice", "Meaning"],
        all,
        ([choice, words]) => [choice, code(choice), words],
      ),
    ];
  });

/** Parameters, a table for each subject. */
export const parametersBySubject = (): Register[] =>
  grouped(parameterIds, (id) => id.split(".")[0]).map(([subject, ids]) =>
    register(
      `parameters: ${subject}`,
      `${subjectWords(subject)}: ${counted(ids.length, "number")}`,
      ["Number", "Value (range)", "Role, status", "Source"],
      ids,
      (id) => {
        const { value, low, high, unit, role, status, unused } = parameters[id];
        const { meaning, source } = parameterWords[id];
        return [
          id,
          html`${code(id)}<br />${meaning}`,
          `${number(value)} (${number(low)} to ${number(high)}), ${unit}`,
          `${role}, ${status}${unused ? ", read by nothing yet" : ""}`,
          source,
        ];
      },
    ),
  );

const subjectWords = (id: string): string =>
  id[0].toUpperCase() + id.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Measures of a run. */
export const measured = (): Register =>
  register(
    "measures",
    `${counted(Object.keys(measures).length, "measure")}`,
    ["Measure", "Unit", "Better"],
    Object.entries(measures),
    ([id, { label, definition, unit, better }]) => [id, titled(label, id, definition), unit, better],
  );

/** Weekly series of a run. */
export const series = (): Register =>
  register(
    "series",
    `${counted(Object.keys(seriesRegister).length, "weekly series", "weekly series")}`,
    ["Series", "Unit"],
    Object.entries(seriesRegister),
    ([id, { label, definition, unit }]) => [id, titled(label, id, definition), unit],
  );

/** What money is paid for, by whom, to whom. */
export const payments = (): Register =>
  register(
    "causes",
    `${counted(Object.keys(CAUSES).length, "cause")} of payment`,
    ["Cause", "Paid by", "Paid to"],
    Object.entries(CAUSES),
    ([id, { payer, payee }]) => [id, words(id), words(payer), words(payee)],
  );

/** Shipped scenarios with what each sets beside what it extends. */
export const scenarios = (): Register =>
  register(
    "scenarios",
    `${counted(scenarioNames().length, "scenario")}`,
    ["Scenario", "Extends", "Sets"],
    scenarioNames().map((name) => scenarioFile(name)!),
    (file) => [
      file.name,
      titled(file.title, file.name, file.description),
      file.extends ?? "nothing",
      html`<ul class="sets">
        ${sets(file).map((line) => html`<li>${line}</li>`)}
      </ul>`,
    ],
  );

function sets({ levers: set = {}, assumptions = {}, reforms = [] }: ScenarioFile): string[] {
  const moved = (values: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(values).map(
      ([id, value]) => `${leverWords[id as LeverId].label}: ${valueWords(id as LeverId, value)}`,
    );
  return [
    ...moved(set),
    ...Object.entries(assumptions).map(([id, value]) => `${id}: ${String(value)}`),
    ...reforms.map(({ week, levers: later }) => `from week ${week}: ${moved(later).join("; ")}`),
  ];
}

function valueWords(id: LeverId, value: unknown): string {
  if (typeof value === "string") return leverWords[id].choices![value];
  if (typeof value === "boolean") return value ? "yes" : "no";
  const { unit } = levers[id];
  return `${number(value as number)}${PLAIN.includes(unit) ? "" : ` ${unit}`}`;
}

/** Units that say nothing beside a number. */
const PLAIN = ["share", "ratio", "proportion", "exponent"];

function grouped<T>(items: readonly T[], by: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return [...groups];
}

/** How many numbers there are of each status. */
export const byStatus = (): [string, number][] =>
  grouped(parameterIds, (id) => parameters[id].status).map(([status, ids]) => [status, ids.length]);
