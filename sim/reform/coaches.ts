import { tellOnQuality } from "../life/experience.ts";
import type { Levers } from "../policy/levers.ts";
import { type Setting, territoryScale } from "../policy/setting.ts";
import { splitPool } from "./split-pool.ts";
import { among } from "../world/areas.ts";
import { JOBCENTRE, MUTUAL } from "../world/providers.ts";
import { causeCode, post } from "../world/ledger.ts";
import type { Given } from "../world/given.ts";

/**
 * Moves the coaches of some areas to the pool of area `joins`, or to one of their own if it is below 0, in proportion
 * to the claimants met whom they leave with: hires or sheds where claimants for each coach change; where the mutual
 * begins, those who coach and go along move to it with their skill (whoever checks compliance stays), and back where it
 * is dissolved. `others` are the levers of all other areas.
 */
export function moveCoaches(
  state: Given<"people" | "areas", "pool" | "pools" | "providers" | "ledger">,
  { policy, nature }: Setting,
  { before, areas, joins, others }: { before: Levers; areas: number; joins: number; others: readonly Levers[] },
): void {
  const { providers } = state;
  const { coaches, moved } = splitPool(state, areas, joins);
  const elsewhere = others.some((levers) => levers["providers.mutual"]);
  let hours = moved;
  if (policy.coaches) hours *= before["jobcentre.caseload"] / policy.levers["jobcentre.caseload"];
  if (policy.levers["providers.mutual"] && !before["providers.mutual"]) {
    if (!elsewhere) beginMutual(state, nature, policy.levers);
    const checks = before["jobcentre.policeShare"];
    const joining = hours * (1 - checks) * policy.levers["transition.staffShare"];
    const skill = providers.experience[JOBCENTRE] * (1 - nature.providers.skillLoss);
    const own = elsewhere ? providers.hours[MUTUAL] : 0;
    providers.reference[MUTUAL] = providers.reference[JOBCENTRE];
    providers.experience[MUTUAL] =
      own > 0 ? (providers.experience[MUTUAL] * own + skill * joining) / (own + joining) : skill;
    providers.hours[MUTUAL] = own + joining;
    hours *= checks;
    tellOnQuality(providers, MUTUAL, nature);
  } else if (!policy.levers["providers.mutual"] && before["providers.mutual"]) {
    const back = elsewhere ? providers.hours[MUTUAL] * shareOfAreas(state, areas) : providers.hours[MUTUAL];
    const own = state.pools.reduce((sum, { coachHours }) => sum + coachHours, hours);
    hours += back;
    if (own + back > 0)
      providers.experience[JOBCENTRE] =
        (own * providers.experience[JOBCENTRE] + back * providers.experience[MUTUAL]) / (own + back);
    providers.hours[MUTUAL] = elsewhere ? providers.hours[MUTUAL] - back : 0;
    tellOnQuality(providers, JOBCENTRE, nature);
  }
  coaches.coachHours += hours;
}

/** Creates the mutual with the capital that it is given. */
function beginMutual(state: Given<never, "providers" | "ledger">, nature: Setting["nature"], levers: Levers): void {
  const { providers, ledger, week, zero } = state;
  const capital = Math.floor(100 * levers["providers.mutualCapital"] * territoryScale(state, nature) + 0.5);
  providers.cash[MUTUAL] += capital;
  post(ledger, causeCode["working-capital"], week - zero, capital);
  providers.began[MUTUAL] = week;
}

/** Share of all people who live in some areas. */
const shareOfAreas = ({ areas: { people } }: Given<"areas">, areas: number): number =>
  people.reduce((sum, share, a) => (among(areas, a) ? sum + share : sum), 0);
