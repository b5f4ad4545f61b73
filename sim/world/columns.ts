import { emptyAreas, type Areas } from "./areas.ts";
import { emptyCases, openCase, type Cases } from "./cases.ts";
import { emptyPeople, type People } from "./people.ts";
import { emptyPricing, type Pricing } from "./pricing.ts";
import { emptyProviders, SLOTS, type Providers } from "./providers.ts";
import { emptyServices, type Services } from "./services.ts";
import { AREAS, BARRIERS } from "./vocabulary.ts";

/** A state variable: which array holds it, how many values it has for one of its kind, and what they mean. */
export interface Column {
  readonly name: string;
  /** Kind of number: "8-bit whole", "32-bit real". */
  readonly kind: string;
  readonly values: number;
  readonly bytes: number;
  readonly meaning: string;
}

/** A kind of thing that has state, and its state variables. */
export interface Entity {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** The entities of the model with the state variables that a fresh world has of each: what the documentation shows. */
export function entities(): readonly Entity[] {
  const services = emptyServices(1);
  return [
    entity("person", emptyPeople(1), 1, PERSON),
    entity("provider", emptyProviders(), SLOTS, PROVIDER),
    entity("prices of a provider", emptyPricing(), SLOTS, PRICING),
    entity("claim that a learning assessment remembers", remembered(), 1, REMEMBERED),
    entity("specialist service", services, BARRIERS.length, SERVICE),
    entity("specialist help to a person", services.byPerson, 1, HELPED),
    entity("episode of specialist help", services.episodes, services.episodes.person.length, EPISODE),
    entity("area", emptyAreas(new Uint16Array(0)), AREAS.length, AREA),
  ];
}

type Arrays<T> = { readonly [K in keyof T as T[K] extends ArrayBufferView ? K : never]: string };

function entity<T extends object>(name: string, state: T, rows: number, meanings: Arrays<T>): Entity {
  const columns = Object.entries(meanings as Readonly<Record<string, string>>).map(([column, meaning]) => {
    const array = state[column as keyof T] as unknown as Uint8Array;
    const real = array instanceof Float32Array || array instanceof Float64Array;
    return {
      name: column,
      kind: `${8 * array.BYTES_PER_ELEMENT}-bit ${real ? "real" : "whole"}`,
      values: array.length / rows,
      bytes: array.byteLength / rows,
      meaning,
    };
  });
  return { name, columns };
}

const PERSON: Arrays<People> = {
  key: "Hashed identity, by which luck is looked up",
  status: "Claiming, in work, neither, not yet arrived, or gone",
  boundLow: "A draw below this may bring a job or a return",
  boundHigh: "A draw above this may bring another exit or the end of a job",
  due: "Week of the next thing the purchaser does",
  change: "Next week in which a barrier may change by itself",
  barriers: "True severity, 0 to 3, of each of fifteen barriers",
  assessed: "Severities as the purchaser sees them, or a score",
  disclosed: "Which barriers somebody who could help knows of",
  queuedFor: "Barriers with a service pending",
  treatedFor: "Barriers in treatment",
  pace: "Weekly job-entry hazard before duration, area and support",
  strain: "Multiplier of the hazard that a job ends",
  held: "What resolved barriers will give back once support follows",
  spellStart: "Week in which the present status began",
  outAtStart: "Weeks out of work accumulated by then",
  marks: "Hired late, sanctioned since the last job, referrals that failed",
  sanctionedUntil: "First week no longer under sanction",
  stage: "Where the claim stands: not met, waiting, queued, attached, without support, giving up",
  provider: "Who supports the person",
  attachedAt: "Week of attachment",
  worked: "Weeks in work since attachment in jobs that ended",
  payments: "Outcome and sustainment payments reached",
  tier: "Row of the tariff; once attached, the terms that hold",
  worth: "What an hour of support is worth to the provider against its cost, on a log grid",
  efficiency: "Contribution to the search in the area",
  traits: "Area, age band, benefit group, payment group, support group, and the kind of job or of coach",
  distance: "Kilometres to the nearest office",
};

const PROVIDER: Arrays<Providers> = {
  quality: "Multiplier of the effect of support",
  effective: "Quality with what experience has added",
  specialism: "Barriers that it knows best",
  altruism: "Weight on what a client gains, against money",
  hours: "Adviser hours a week",
  experience: "People served, less what is forgotten",
  reference: "The same when the comparison began",
  caseload: "People attached and claiming",
  queue: "People waiting for a place",
  intake: "Smoothed referrals a week",
  wait: "Weeks that people in the queue wait",
  shadow: "Log of what an hour must be worth to be spent, against its cost",
  floor: "Hours that everyone attached gets at least",
  floorReach: "Share of the effect of support that these bring",
  shadowFactor: "The same price, ready for use",
  cash: "Balance in pence",
  income: "Pence received this week",
  costs: "Pence spent this week",
  surplus: "Pence a week left after what varies with the caseload, smoothed over a year",
  closed: "Whether it is out of the market: not yet entered, or gone",
  began: "Week in which it came into the market",
  opensAt: "Week in which it will open, once it has decided to enter",
  replaces: "Whose contract it has won",
  results: "Published outcomes against what the same people achieve on average",
  poor: "Quarters running below the floor under results",
  worthCount: "People attached by worth of an hour",
  attached: "Attachments by class of similar people and quarter",
  succeeded: "Of these, in work within half a year",
  expected: "Published advantage by class of similar people",
  rating: "Published advantage over all classes",
  recorded: "Whether any results are published",
  load: "People for each adviser hour at the start of the week",
  share: "Contracted part of referrals by area",
  bids: "Pounds bid for a person by area and segment",
  turns: "Referrals made in turn, by area",
  bookSurplus: "What is expected of the people taken on in about the past year, by published segment",
  shutUntil: "Until when nobody of a published segment is taken",
};

const PRICING: Arrays<Pricing> = {
  multiple: "Price against the tariff's own, by class of similar people",
  hours: "Adviser hours that people had, by class and quarter",
  spent: "Pounds spent on advisers and bought services, by quarter",
  outcomes: "Job outcomes paid, by class and quarter",
  expected: "Outcomes expected without a programme, by quarter",
  reached: "Outcomes paid under the present tariff, by quarter",
  paid: "Pence paid under it in the quarter that runs",
  marginal: "What one more outcome is expected to earn against its price",
};

/** Columns of one row. */
function remembered(): Pick<Cases, "known" | "year" | "ended"> {
  const cases = emptyCases(1);
  return { known: openCase(cases, 0, 0), year: cases.year.subarray(0, 1), ended: cases.ended.subarray(0, 1) };
}

const REMEMBERED: Arrays<Pick<Cases, "known" | "year" | "ended">> = {
  known: "What was known at assessment: benefit, area and record, time out of work, severities",
  year: "Week in which the claim has lasted a year",
  ended: "When it ended, if it has",
};

const SERVICE: Arrays<Services> = {
  places: "People who can be in treatment at once",
  inUse: "People in treatment",
};

const HELPED: Arrays<Services["byPerson"]> = {
  drawn: "Pence of a personal budget spent or set aside",
  claimUntil: "First week in which a job is no longer an outcome of a service that treated the person",
  workerUntil: "First week without the key worker there once was",
};

const EPISODE: Arrays<Services["episodes"]> = {
  person: "Whose it is",
  barrier: "What is treated",
  started: "Whether treatment has begun",
  joined: "Week in which the queue was joined",
  due: "Earliest start; once started, the end of the course",
  payer: "Who buys it",
};

const AREA: Arrays<Areas> = {
  shock: "Log multiplier of the demand for labour",
  multiplier: "Job-entry multiplier of this week",
  bound: "No multiplier above this since people's bounds were set",
  efficiency: "Search by claimants, summed",
  atStart: "The same when the comparison began",
  sum: "Running sum for that",
  people: "Share of all people who live there",
};
