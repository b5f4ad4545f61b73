import { benefits } from "./weekly/benefits.ts";
import { learning } from "./weekly/learning.ts";
import { administration } from "./weekly/administration.ts";
import { arrivals } from "./weekly/arrivals.ts";
import { barriers } from "./weekly/barriers.ts";
import { conditionality } from "./weekly/conditionality.ts";
import { grants } from "./weekly/grants.ts";
import { hours } from "./weekly/hours.ts";
import { jobs } from "./weekly/jobs.ts";
import { market } from "./weekly/market.ts";
import { observe } from "./weekly/observe.ts";
import { outcomes } from "./weekly/outcomes.ts";
import { places } from "./weekly/places.ts";
import { prices } from "./weekly/prices.ts";
import { premises } from "./weekly/premises.ts";
import { relearning } from "./weekly/relearning.ts";
import { reviews } from "./weekly/reviews.ts";
import { scan } from "./weekly/scan.ts";
import { services } from "./weekly/services.ts";
import { matching } from "./weekly/matching.ts";
import { shocks } from "./weekly/shocks.ts";
import type { AnyStep } from "./step.ts";
import type { Setting } from "./policy/setting.ts";
import type { State } from "./world/state.ts";
import { transitions } from "./weekly/transitions.ts";

/**
 * The steps of a week, in order. Each reads only what it is given; status changes are decided once, from the status at
 * the start of the week.
 */
export const PHASES = {
  shocks,
  matching,
  arrivals,
  scan,
  administration,
  places,
  hours,
  conditionality,
  benefits,
  reviews,
  grants,
  jobs,
  barriers,
  services,
  transitions,
  outcomes,
  premises,
  learning,
  relearning,
  prices,
  market,
  observe,
} as const satisfies Readonly<Record<string, AnyStep>>;

export type PhaseName = keyof typeof PHASES;

/** What each step does, in a sentence. */
const DOES: Readonly<Record<PhaseName, string>> = {
  shocks: "The demand for labour moves in each area.",
  matching: "What a search is worth in each area follows from how many searched there last week.",
  arrivals: "People claim for the first time.",
  scan: "Whoever this week concerns is found; nobody else is looked at again.",
  administration: "People are met for the first time, assessed, priced and referred; attachments run out.",
  places: "Providers take people from their queues.",
  hours: "Adviser hours are divided among people; advisers are hired and shed.",
  conditionality:
    "Failures to comply come to light, decisions are made, sanctions begin and end; applications are counted.",
  benefits: "Benefit is paid to whoever claims this week.",
  reviews: "Support, effort and search are settled anew for those who are reviewed.",
  grants: "Coaches spend the flexible fund.",
  jobs: "Jobs are looked at every four weeks; some people move up an earnings band.",
  barriers: "Barriers begin, worsen and resolve; a few people leave the population.",
  services: "People are referred on to services, wait, are treated, and are lost between bodies.",
  transitions: "One draw a person decides the week: a job, another exit, the end of a job, a return.",
  outcomes: "Outcomes that were reached are validated and paid.",
  premises: "Premises beyond those of today are paid for; fewer of them save.",
  learning: "Experience grows; each quarter results are published.",
  relearning: "A tool that learns estimates anew how long claims last.",
  prices: "Each quarter higher rates are paid, prices move and budgets are looked at.",
  market:
    "Providers' accounts are settled; each quarter some leave, others decide to enter, and contracts that ran out are let anew.",
  observe: "The week is written down.",
};

/** The steps of a week in order, with what each does: what the documentation shows. */
export const schedule = (): readonly { readonly name: PhaseName; readonly does: string }[] =>
  ORDER.map(([name]) => ({ name, does: DOES[name] }));

const ORDER = Object.entries(PHASES) as [PhaseName, AnyStep][];

/** Looks at the state before a step of the week, to follow single lives; it must change nothing. */
export type Look = (step: PhaseName, state: State, setting: Setting) => void;

/** Lives through one week; `without` names steps to leave out, to see what they do; `before` looks on. */
export function week(state: State, setting: Setting, without?: ReadonlySet<PhaseName>, before?: Look): void {
  for (const [name, phase] of ORDER) {
    if (without?.has(name)) continue;
    before?.(name, state, setting);
    phase(state, setting);
  }
  state.week++;
}
