import { YEAR } from "../core/calendar.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { RunRecord } from "../record.ts";
import type { Nature } from "../world/nature.ts";
import { area as areaOf, CLAIMING, IN_WORK, NEITHER } from "../world/people.ts";
import { kindOfSlot, SLOTS } from "../world/providers.ts";
import { balanced } from "../world/ledger.ts";
import type { State } from "../world/state.ts";
import { noteSpell } from "../world/tally-rows.ts";

/** The record of a finished run, with every open spell closed as `open`. */
export function toRecord(state: State, { assumptions }: Nature, scenario: string, weeks: number): RunRecord {
  balanced(state.ledger, scenario);
  const { people, tally, entry, ledger, cohorts } = state;
  for (let i = 0; i < state.arrived; i++) {
    const status = people.status[i];
    if (status === CLAIMING || status === IN_WORK || status === NEITHER)
      noteSpell(tally, i, { status, start: people.spellStart[i] - state.zero, end: weeks, cause: 0 });
  }
  return {
    scenario,
    replication: state.replication,
    people: people.count,
    weeks,
    burnIn: state.zero,
    weight: state.weight,
    person: {
      entry: entry.week,
      barriers: entry.barriers,
      barrierCount: entry.count,
      benefit: entry.benefit,
      age: state.age,
      area: codes(people.traits, areaOf),
      cohorts,
      ...tally.person,
    },
    past: { claimEnded: tally.past.claimEnded, firstClaim: state.arrival.map((week) => week - state.zero) },
    taken: tally.taken,
    help: tally.help,
    services: servicesOf(state),
    spells: tally.spells,
    attachments: tally.attachments,
    terms: state.terms.rows.map(({ accelerated, ...row }) => (accelerated ? { ...row, accelerated } : row)),
    stock: tally.stock,
    flow: tally.flow,
    conditions: tally.conditions,
    coaching: tally.coaching,
    ledger: ledger.flows,
    balances: ledger.balances,
    effort: tally.effort,
    newEffort: tally.newEffort,
    providers: Array.from({ length: SLOTS }, (_, slot) => ({
      slot,
      id: `${kindOfSlot(slot)}-${slot}`,
      kind: kindOfSlot(slot),
    })),
    market: tally.market,
    values: {
      discountRate: assumptions["money.discountRate"],
      workYear: assumptions["money.wellby"] * assumptions["money.lifeSatisfactionOfWork"],
    },
    social: {
      tax: assumptions["value.taxShare"],
      housing: assumptions["value.housingSupport"],
      inWork: assumptions["value.inWorkSupport"],
      travel: assumptions["value.travel"],
      health: assumptions["value.health"] / YEAR,
      crime: assumptions["value.crime"] / YEAR,
      weight: assumptions["value.participantWeight"],
      persists: Math.round(assumptions["value.persists"]),
    },
    budget: tally.budget,
    tightness: tally.tightness,
    hash: fingerprintOf(state),
  };
}

/** One code for everyone, read off their traits. */
function codes(traits: State["people"]["traits"], code: (traits: number) => number): Uint8Array {
  const read = new Uint8Array(traits.length);
  for (let i = 0; i < read.length; i++) read[i] = code(traits[i]);
  return read;
}

function servicesOf({ services }: State): RunRecord["services"] {
  const { unpaid, joined, gaveUp, passed, waits, waited, recovered, left, finished, offered, used, inUse } = services;
  const { teamBegun, teamOffered, teamUsed } = services;
  const { episodes, live } = services;
  const waiting = new Int32Array(inUse.length);
  for (let n = 0; n < live.length; n++)
    if (episodes.started[live.items[n]] === 0) waiting[episodes.barrier[live.items[n]]]++;
  return {
    unpaid,
    joined,
    gaveUp,
    passed,
    waits,
    waited,
    recovered,
    left,
    finished,
    offered,
    used,
    teamBegun,
    teamOffered,
    teamUsed,
    inUse,
    waiting,
  };
}

function fingerprintOf({ people, tally, ledger, providers, areas }: State): string {
  const { boundLow: _low, boundHigh: _high, ...lives } = people;
  const { worthTop: _top, ...held } = providers;
  return fingerprint(lives, tally.spells, tally.attachments, tally.stock, ledger, held, areas, tally.person);
}
