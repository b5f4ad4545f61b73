import { DECISIONS } from "../../core/decisions.ts";
import { draw, lookUp, moment } from "../../core/draw.ts";
import { geometric } from "../../core/rates.ts";
import { benefit, CLAIMING, GIVING_UP, GONE, IN_WORK, NEITHER, NOT_ARRIVED, QUIET } from "../../world/people.ts";
import { JOBCENTRE } from "../../world/providers.ts";
import { drawn, told, type Chance, type Told } from "../event.ts";
import type { Row } from "../row.ts";
import type { Seen, Teller } from "../seen.ts";
import { barrierWords, count, hourWords, providerName } from "../words.ts";

const ofAll = 4294967296;

/** Tells of jobs that begin and end, claims, times in neither, and leaving. */
export const status: Teller = (seen) => {
  const { was, is } = seen;
  if (was.status === is.status) return [];
  if (is.status === GONE) return [leaves(seen)];
  if (was.status === NOT_ARRIVED) return [told("claim", "The first claim begins", "The same week under every regime")];
  if (seen.step !== "transitions") return [];
  if (was.status === CLAIMING && is.status === IN_WORK)
    return [
      drawn(
        "job",
        `A job begins${job(seen)}`,
        `Job entry, ${circumstances(seen)}`,
        below(seen, seen.memory.bounds.work),
      ),
    ];
  if (was.status === CLAIMING)
    return [
      was.stage === GIVING_UP
        ? givesUp(seen)
        : drawn(
            "out",
            `The claim ends without work${away(seen)}`,
            `Other exits, ${circumstances(seen)}`,
            atOrAbove(seen, seen.memory.bounds.away),
          ),
    ];
  if (was.status === IN_WORK) return jobEnds(seen);
  if (is.status === IN_WORK)
    return [
      drawn(
        "job",
        `A job begins without a claim${job(seen)}`,
        "Work found outside a claim",
        below(seen, seen.memory.bounds.work),
      ),
    ];
  return [drawn("claim", "A claim begins again", "Return to claiming", below(seen, seen.memory.bounds.claim))];
};

/** Tells where a person stands when the comparison begins; nothing of someone who has not claimed yet. */
export function standing({ status: now, stage, provider, spellStart, barriers }: Row, week: number): Told[] {
  if (now >= NOT_ARRIVED) return [];
  const since = count(Math.max(0, week - spellStart), "week");
  const what =
    now === IN_WORK
      ? `In work for ${since}`
      : now === NEITHER
        ? `Neither in work nor claiming for ${since}`
        : `Claiming for ${since}, ` +
          `${STAGES[stage] ?? `at stage ${stage}`}${provider === JOBCENTRE ? "" : ` (${providerName(provider)})`}`;
  return [
    told(
      "start",
      what,
      `Where burn-in left this person, the same in every regime; barriers: ${barrierWords(barriers)}`,
    ),
  ];
}

/** How a claim stands with the purchaser, by stage. */
export const STAGES = [
  "not yet met",
  "met, not referred",
  "waiting for a place",
  "attached to a provider",
  "without support",
  "not to be met",
];

/** The draw that decides a person's week, 0 to 1: the same in every regime. */
export function drawOfTheWeek({ state, i, week }: Pick<Seen, "state" | "i" | "week">): number {
  const { w0, w1 } = moment(state.keys, DECISIONS.transition, week);
  return draw(state.people.key[i], w0, w1) / ofAll;
}

/** What a job that begins is like. */
const job = ({ is }: Seen): string =>
  `, earnings band ${is.band + 1} of 4${is.pressed === 1 ? ", taken because any job had to be" : ""}`;

const below = (seen: Seen, bound: number): Chance => ({
  draw: drawOfTheWeek(seen),
  bound: bound / ofAll,
  side: "below",
});
const atOrAbove = (seen: Seen, bound: number): Chance => ({
  draw: drawOfTheWeek(seen),
  bound: bound / ofAll,
  side: "at or above",
});

const circumstances = ({ memory, was, week }: Seen): string =>
  `${count(memory.weeksOut, "week")} out of work, ${hourWords(memory.hours)} of ` +
  `support${was.sanctionedUntil > week ? ", sanctioned" : ""}`;

const away = ({ is }: Seen): string => (is.status === NEITHER && is.due === QUIET ? ", for good" : "");

function jobEnds(seen: Seen): Told[] {
  const { state, setting, i, week, was, is, memory } = seen;
  const weeks = Math.max(0, week + 1 - was.spellStart);
  const ends = drawn(
    "out",
    is.status === CLAIMING ? "The job ends and a claim begins" : "The job ends without a claim",
    `Separation after ${count(weeks, "week")} in the job`,
    atOrAbove(seen, memory.bounds.away),
  );
  const claims: Chance = {
    draw: lookUp(state.keys, state.people.key[i], DECISIONS.afterSeparation, week),
    bound: setting.nature.assumptions["separation.returnsToBenefit"],
    side: is.status === CLAIMING ? "below" : "at or above",
  };
  const then = drawn("out", "", "whether a claim follows", claims);
  return [{ ...ends, why: `${ends.why}; ${then.why}` }];
}

function givesUp(seen: Seen): Told {
  const { state, setting, i, was, memory } = seen;
  const self = state.people.key[i];
  const patience = setting.nature.assumptions["contact.giveUp"];
  const limit = geometric(patience, lookUp(state.keys, self, DECISIONS.giveUp, was.spellStart), 4000);
  const contact = geometric(memory.contact, lookUp(state.keys, self, DECISIONS.contact, memory.contactFrom), 4000);
  const numbers =
    memory.contact > 0 && limit < contact
      ? `: ready to wait ${count(limit, "week")}, and contact would have come in week ${contact} of the claim`
      : "";
  return told("out", `The claim is given up before anybody was met${away(seen)}`, `Giving up${numbers}`);
}

function leaves({ state, setting, i, week }: Seen): Told {
  const moments = setting.nature.changeBoundSum[benefit(state.people.traits[i]) as 0 | 1];
  const chance: Chance = {
    draw: lookUp(state.keys, state.people.key[i], DECISIONS.leavePopulation, week),
    bound: Math.min(1, setting.nature.assumptions["population.exitFrom50"] / moments),
    side: "below",
  };
  return drawn("out", "The person leaves the population", "Leaving for good from the age of 50", chance);
}
