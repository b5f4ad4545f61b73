import { benefitRates } from "../evidence/benefit-groups.ts";
import { sizeServices } from "../life/size-services.ts";
import { byTurn } from "./by-turn.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import { emptyAreas } from "../world/areas.ts";
import { buildProviders } from "../world/build-providers.ts";
import { emptyCases } from "../world/cases.ts";
import { noCoaches } from "../world/coaches.ts";
import { emptyLedger } from "../world/ledger.ts";
import { emptyList } from "../world/list.ts";
import type { Nature } from "../world/nature.ts";
import { benefit } from "../world/people.ts";
import { luckKeys, population } from "../world/population.ts";
import { emptyPricing } from "../world/pricing.ts";
import { emptyServices } from "../world/services.ts";
import type { State } from "../world/state.ts";
import { emptyTally } from "../world/tally.ts";
import { emptyTerms } from "../world/terms.ts";
import { AREAS, STATUSES } from "../world/vocabulary.ts";
import { NOBODY } from "../world/watch.ts";

/** The state before the first week of burn-in. */
export function firstWeek(believed: Nature, baseline: Scenario, size: RunSize, replication: number): State {
  const born = population(believed, size.people, size, size.seed, replication);
  const keys = luckKeys(size.seed, replication);
  const { count } = born.people;
  const state: State = {
    week: 0,
    zero: size.burnIn,
    replication,
    seed: size.seed,
    weight: born.weight,
    keys,
    people: born.people,
    arrival: born.arrival,
    cohorts: born.cohorts,
    age: born.age,
    under: Object.freeze(born.under),
    entry: {
      week: new Int16Array(count).fill(-1),
      barriers: new Uint32Array(count),
      count: new Uint8Array(count),
      benefit: Uint8Array.from(born.people.traits, benefit),
    },
    lead: new Uint8Array(count),
    turns: Object.freeze(byTurn(born.people.key)),
    watch: { row: NOBODY, noted: [] },
    arrived: 0,
    providers: buildProviders(believed, keys),
    services: emptyServices(count),
    terms: emptyTerms(),
    pricing: emptyPricing(),
    cases: emptyCases(count),
    areas: emptyAreas(born.people.traits),
    ledger: emptyLedger(size.weeks),
    tally: emptyTally(count, size.weeks),
    dueNow: emptyList(),
    changeNow: emptyList(),
    reviewNow: emptyList(),
    jobsNow: emptyList(),
    leaving: emptyList(),
    referring: emptyList(),
    paying: emptyList(),
    waiting: emptyList(),
    sanctioned: emptyList(),
    sanctionedInWork: emptyList(),
    undecided: { person: emptyList(), week: emptyList() },
    moving: { person: emptyList(), week: emptyList(), to: emptyList() },
    scratch: new Float64Array(256),
    shared: { logCost: 0, floor: 0, used: 0 },
    contractsBegan: 0,
    pool: new Uint8Array(AREAS.length),
    pools: AREAS.map((_, place) =>
      noCoaches(
        place === 0
          ? (born.starters / baseline.burnIn["jobcentre.caseload"]) * believed.providers.coachContactHours
          : 0,
      ),
    ),
    stock: new Int32Array(STATUSES.length),
    benefitBand: new Int32Array(benefitRates.length),
  };
  sizeServices(state, believed, baseline.burnIn["service.eligibility"], (i) => born.arrival[i] < 0);
  return state;
}
