import type { Odds } from "../../world/decided.ts";
import { IN_WORK, NEITHER, NOT_ARRIVED } from "../../world/people.ts";
import { JOBCENTRE } from "../../world/providers.ts";
import { drawn, told, type Told } from "../event.ts";
import type { Row } from "../row.ts";
import type { Teller } from "../teller.ts";
import { barrierWords, count, hourWords, providerName } from "../words.ts";

/** Tells of the first claim. */
export const arrives: Teller<"arrives"> = () => [
  told("claim", "The first claim begins", "The same week under every regime"),
];

/** Tells of a job that begins. */
export const jobBegins: Teller<"job-begins"> = ({ verdict, claims, band, pressed }, { memory }) => {
  const job = `, earnings band ${band + 1} of 4${pressed ? ", taken because any job had to be" : ""}`;
  return [
    claims
      ? drawn("job", `A job begins${job}`, `Job entry${circumstances(memory.odds)}`, verdict)
      : drawn("job", `A job begins without a claim${job}`, "Work found outside a claim", verdict),
  ];
};

/** Tells of a claim that ends otherwise than by work. */
export const claimEnds: Teller<"claim-ends"> = ({ verdict, forGood }, { memory }) => [
  drawn("out", `The claim ends without work${away(forGood)}`, `Other exits${circumstances(memory.odds)}`, verdict),
];

/** Tells of a claim given up before first contact. */
export const givesUp: Teller<"gives-up"> = ({ forGood }, { memory: { sought } }) => [
  told(
    "out",
    `The claim is given up before anybody was met${away(forGood)}`,
    sought?.patience === undefined
      ? "Giving up"
      : `Giving up: ready to wait ${count(sought.patience, "week")}, and contact would have come in week ` +
          `${sought.comes} of the claim`,
  ),
];

/** Tells of a job that ends. */
export const jobEnds: Teller<"job-ends"> = ({ verdict, weeks, follows }) => {
  const claims = follows.draw < follows.bound;
  const ends = drawn(
    "out",
    claims ? "The job ends and a claim begins" : "The job ends without a claim",
    `Separation after ${count(weeks, "week")} in the job`,
    verdict,
  );
  return [{ ...ends, why: `${ends.why}; ${drawn("out", "", "whether a claim follows", follows).why}` }];
};

/** Tells of a claim that begins after a time in neither. */
export const claimsAgain: Teller<"claims-again"> = ({ verdict }) => [
  drawn("claim", "A claim begins again", "Return to claiming", verdict),
];

/** Tells of leaving the population. */
export const leaves: Teller<"leaves"> = ({ verdict }) => [
  drawn("out", "The person leaves the population", "Leaving for good", verdict),
];

/** Tells of someone who has settled, in a job or outside work and benefit, and is followed no longer. */
export const settles: Teller<"settles"> = ({ status, weeks }) => [
  status === IN_WORK
    ? told(
        "job",
        "The person has settled in the job and is followed no longer",
        `In one job for ${count(weeks, "week")}`,
      )
    : told("out", "The person stays away and is followed no longer", `Neither for ${count(weeks, "week")}, for good`),
];

/** Tells where a person stands when the comparison begins; nothing of someone who has not claimed yet. */
export function standing({ status: now, stage, provider, spellStart, barriers }: Row, week: number): Told[] {
  if (now >= NOT_ARRIVED) return [];
  const weeks = count(Math.max(0, week - spellStart), "week");
  const what =
    now === IN_WORK
      ? `In work for ${weeks}`
      : now === NEITHER
        ? `Neither in work nor claiming for ${weeks}`
        : `Claiming for ${weeks}, ` +
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

/** What the week was decided under, after a comma. */
const circumstances = (odds: Odds | undefined): string =>
  odds === undefined
    ? ""
    : `, ${count(odds.weeksOut, "week")} out of work, ${hourWords(odds.hours)} of support` +
      `${odds.sanctioned ? ", sanctioned" : ""}${odds.team === 1 ? "" : `, with an integrated team (× ${odds.team})`}`;

const away = (forGood: boolean): string => (forGood ? ", for good" : "");
