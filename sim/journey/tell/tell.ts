import type { Decided } from "../../world/decided.ts";
import { CLAIMING } from "../../world/people.ts";
import { told, type Told } from "../event.ts";
import type { Seen, Witness } from "../seen.ts";
import type { Teller, Telling } from "../teller.ts";
import { providerName } from "../words.ts";
import { barrier } from "./barriers.ts";
import { closures } from "./closures.ts";
import { contact } from "./contact.ts";
import { payRises } from "./pay.ts";
import { outcome } from "./payments.ts";
import { attached, leavesQueue } from "./places.ts";
import { reform } from "./reform.ts";
import { sanctions } from "./sanctions.ts";
import { services } from "./services.ts";
import { arrives, claimEnds, claimsAgain, givesUp, jobBegins, jobEnds, leaves, STAGES } from "./status.ts";
import { support } from "./support.ts";

/** Who puts which decision into words. */
const TELLERS: { readonly [K in Decided["kind"]]: Teller<K> } = {
  arrives,
  odds: (odds, { memory }) => {
    memory.odds = odds;
    return [];
  },
  "job-begins": jobBegins,
  "claim-ends": claimEnds,
  "gives-up": givesUp,
  "job-ends": jobEnds,
  "claims-again": claimsAgain,
  leaves,
  "contact-sought": (sought, { memory }) => {
    memory.sought = sought;
    return [];
  },
  barrier,
  "pay-rises": payRises,
  attached,
  "leaves-queue": leavesQueue,
  outcome,
};

/** Puts a decision into words, and remembers of it what later ones need. */
export const tell = (decided: Decided, telling: Telling): readonly Told[] =>
  (TELLERS[decided.kind] as Teller<Decided["kind"]>)(decided, telling);

/** Who tells of what else, in the order in which one step is told. */
const WITNESSES: readonly Witness[] = [reform, contact, closures, services, sanctions, support];

export const tellSeen = (seen: Seen): readonly Told[] => WITNESSES.flatMap((witness) => witness(seen));

/** A change of standing that nobody accounts for, told by its columns, so that no mechanism stays silent. */
export function byColumns({ step, was, is }: Pick<Seen, "step" | "was" | "is">): readonly Told[] {
  if (is.status !== was.status) return [told("change", "Status changes", `In the step “${step}”`)];
  if (is.status !== CLAIMING) return [];
  if (is.stage !== was.stage)
    return [
      told(
        "change",
        `Now ${STAGES[is.stage] ?? `at stage ${is.stage}`}`,
        `In the step “${step}”; before: ${STAGES[was.stage] ?? `stage ${was.stage}`}`,
      ),
    ];
  return is.provider !== was.provider
    ? [
        told(
          "change",
          `The case moves from ${providerName(was.provider)} to ${providerName(is.provider)}`,
          `In the step “${step}”`,
        ),
      ]
    : [];
}
