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
import { moves } from "./weekly/moves.ts";
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
 * The steps of a week, in order. Each is handed only the tables that it declares; status changes are decided once, from
 * the status at the start of the week.
 */
export const STEPS = {
  shocks,
  matching,
  arrivals,
  moves,
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

export type StepName = keyof typeof STEPS;

/** What each step does, and why it stands where it stands, in a sentence each. */
const ABOUT: Readonly<Record<StepName, { readonly does: string; readonly why: string }>> = {
  shocks: {
    does: "The demand for labour moves in each area.",
    why: "First, so that the whole week sees one labour market.",
  },
  matching: {
    does: "What a search is worth in each area follows from how many searched there last week.",
    why: "After the shock that it takes in, and before anybody arrives, since it counts last week's searchers.",
  },
  arrivals: {
    does: "People claim for the first time.",
    why: "Before the scan, so that whoever arrives with something due this week is found at once.",
  },
  moves: {
    does: "Claims go on under another benefit: for health after an illness, for search once found fit for work.",
    why: "Before the scan, so that a referral that a move sets anew is found in time, and benefit is paid at the new rate.",
  },
  scan: {
    does: "Whoever this week concerns is found; nobody else is looked at again.",
    why: "After the last arrival, and before every step that goes through its lists.",
  },
  administration: {
    does: "People are met for the first time, assessed, priced and referred; attachments run out.",
    why: "Before places, so that whoever is referred may be taken on in the same week.",
  },
  places: {
    does: "Providers take people from their queues.",
    why: "Before hours, so that whoever is taken on has a share in them.",
  },
  hours: {
    does: "Adviser hours are divided among people; advisers are hired and shed.",
    why: "After assessments, whose hours come first, and before reviews, which go by the support that people get.",
  },
  conditionality: {
    does: "Failures to comply come to light, decisions are made, sanctions begin and end; applications are counted.",
    why: "Before benefits, so that a sanction decided this week withholds this week's benefit.",
  },
  benefits: {
    does: "Benefit is paid to whoever claims this week.",
    why: "After decisions on sanctions, and before anybody's claim can end.",
  },
  reviews: {
    does: "Support, effort and search are settled anew for those who are reviewed.",
    why: "After hours are divided, and before services, which go by what people have told at reviews.",
  },
  grants: {
    does: "Coaches spend the flexible fund.",
    why: "After the reviews at which it is spent, and before barriers move by themselves, so that a grant meets the need found.",
  },
  jobs: {
    does: "Jobs are looked at every four weeks; some people move up an earnings band, and whoever has settled is followed no longer.",
    why: "Before transitions, so that a job is seen as the week found it, and what it has become bears on losing it.",
  },
  barriers: {
    does: "Barriers begin, worsen and resolve; a few people leave the population.",
    why: "Before services and transitions, so that both go by the barriers that people have now.",
  },
  services: {
    does: "People are referred on to services, wait, are treated, and are lost between bodies.",
    why: "After barriers, so that nobody is treated for what is gone, and before transitions, on which a cure tells at once.",
  },
  transitions: {
    does: "One draw a person decides the week: a job, another exit, the end of a job, a return.",
    why: "After everything that bears on a hazard, so that one draw decides from all of it; a new status begins next week.",
  },
  outcomes: {
    does: "Outcomes that were reached are validated and paid.",
    why: "After transitions, so that only a job that lasted the week counts toward an outcome.",
  },
  premises: {
    does: "Premises beyond those of today are paid for; fewer of them save.",
    why: "Among the payments; no other step waits for it.",
  },
  learning: {
    does: "Experience grows; each quarter results are published.",
    why: "After the week's referrals, attachments and jobs, which it counts, and before the market, which goes by results.",
  },
  relearning: {
    does: "A tool that learns estimates anew how long claims last.",
    why: "After transitions, when it is known whose claims have ended; it assesses from next week on.",
  },
  prices: {
    does: "Each quarter higher rates are paid, prices move and budgets are looked at.",
    why: "After the last payment for an outcome, so that a quarter's accounts are whole; new terms hold from next week.",
  },
  market: {
    does: "Providers' accounts are settled; each quarter some leave, others decide to enter, and contracts that ran out are let anew.",
    why: "After all that providers earn and spend this week, and after results are published, by which some of them close.",
  },
  observe: {
    does: "The week is written down.",
    why: "Last, so that it sees the week as it ended; it changes nothing that is read again.",
  },
};

/** A step of the week: what it does, why it stands where it stands, and the tables that it declares, sorted. */
export interface Scheduled {
  readonly name: StepName;
  readonly does: string;
  readonly why: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** The steps of a week in order, as the documentation shows them; what a step writes it may read too. */
export const schedule = (): readonly Scheduled[] =>
  ORDER.map(([name, { reads, writes }]) => ({
    name,
    ...ABOUT[name],
    reads: [...new Set<string>(reads)].sort(),
    writes: [...new Set<string>(writes)].sort(),
  }));

const ORDER = Object.entries(STEPS) as [StepName, AnyStep][];

/** Looks at the state before a step of the week, to follow single lives; it must change nothing. */
export type Look = (step: StepName, state: State, setting: Setting) => void;

/** Lives through one week; `without` names steps to leave out, to see what they do; `before` looks on. */
export function week(state: State, setting: Setting, without?: ReadonlySet<StepName>, before?: Look): void {
  for (const [name, phase] of ORDER) {
    if (without?.has(name)) continue;
    before?.(name, state, setting);
    phase(state, setting);
  }
  state.week++;
}
