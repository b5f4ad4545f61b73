import { benefits, learning } from "./weekly/accounts.ts";
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
import { reviews } from "./weekly/reviews.ts";
import { scan } from "./weekly/scan.ts";
import { services } from "./weekly/services.ts";
import { matching, shocks } from "./weekly/shocks.ts";
import type { Phase, Setting, State } from "./weekly/state.ts";
import { transitions } from "./weekly/transitions.ts";

/** The steps of a week, in order. Each reads only what it is given; status changes are decided once, from the status at the start of the week. */
export const PHASES = {
  shocks, // each area's demand moves
  matching, // what a search is worth there, from how many searched last week
  arrivals, // first claims
  scan, // whom does this week concern?
  administration, // contact, assessment and price, referral, ends of attachments
  places, // providers take people from their queues
  hours, // adviser hours are divided, advisers hired and shed
  conditionality, // failures, decisions, sanctions; applications
  benefits, // benefit is paid to whoever claims this week
  reviews, // support, effort and search are settled anew
  grants, // the flexible fund is spent
  jobs, // people in work move up
  barriers, // onset, progression, remission, leaving the population
  services, // hand-offs, queues, treatment
  transitions, // job entry and other exits, separation, returns
  outcomes, // what was reached is validated and paid
  premises, // what more of them cost than today's, or fewer save
  learning, // experience, and each quarter the published results
  prices, // each quarter: higher rates, new prices, budgets
  market, // providers' accounts; each quarter who leaves and who enters
  observe, // the week is written down
} as const satisfies Readonly<Record<string, Phase>>;

export type PhaseName = keyof typeof PHASES;
const ORDER = Object.entries(PHASES) as [PhaseName, Phase][];

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
