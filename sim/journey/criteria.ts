import { livesOf } from "../measures/lives.ts";
import { markSustained } from "../measures/two-years.ts";
import { SPELL_ENDS, STATUSES, type RunRecord } from "../record.ts";
import type { Attention } from "../run/attention.ts";

/** One run, and the support that everyone had in it. */
export interface Watched {
  readonly record: RunRecord;
  readonly attention: Attention;
}

/** Something that happens to a person in a run or does not. */
interface Happening {
  /** Words for it, to stand before "in B, not in A". */
  readonly label: string;
  readonly definition: string;
  /** 1 for each person to whom it happens. */
  readonly of: (watched: Watched) => Uint8Array;
}

const among = ({ record }: Watched, test: (person: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: record.people }, (_, person) => (test(person) ? 1 : 0));

function ofSpells({ record: { people, person, spells } }: Watched, test: (row: number) => boolean): Uint8Array {
  const found = new Uint8Array(people);
  for (let row = 0; row < spells.count; row++)
    if (person.entry[spells.person[row]] >= 0 && test(row)) found[spells.person[row]] = 1;
  return found;
}

const IN_WORK = STATUSES.indexOf("inWork");
const GAVE_UP = SPELL_ENDS.indexOf("gave-up");
/** Attached weeks without which nobody is called parked. */
const LONG_ENOUGH = 13;

/** What lives are searched for, by the last word of a criterion. */
const happenings = {
  sustained: {
    label: "Sustained job",
    definition: "26 consecutive weeks in work within two years of entry, as the measure sustained-26 counts them",
    of: ({ record }) => {
      const lives = livesOf(record);
      markSustained(lives, 26, lives.hits.fill(0));
      return Uint8Array.from(lives.hits);
    },
  },
  job: {
    label: "Job",
    definition: "any week in work",
    of: (watched) =>
      ofSpells(
        watched,
        (row) =>
          watched.record.spells.status[row] === IN_WORK &&
          watched.record.spells.end[row] > Math.max(0, watched.record.spells.start[row]),
      ),
  },
  contact: {
    label: "Contact",
    definition: "met by the purchaser at least once, burn-in included",
    of: (watched) => among(watched, (person) => watched.record.person.reached[person] === 1),
  },
  place: {
    label: "Place with a provider",
    definition: "attached to a paid provider within the comparison",
    of: ({ record: { people, attachments } }) => {
      const found = new Uint8Array(people);
      for (let row = 0; row < attachments.count; row++) found[attachments.person[row]] = 1;
      return found;
    },
  },
  resolved: {
    label: "Barrier resolved",
    definition: "at least one barrier to severity 0",
    of: (watched) => among(watched, (person) => watched.record.person.barriersResolved[person] > 0),
  },
  sanction: {
    label: "Sanction",
    definition: "sanctioned at least once",
    of: (watched) => among(watched, (person) => watched.record.person.sanctions[person] > 0),
  },
  parked: {
    label: "Parked",
    definition: `attached for ${LONG_ENOUGH} claimant weeks or more, and never given more than the minimum service`,
    of: ({ record, attention }) =>
      Uint8Array.from({ length: record.people }, (_, i) =>
        attention.attached[i] >= LONG_ENOUGH && attention.parked[i] === attention.attached[i] ? 1 : 0,
      ),
  },
  "gave-up": {
    label: "Given up",
    definition: "a claim given up before anybody was met",
    of: (watched) => ofSpells(watched, (row) => watched.record.spells.cause[row] === GAVE_UP),
  },
  lost: {
    label: "Hand-off lost",
    definition: "at least one referral between bodies that was never completed",
    of: (watched) => among(watched, (person) => watched.record.person.handoffsLost[person] > 0),
  },
} as const satisfies Record<string, Happening>;

/** What a criterion asks of a person's two lives. */
export interface Criterion {
  /** In words, with A for the first regime and B for the second. */
  readonly label: string;
  readonly definition: string;
  /** 1 if B is the better life by it, −1 if A is. */
  readonly way?: 1 | -1;
  /** 1 for each person of the comparison who satisfies it. */
  readonly of: (a: Watched, b: Watched) => Uint8Array;
}

const good = ["sustained", "job", "contact", "place", "resolved"] as const;
const bad = ["sanction", "parked", "gave-up", "lost"] as const;

function oneSided(id: keyof typeof happenings, only: "A" | "B"): Criterion {
  const { label, definition, of } = happenings[id];
  const other = only === "A" ? "B" : "A";
  return {
    label: `${label} in ${only}, not in ${other}`,
    definition: `${definition}: under ${only} and not under ${other}`,
    of: (a, b) => {
      const [mine, theirs] = only === "A" ? [of(a), of(b)] : [of(b), of(a)];
      return mine.map((value, i) => (value === 1 && theirs[i] === 0 ? 1 : 0));
    },
  };
}

/** How many more weeks each person works in the second run than in the first. */
export function weeksGained(a: Watched, b: Watched): Int32Array {
  const weeks = new Int32Array(a.record.people);
  const add = ({ record: { spells } }: Watched, sign: number): void => {
    for (let row = 0; row < spells.count; row++)
      if (spells.status[row] === IN_WORK)
        weeks[spells.person[row]] += sign * (spells.end[row] - Math.max(0, spells.start[row]));
  };
  add(b, 1);
  add(a, -1);
  return weeks;
}

/** Which people spend any week in another status. */
function parts(a: Watched, b: Watched): Uint8Array {
  const course = ({ record: { spells } }: Watched): Map<number, string> => {
    const found = new Map<number, string>();
    for (let row = 0; row < spells.count; row++)
      if (spells.end[row] > 0)
        found.set(
          spells.person[row],
          `${found.get(spells.person[row]) ?? ""} ${spells.status[row]}:${spells.end[row]}`,
        );
    return found;
  };
  const [first, second] = [course(a), course(b)];
  return Uint8Array.from({ length: a.record.people }, (_, i) => (first.get(i) === second.get(i) ? 0 : 1));
}

/**
 * By what happened to them people can be found, by the words that the command line uses. A is the first regime of a
 * comparison, B another.
 */
export const criteria: Readonly<Record<string, Criterion>> = {
  parts: {
    label: "Weeks spent differently",
    definition: "at least one week in another status under B than under A",
    of: parts,
  },
  same: {
    label: "All weeks spent alike",
    definition: "every week in the same status under both",
    of: (a, b) => parts(a, b).map((value) => 1 - value),
  },
  ...Object.fromEntries(
    good.flatMap((id) => [
      [`gains-${id}`, { ...oneSided(id, "B"), way: 1 as const }],
      [`loses-${id}`, { ...oneSided(id, "A"), way: -1 as const }],
    ]),
  ),
  "more-work": {
    label: "More weeks in work in B",
    definition: "more weeks in work under B than under A",
    of: (a, b) => Uint8Array.from(weeksGained(a, b), (weeks) => (weeks > 0 ? 1 : 0)),
  },
  "less-work": {
    label: "Fewer weeks in work in B",
    definition: "fewer weeks in work under B than under A",
    of: (a, b) => Uint8Array.from(weeksGained(a, b), (weeks) => (weeks < 0 ? 1 : 0)),
  },
  ...Object.fromEntries(
    bad.flatMap((id) => [
      [`meets-${id}`, oneSided(id, "B")],
      [`spared-${id}`, oneSided(id, "A")],
    ]),
  ),
};

/** Ids of criteria, in the order of lists. */
export const criterionIds = Object.keys(criteria);
