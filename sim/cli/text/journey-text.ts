import {
  condensed,
  counted,
  type Divergence,
  type Followed,
  type Found,
  type Life,
  type LifeEvent,
  type Line,
} from "../../index.ts";
import type { PrintedJourney } from "../files/printed-journey.ts";
import { table, wrap } from "./table.ts";

/** Columns of text, as wide as two terminals' halves or a printed page. */
const WIDTH = 100;
const WEEK = 5;
const GAP = 2;
const MOST_LISTED = 60;

/** A journey in words: who, where the lives part and why, then week by week side by side. */
export function journeyText(journey: PrintedJourney): string {
  const { found, followed } = journey;
  return [
    about(journey),
    ...(found === null ? [] : [foundText(found, journey.scenarios)]),
    ...(followed === null ? [] : [followedText(followed, journey.weeks)]),
  ].join("\n\n");
}

function about({ people, weeks, burnIn, replication, seed, envelope }: PrintedJourney): string {
  const scales = Object.entries(envelope).map(
    ([name, { envelope: which, scale, solved, note }]) =>
      `${solved ? "Equal spending, envelope" : "Envelope"} ${which}: prices in ${name} × ` +
      `${scale.toFixed(3)}.${solved ? "" : ` ${note}`}`,
  );
  const said = [
    `Illustrative, synthetic population: ${counted(people, "person", "people")}, ` +
      `${counted(weeks, "week")} after ${burnIn} of burn-in, replication ${replication}, seed ${seed}.`,
    ...(scales.length === 0 ? ["Prices stand as they are."] : scales),
  ];
  return said.map((line) => wrap(line, WIDTH).join("\n")).join("\n");
}

function foundText({ label, definition, among, people }: Found, [a, b]: readonly string[]): string {
  const listed = people.slice(0, MOST_LISTED).join(", ");
  const more = people.length > MOST_LISTED ? ` and ${people.length - MOST_LISTED} more` : "";
  return [
    `${people.length} of ${counted(among, "person", "people")}. ${label}; A is ${a}, B is ${b}.`,
    `Counted: ${definition}.`,
    ...(people.length === 0 ? [] : [`People: ${listed}${more}.`]),
  ]
    .map((line) => wrap(line, WIDTH).join("\n"))
    .join("\n");
}

function followedText({ person, lives, divergences }: Followed, weeks: number): string {
  const { number, age, benefit, area, barriers, cohorts, entry } = person;
  const named = barriers.map(({ barrier, severity }) => `${barrier.replaceAll("-", " ")} ${severity}`).join(", ");
  const who =
    `Person ${number}: aged ${age}, ${benefit} group, ${area.replace("-", " ")} ` +
    `area${cohorts.length === 0 ? "" : `, ${cohorts.join(", ").replaceAll("-", " ")}`}; ` +
    `${barriers.length === 0 ? "no barriers" : `barriers ${named}`}. In the comparison from week ` +
    `${entry}.`;
  return [
    wrap(who, WIDTH).join("\n"),
    strips(lives, weeks),
    divergences.map((divergence, i) => divergenceText(divergence, lives[0], lives[i + 1])).join("\n\n"),
    sideBySide(lives, divergences),
    totals(lives),
  ].join("\n\n");
}

const MARKS = { claiming: "c", inWork: "W", neither: "." } as const;

/** Each life as a line of letters, one for so many weeks that it fits. */
function strips(lives: readonly Life[], weeks: number): string {
  const names = Math.max(...lives.map(({ title }) => title.length));
  const step = Math.ceil(weeks / (WIDTH - names - GAP));
  const line = ({ spells }: Life): string =>
    Array.from({ length: Math.ceil(weeks / step) }, (_, n) => {
      const spell = spells.find(({ start, end }) => start <= n * step && n * step < end);
      return spell === undefined ? " " : MARKS[spell.status];
    }).join("");
  return [
    ...lives.map((life) => `${life.title.padEnd(names)}  ${line(life)}`),
    `${"".padEnd(names)}  c claiming, W in work, . neither; one letter for ` +
      `${step === 1 ? "a week" : `${step} weeks`}, from week 0`,
  ].join("\n");
}

function divergenceText(divergence: Divergence | null, a: Life, b: Life): string {
  if (divergence === null) return `No divergence: the same happens in every week under ${a.title} and ${b.title}.`;
  const { week, nature, only, parting } = divergence;
  const said = (place: 0 | 1): string =>
    only[place].length === 0 ? "nothing of the kind" : only[place].map(({ what }) => what).join("; ");
  const lines = [
    `First divergence: week ${week}, ${nature === "policy" ? "something that the regimes do differently" : "a consequence"}.`,
    `  ${a.title}: ${said(0)}.`,
    `  ${b.title}: ${said(1)}.`,
    ...(parting === null
      ? ["Their weeks are spent alike all the same."]
      : [
          `Weeks are spent differently from week ${parting.week + 1}, decided in week ${parting.week}.`,
          `  ${a.title}: ${parting.said[0]}.`,
          `  ${b.title}: ${parting.said[1]}.`,
        ]),
  ];
  return lines
    .flatMap((line) =>
      wrap(line.trimStart(), WIDTH - 4).map(
        (part, n) => `${/^ {2}/.test(line) ? (n === 0 ? "  " : "    ") : n === 0 ? "" : "  "}${part}`,
      ),
    )
    .join("\n");
}

/** Events week by week, a column a life. */
function sideBySide(lives: readonly Life[], divergences: readonly (Divergence | null)[]): string {
  const width = Math.floor((WIDTH - WEEK) / lives.length) - GAP;
  const lines = lives.map(({ events }) => condensed(events));
  const weeks = [...new Set(lines.flatMap((life) => life.map(({ week }) => week)))].sort((x, y) => x - y);
  const row = (head: string, cells: readonly string[]): string =>
    `${head.padEnd(WEEK)}${cells.map((cell) => cell.padEnd(width)).join(" ".repeat(GAP))}`.trimEnd();
  const marks = new Map(
    divergences.flatMap((divergence, i) =>
      divergence === null
        ? []
        : [[divergence.week, `first divergence${lives.length > 2 ? ` of ${lives[i + 1].title}` : ""}`] as const],
    ),
  );
  const head = [
    row(
      "week",
      lives.map(({ title }) => title.slice(0, width)),
    ),
    "-".repeat(WIDTH),
  ];
  const body = weeks.flatMap((week) => {
    const cells = lines.map((life) => life.filter((line) => line.week === week).flatMap((line) => cell(line, width)));
    const deep = Math.max(...cells.map(({ length }) => length));
    const mark = marks.get(week);
    return [
      ...(mark === undefined ? [] : [`----- ${mark} `.padEnd(WIDTH, "-")]),
      ...Array.from({ length: deep }, (_, n) =>
        row(
          n === 0 ? String(week) : "",
          cells.map((each) => each[n] ?? ""),
        ),
      ),
    ];
  });
  return [...head, ...body].join("\n");
}

/** What happened, and below it, set in, by which rule and number. */
const cell = ({ what, why }: Line | LifeEvent, width: number): string[] => [
  ...wrap(what, width),
  ...wrap(why, width - GAP).map((line) => `  ${line}`),
];

function totals(lives: readonly Life[]): string {
  const rows: [string, keyof Life["totals"]][] = [
    ["Weeks in work", "weeksInWork"],
    ["Weeks on benefit", "weeksOnBenefit"],
    ["Hours of support", "hours"],
    ["Bodies met", "bodiesMet"],
    ["Assessments", "assessments"],
    ["Hand-offs lost", "handoffsLost"],
    ["Weeks waiting", "weeksWaiting"],
    ["Sanctions", "sanctions"],
    ["Barriers resolved", "barriersResolved"],
  ];
  return table(
    [{ head: "In all" }, ...lives.map(({ title }) => ({ head: title, align: "right" as const }))],
    rows.map(([label, id]) => [label, ...lives.map((life) => String(life.totals[id]))]),
  );
}
