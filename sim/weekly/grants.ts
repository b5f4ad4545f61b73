import { barriers } from "../evidence/barriers.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { area, CLAIMING, QUEUED, WAITING } from "../world/people.ts";
import { severity } from "../world/severities.ts";
import { causeCode, post } from "../world/ledger.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import { setSeverity } from "../life/severity.ts";
import { eachPool, type Setting } from "../policy/setting.ts";
import { type Coaches } from "../world/coaches.ts";
import { note, watches } from "../world/watch.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { AHEAD, type Ahead } from "../prospect/standing.ts";
import { BY_SEVERITY, type BySeverity } from "../life/written.ts";

/** What a fare, a pair of boots or a first week's childcare can do something about. */
const SMALL = BARRIERS.flatMap((barrier, k) => (barriers[barrier].grant ? [k] : []));

/**
 * Spends the flexible fund at coaches' reviews: a grant for a need that is known may lessen it by a level. Lots decide
 * where the fund does not reach everybody.
 */
export const grants = step(
  { reads: [...AHEAD, "reviewNow"], writes: ["pools", ...BY_SEVERITY, "ledger"] },
  (state, setting) => eachPool(state, setting, (coaches, own, pool) => spend(state, own, coaches, pool)),
);

function spend(
  state: Given<Ahead | "reviewNow", BySeverity | "ledger">,
  setting: Setting,
  coaches: Coaches,
  pool: number,
): void {
  const { policy, nature } = setting;
  if (policy.fundPence === 0) {
    coaches.fund = 0;
    return;
  }
  const { people, reviewNow, week, zero, keys, ledger } = state;
  const price = nature.costs.grant;
  coaches.fund += Math.floor(policy.fundPence * coaches.met + 0.5);
  const afford = Math.max(0, Math.floor(coaches.fund / price));
  const last = lastServed(state, afford, pool);
  let given = 0;
  for (let n = 0; n < reviewNow.length; n++) {
    const i = reviewNow.items[n];
    for (const k of SMALL) {
      if (!isNeed(state, i, k, pool) || lookUp(keys, people.key[i], DECISIONS.grantPlace, week, k) > last) continue;
      given++;
      const draw = lookUp(keys, people.key[i], DECISIONS.grantWorks, week, k);
      if (draw >= nature.costs.grantWorks) continue;
      const from = severity(people.barriers[i], k);
      if (watches(state, i))
        note(state, i, {
          kind: "barrier",
          barrier: k,
          from,
          to: from - 1,
          cause: "grant",
          verdict: { by: "grantWorks", draw, bound: nature.costs.grantWorks },
        });
      setSeverity(state, setting, i, k, from - 1);
    }
  }
  coaches.fund -= given * price;
  post(ledger, causeCode["flexible-fund"], week - zero, given * price);
}

/** The lot of the last need that so many grants reach among this week's reviews: 1 if they reach all. */
function lastServed(state: Given<"people" | "pool" | "reviewNow">, afford: number, pool: number): number {
  const { people, reviewNow, keys, week } = state;
  if (state.scratch.length < SMALL.length * reviewNow.length)
    state.scratch = new Float64Array(2 * SMALL.length * reviewNow.length);
  let needs = 0;
  for (let n = 0; n < reviewNow.length; n++) {
    const i = reviewNow.items[n];
    for (const k of SMALL)
      if (isNeed(state, i, k, pool))
        state.scratch[needs++] = lookUp(keys, people.key[i], DECISIONS.grantPlace, week, k);
  }
  return needs <= afford ? 1 : afford === 0 ? -1 : state.scratch.subarray(0, needs).sort()[afford - 1];
}

/** A claimant whom a coach of the pool sees has a need that is known. */
const isNeed = ({ people, pool: pools }: Given<"people" | "pool">, i: number, k: number, pool: number): boolean =>
  people.status[i] === CLAIMING &&
  pools[area(people.traits[i])] === pool &&
  (people.stage[i] === WAITING || people.stage[i] === QUEUED) &&
  ((people.disclosed[i] >>> k) & 1) !== 0 &&
  severity(people.barriers[i], k) > 0;
