import { AGE_BANDS, BARRIERS, SPELL_ENDS, type RunRecord, type SpellEnd } from "../sim/index.ts";

/**
 * An unbroken time in one status; weeks count from the start of the comparison, `end` is the first week no longer in
 * it.
 */
export interface Spell {
  /** 0 claiming, 1 in work, 2 neither. */
  readonly status: number;
  readonly start: number;
  readonly end: number;
  readonly cause: SpellEnd;
}

/** A place with a paid provider. */
export interface Attachment {
  readonly week: number;
  readonly kind: string;
}

/** What one regime made of one person. */
export interface Life {
  readonly spells: readonly Spell[];
  readonly attachments: readonly Attachment[];
}

/** One person's life in a run, from the start of the comparison or the first claim within it. */
export function lifeOf({ spells, attachments, providers }: RunRecord, person: number): Life {
  const own = (people: Uint32Array, count: number): number[] =>
    Array.from({ length: count }, (_, row) => row).filter((row) => people[row] === person);
  return {
    spells: own(spells.person, spells.count)
      .map((row) => ({
        status: spells.status[row],
        start: Math.max(0, spells.start[row]),
        end: spells.end[row],
        cause: SPELL_ENDS[spells.cause[row]],
      }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start),
    attachments: own(attachments.person, attachments.count).map((row) => ({
      week: attachments.week[row],
      kind: providers.find(({ slot }) => slot === attachments.provider[row])?.kind ?? "paid",
    })),
  };
}

/** The first week in which two lives of one person differ, by status or by attachment; undefined if they never do. */
export function firstDivergence(a: Life, b: Life): number | undefined {
  const moments = ({ spells, attachments }: Life): Set<string> =>
    new Set([
      ...spells.map(({ status, start }) => `${start} into status ${status}`),
      ...attachments.map(({ week, kind }) => `${week} to ${kind}`),
    ]);
  const [first, second] = [moments(a), moments(b)];
  const only = [...first]
    .filter((moment) => !second.has(moment))
    .concat([...second].filter((moment) => !first.has(moment)));
  return only.length === 0 ? undefined : Math.min(...only.map((moment) => Number.parseInt(moment, 10)));
}

/** People whose two lives spend their weeks differently and who face so many barriers, in order of row. */
export function peopleWhoDiverge(
  a: RunRecord,
  b: RunRecord,
  barriers: { readonly least: number; readonly most: number },
): number[] {
  const [first, second] = [courses(a), courses(b)];
  return [...first.keys()]
    .filter(
      (person) =>
        a.person.barrierCount[person] >= barriers.least &&
        a.person.barrierCount[person] <= barriers.most &&
        first.get(person) !== second.get(person),
    )
    .sort((x, y) => x - y);
}

/**
 * Everyone in the comparison, by whether they spend more, fewer or as many weeks in work in the second run as in the
 * first; `same` spend every week alike.
 */
export function sideBySide(
  a: RunRecord,
  b: RunRecord,
): { readonly people: number; readonly same: number; readonly more: number; readonly fewer: number } {
  const [first, second] = [courses(a), courses(b)];
  const [worked, then] = [weeksWorked(a), weeksWorked(b)];
  const parted = [...first.keys()].filter((person) => second.get(person) !== first.get(person));
  const gains = parted.map((person) => then[person] - worked[person]);
  return {
    people: first.size,
    same: first.size - parted.length,
    more: gains.filter((gain) => gain > 0).length,
    fewer: gains.filter((gain) => gain < 0).length,
  };
}

/** Weeks in work by row of person. */
function weeksWorked({ spells, people }: RunRecord): Float64Array {
  const weeks = new Float64Array(people);
  for (let row = 0; row < spells.count; row++)
    if (spells.status[row] === 1) weeks[spells.person[row]] += spells.end[row] - Math.max(0, spells.start[row]);
  return weeks;
}

/** Each person's spells as one string. */
function courses({ spells, person }: RunRecord): Map<number, string> {
  const found = new Map<number, string>();
  for (let row = 0; row < spells.count; row++)
    if (person.entry[spells.person[row]] >= 0)
      found.set(spells.person[row], `${found.get(spells.person[row]) ?? ""} ${spells.status[row]}:${spells.end[row]}`);
  return found;
}

/** Weeks in work. */
export const weeksInWork = ({ spells }: Life): number =>
  spells.reduce((sum, { status, start, end }) => sum + (status === 1 ? end - start : 0), 0);

/** What begins for a person in a week, in words. */
export function whatBegins({ spells, attachments }: Life, week: number): string {
  const before = spells.find(({ end }) => end === week);
  const begun = spells.some(({ start }) => start === week);
  const said = [
    ...(begun && before !== undefined ? [endWords[before.cause]] : begun ? ["the first claim begins"] : []),
    ...attachments
      .filter((attachment) => attachment.week === week)
      .map(({ kind }) => `a ${kind} provider takes the case on`),
  ];
  return said.length === 0 ? "nothing changes" : said.join(" and ");
}

/** How a spell ends, in words. */
export const endWords: { readonly [cause in SpellEnd]: string } = {
  open: "the comparison ends",
  "job-entry": "a job begins",
  "other-exit": "the claim ends without work",
  "gave-up": "the claim is given up before anybody was met",
  "separation-to-claim": "the job ends and a claim begins",
  "separation-to-neither": "the job ends without a claim",
  "return-to-claim": "a claim begins again",
  "return-to-work": "a job begins without a claim before it",
  "left-population": "the person leaves the population",
  settled: "the person has settled and is followed no longer",
};

/** A person in a few words: age band and barriers at the start. */
export function portrait({ person }: RunRecord, row: number): string {
  const present = BARRIERS.filter((_, k) => ((person.barriers[row] >>> (2 * k)) & 3) > 0).map((barrier) =>
    barrier.replaceAll("-", " "),
  );
  const named =
    present.length > 1
      ? `${present.slice(0, -1).join(", ")} and ${present[present.length - 1]}`
      : (present[0] ?? "none");
  return `aged ${AGE_BANDS[person.age[row]]}, ${present.length} ${present.length === 1 ? "barrier" : "barriers"} (${named})`;
}
