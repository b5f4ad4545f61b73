import { DECISIONS } from "../../core/decisions.ts";
import { lookUp } from "../../core/draw.ts";
import { power } from "../../core/exp-log.ts";
import type { HandOff } from "../../policy/services/joining-up.ts";
import { termsInForce } from "../../prospect/service-payer.ts";
import { ATTACHED, presentBits, severity } from "../../world/people.ts";
import { BARRIERS } from "../../world/vocabulary.ts";
import { chanceWords, drawn, told, type Chance, type Told } from "../event.ts";
import type { Seen, Witness } from "../seen.ts";
import { barrierName, count, pounds } from "../words.ts";

/**
 * Tells of hand-offs to services made and lost, courses that start, end and are waited for in vain, in whatever step.
 */
export const services: Witness = (seen) => {
  const { was, is } = seen;
  const bits = (was.queuedFor ^ is.queuedFor) | (was.treatedFor ^ is.treatedFor);
  const events = bits === 0 ? [] : BARRIERS.flatMap((_, k) => ((bits >>> k) & 1 ? moved(seen, k) : []));
  const brief =
    events.filter(({ why }) => why.includes(AGAIN)).length < is.assessments - was.assessments &&
    seen.step === "services"
      ? BARRIERS.flatMap((_, k) => (leftAtOnce(seen, k) ? [k] : []))
      : [];
  for (const k of brief) events.push(referral(seen, k), givenUp(seen, k));
  const inQueue = seen.step === "services" ? dropOuts(seen) + brief.length : 0;
  const round = seen.step === "services" || (seen.step === "places" && is.stage === ATTACHED);
  if (round && is.handoffsLost - was.handoffsLost > inQueue) events.push(...lost(seen));
  return events;
};

const has = (bits: number, k: number): boolean => ((bits >>> k) & 1) === 1;
const handOffDraw = ({ state, i, week }: Seen, k: number): number =>
  lookUp(state.keys, state.people.key[i], DECISIONS.handOff, week, k);

function moved(seen: Seen, k: number): Told[] {
  const { was, is, setting } = seen;
  const name = barrierName(k);
  const waited = has(was.queuedFor, k);
  const referred =
    !waited && !has(was.treatedFor, k) && has(is.queuedFor | is.treatedFor, k) ? [referral(seen, k)] : [];
  if (has(is.treatedFor, k) && !has(was.treatedFor, k))
    return [
      ...referred,
      told(
        "service",
        `A course for ${name} starts`,
        `A place is free: ${count(setting.nature.courseWeeks[k], "week")} in full, ` +
          `${pounds(setting.nature.courseCost[k])}; ${completion(seen, k)}`,
      ),
    ];
  if (has(was.treatedFor, k) && !has(is.treatedFor, k))
    return severity(is.barriers, k) === 0
      ? []
      : [
          told(
            "service",
            `The course for ${name} is over, and the barrier stays`,
            `No remission in any week of it, at a weekly chance of ` +
              `${setting.nature.treatedRemission[k].toFixed(3).replace(/^0/, "")}`,
          ),
        ];
  if (waited && !has(is.queuedFor, k) && severity(is.barriers, k) > 0) return [givenUp(seen, k)];
  return referred;
}

function referral(seen: Seen, k: number): Told {
  const { warm, repeatShare } = terms(seen);
  return drawn(
    "service",
    `Referred to a service for ${barrierName(k)}`,
    `${warm ? "A warm" : "A cold"} hand-off${repeatShare > 0 ? `, ${AGAIN}` : ""}`,
    { draw: handOffDraw(seen, k), bound: chain(seen, k), side: "below" },
  );
}

const terms = ({ state, setting, i }: Seen): HandOff => termsInForce(state, setting, i);

const AGAIN = "assessed again there";

const givenUp = (seen: Seen, k: number): Told =>
  drawn(
    "service",
    `The wait for a course for ${barrierName(k)} is given up`,
    "Dropping out of the queue",
    droppedOut(seen, k),
  );

const completion = ({ state, setting, i, week }: Seen, k: number): string => {
  const draw = lookUp(state.keys, state.people.key[i], DECISIONS.courseCompletion, week, k);
  const bound = setting.nature.assumptions["referral.completion"];
  return draw < bound
    ? `to be completed: ${chanceWords({ draw, bound, side: "below" })}`
    : `to be left early: ${chanceWords({ draw, bound, side: "at or above" })}`;
};

const droppedOut = ({ state, setting, i, week }: Seen, k: number): Chance => ({
  draw: lookUp(state.keys, state.people.key[i], DECISIONS.serviceDropOut, week, k),
  bound: setting.nature.assumptions["service.waitDropOut"],
  side: "below",
});

/** Waits given up in this step: each counts as a hand-off lost. */
const dropOuts = ({ was, is }: Seen): number =>
  BARRIERS.filter(
    (_, k) => has(was.queuedFor, k) && !has(is.queuedFor, k) && !has(is.treatedFor, k) && severity(is.barriers, k) > 0,
  ).length;

/**
 * Chance that a hand-off for a barrier is kept: that of starting for the first of a round, that of reaching the next
 * body for the others.
 */
function chain(seen: Seen, k: number): number {
  const { assumptions } = seen.setting.nature;
  const { was, is } = seen;
  const sent = (is.queuedFor | is.treatedFor) & ~(was.queuedFor | was.treatedFor);
  const failed = was.marks >>> 2;
  const before = BARRIERS.some(
    (_, other) => comesBefore(seen, other, k) && (has(sent, other) || leftAtOnce(seen, other)),
  );
  return before
    ? terms(seen).retention * power(1 - assumptions["referral.fatigue"], failed)
    : assumptions["referral.start.voluntary"] * power(1 - assumptions["referral.startFatigue"], failed);
}

/** Whether a round of referral comes to one need before another. */
function comesBefore({ setting, is }: Seen, one: number, other: number): boolean {
  const { serviceOrder, joiningUp } = setting.policy;
  const worse = severity(is.barriers, one) - severity(is.barriers, other);
  if ((serviceOrder.worstFirst || joiningUp.budget !== undefined) && worse !== 0) return worse > 0;
  return serviceOrder.barriers.indexOf(one) < serviceOrder.barriers.indexOf(other);
}

/** Whether a round of referral tries this barrier, as far as its own draws say. */
function tries(seen: Seen, k: number): boolean {
  const { state, setting, i, week, is } = seen;
  const open = presentBits(is.barriers) & is.disclosed & ~(is.queuedFor | is.treatedFor);
  return (
    has(open, k) &&
    severity(is.barriers, k) >= setting.policy.levers["service.eligibility"] &&
    lookUp(state.keys, state.people.key[i], DECISIONS.servicePropensity, week, k) < terms(seen).propensity
  );
}

/** Referred and no longer waiting in one and the same week. */
function leftAtOnce(seen: Seen, k: number): boolean {
  const { draw, bound } = droppedOut(seen, k);
  return draw < bound && tries(seen, k) && handOffDraw(seen, k) < chain(seen, k);
}

/** A hand-off that was never completed: the first of a round whose draw was too high. */
function lost(seen: Seen): Told[] {
  const tried = BARRIERS.findIndex((_, k) => tries(seen, k) && handOffDraw(seen, k) >= chain(seen, k));
  if (tried < 0) return [told("service", "A hand-off to a service is lost", "Not every hand-off is completed")];
  return [
    drawn("service", `The hand-off for ${barrierName(tried)} is lost`, "Not every hand-off is completed", {
      draw: handOffDraw(seen, tried),
      bound: chain(seen, tried),
      side: "at or above",
    }),
  ];
}
