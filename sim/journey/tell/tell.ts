import type { Decided } from "../../world/decided.ts";
import type { Told } from "../event.ts";
import type { Teller, Telling } from "../teller.ts";
import { barrier } from "./barriers.ts";
import { capability, claimsForHealth, toClaimForHealth } from "./benefit.ts";
import { assessed, met, priced, toMeetAnew } from "./contact.ts";
import { payRises } from "./pay.ts";
import { outcome } from "./payments.ts";
import { attached, attachmentEnds, leavesQueue, stoodDown } from "./places.ts";
import { notTakenUp, referred, refused } from "./referral.ts";
import { decision, sanctionRunsOn, toBeDecided } from "./sanctions.ts";
import {
  courseEnds,
  courseStarts,
  handOff,
  joinsTeam,
  leavesCourse,
  leavesServiceQueue,
  leavesTeam,
} from "./services.ts";
import { arrives, claimEnds, claimsAgain, givesUp, jobBegins, jobEnds, leaves, settles } from "./status.ts";
import { coached, confides, supported, unsupported } from "./support.ts";

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
  settles,
  "contact-sought": (sought, { memory }) => {
    memory.sought = sought;
    return [];
  },
  "to-claim-for-health": toClaimForHealth,
  "claims-for-health": claimsForHealth,
  capability,
  barrier,
  "pay-rises": payRises,
  met,
  "to-meet-anew": toMeetAnew,
  assessed,
  priced,
  referred,
  "not-taken-up": notTakenUp,
  refused,
  "to-be-decided": toBeDecided,
  decision,
  "sanction-runs-on": sanctionRunsOn,
  attached,
  "leaves-queue": leavesQueue,
  "attachment-ends": attachmentEnds,
  "stood-down": stoodDown,
  outcome,
  "hand-off": handOff,
  "leaves-service-queue": leavesServiceQueue,
  "course-starts": courseStarts,
  "joins-team": joinsTeam,
  "leaves-team": leavesTeam,
  "leaves-course": leavesCourse,
  "course-ends": courseEnds,
  supported,
  coached,
  unsupported,
  confides,
};

/** Puts a decision into words, and remembers of it what later ones need. */
export const tell = (decided: Decided, telling: Telling): readonly Told[] =>
  (TELLERS[decided.kind] as Teller<Decided["kind"]>)(decided, telling);
