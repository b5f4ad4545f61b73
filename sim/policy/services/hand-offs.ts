import { within } from "../../core/rates.ts";
import type { Assumptions } from "../../evidence/parameters.ts";
import { BARRIERS, BENEFIT_GROUPS } from "../../world/vocabulary.ts";
import { REVIEW_WEEKS } from "../clock.ts";
import { channels } from "../access/channels.ts";
import type { Levers } from "../lever.ts";
import { eligible } from "../referral/eligible.ts";
import { asks, strategy } from "../register.ts";
import { funding } from "./funding.ts";
import { warm, type HandOff, type JoiningUp } from "./joining-up.ts";
import { serviceModes } from "./modes.ts";
import { HEALTH_SERVICES, publicServices } from "./public-services.ts";
import { repeats } from "./repeats.ts";
import { serviceOrders, type ServiceOrder } from "./service-orders.ts";

/** How people get from whoever holds their case to specialist help, and who pays. */
export interface Services {
  readonly joiningUp: JoiningUp;
  /** Whether anybody is referred on to services, and from which severity. */
  readonly refersOn: boolean;
  readonly eligibility: number;
  /** Places of services for each that there is today, by barrier. */
  readonly capacity: Float64Array;
  /** Whether services are found where first contact is made: no other door to find, no cold referral. */
  readonly oneBuilding: boolean;
  /** Whether lead providers pay for services out of the price and so buy those that are worth it to them. */
  readonly bundled: boolean;
  /** One bit a barrier whose services are free to whoever refers even so. */
  readonly freeServices: number;
  readonly serviceOrder: ServiceOrder;
  /** Pence that a service's own purse pays for a job of someone it treated. */
  readonly serviceOutcome: number;
  /** Places in integrated teams for each person in need, and in which benefit groups that counts. */
  readonly teamPlaces: number;
  readonly teamsFor: readonly boolean[];
  /** Terms on which people are handed on to such a team. */
  readonly toTeam: HandOff;
  /** Multiplier of the job-entry hazard of people on a course in basic skills. */
  readonly whileTraining: number;
  /** Chance between two reviews that services are looked at again. */
  readonly serviceRound: number;
}

export function services(levers: Levers, assumptions: Assumptions): Services {
  const arranged = strategy(serviceModes, "way of joining up services", levers["services.mode"])(levers, assumptions);
  const oneBuilding =
    levers["access.colocation"] &&
    asks(serviceModes, levers["services.mode"], "hand-offs") &&
    asks(channels, levers["access.channel"], "building");
  const arrangedHandOff = oneBuilding ? withRepeats(warm(assumptions), arranged.handOff.repeatShare) : arranged.handOff;
  const again = strategy(repeats, "assessment by services", levers["services.assessment"]);
  const { repeatShare } = arrangedHandOff;
  const joiningUp = withHandOff(arranged, withRepeats(arrangedHandOff, again(repeatShare, assumptions)));
  return {
    joiningUp,
    refersOn: levers["services.referral"],
    eligibility: levers["service.eligibility"],
    capacity: Float64Array.from(
      BARRIERS,
      (_, k) =>
        levers["services.capacity"] * ((HEALTH_SERVICES & (1 << k)) !== 0 ? levers["services.healthCapacity"] : 1),
    ),
    oneBuilding,
    bundled: joiningUp.lead && strategy(funding, "payer of services", levers["services.funding"]),
    freeServices: strategy(publicServices, "set of public services", levers["services.stayPublic"]),
    serviceOrder: strategy(serviceOrders, "order of services", levers["services.order"]),
    serviceOutcome: Math.round(100 * levers["services.outcomePayment"]),
    teamPlaces: levers["services.referral"] ? levers["services.integratedPlaces"] : 0,
    teamsFor: BENEFIT_GROUPS.map((_, group) =>
      strategy(eligible, "group for integrated teams", levers["services.integratedFor"])(group),
    ),
    toTeam: warm(assumptions),
    whileTraining: levers["structure.trainingLockIn"] ? assumptions["support.training.lockIn"] : 1,
    serviceRound: within(1 / assumptions["service.roundWeeks"], REVIEW_WEEKS),
  };
}

const withRepeats = ({ warm, retention, weeks, propensity }: HandOff, repeatShare: number): HandOff => ({
  warm,
  retention,
  weeks,
  repeatShare,
  propensity,
});

const withHandOff = ({ lead, pooled, budget, keyWorker, ownPurses }: JoiningUp, handOff: HandOff): JoiningUp => ({
  handOff,
  lead,
  pooled,
  budget,
  keyWorker,
  ownPurses,
});
