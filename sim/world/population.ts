import { entityKey, type Keys, seedKeys, uniform } from "../core/draw.ts";
import { exp } from "../core/exp-log.ts";
import { gammaClasses } from "../core/gamma.ts";
import { ageAt, ageMix, isUnder } from "./age-mix.ts";
import { barriersOf, latentCorrelations, latentsOf, shareTable } from "./barriers-at-birth.ts";
import { birthMoments } from "./birth-moments.ts";
import { identities } from "./identities.ts";
import { indexOf, memberships, noChances } from "./memberships.ts";
import type { Nature } from "./nature.ts";
import { emptyPeople, type People, traitsOf } from "./people.ts";
import { severity } from "./severities.ts";
import { sizing, type Spans } from "./sizing.ts";
import { homes } from "./homes.ts";
import { paymentRouting } from "./payment-routing.ts";
import { BARRIERS, BENEFIT_GROUPS, COHORTS } from "./vocabulary.ts";
import { benefitGroups } from "../evidence/benefit-groups.ts";

/** Who everyone is, before any regime: the columns, the week each first claims, and what never changes. */
export interface Population {
  readonly people: People;
  /**
   * Week of the first claim counted from the start of burn-in; negative for the starting stock, by the weeks already
   * claimed.
   */
  readonly arrival: Int16Array;
  readonly cohorts: Uint8Array;
  readonly age: Uint8Array;
  /** Everyone's traits under each benefit group: their payment group there, and whether they would be supported. */
  readonly under: readonly Uint32Array[];
  /** Real people for whom one synthetic person stands. */
  readonly weight: number;
  /** Expected number of synthetic people claiming at the start. */
  readonly starters: number;
  /** Largest change made to the correlations to make them possible; 0 if none was needed. */
  readonly correlationMoved: number;
}

/** Bits above those of the named groups. */
const WOMAN = 1 << COHORTS.length;

const MINORITY = 2 << COHORTS.length;

const FRAILTY_CLASSES = 1024;

/** Most weeks that anyone in the starting stock has already claimed. */
const LONGEST = 1040;

/**
 * Draws the people of a run, each from their own identity alone: one person more changes nobody else. How many there
 * are in all for those `wanted`, `sizing` says.
 */
export function population(
  nature: Nature,
  wanted: number,
  spans: Spans,
  seed: string,
  replication: number,
): Population {
  const { assumptions } = nature;
  const keys = seedKeys(seed, "population", replication);
  const sized = sizing(assumptions, wanted, spans);
  const { claims, starters, weight, rows: count } = sized;

  const births = identities(keys, sized, spans.burnIn + spans.weeks);
  const people = emptyPeople(count);
  const arrival = new Int16Array(count);
  const cohorts = new Uint8Array(count);
  const ages = new Uint8Array(count);
  const frailty = gammaClasses(assumptions["jobEntry.frailtyVariance"], FRAILTY_CLASSES);
  const copula = latentCorrelations(assumptions);
  const shares = BENEFIT_GROUPS.map((id) => shareTable(assumptions, id));
  const supportGroup = BENEFIT_GROUPS.map((id) => benefitGroups[id].supportGroup);
  const under = BENEFIT_GROUPS.map(() => new Uint32Array(count));
  const home = homes(assumptions);
  const payment = paymentRouting();
  const luck = luckKeys(seed, replication);
  const at = birthMoments(keys);
  const mixes = BENEFIT_GROUPS.map((id) => ageMix(assumptions, id));
  const likely = memberships(assumptions, copula.lower);
  const latent = new Float64Array(BARRIERS.length);
  const chances = noChances();

  for (let row = 0; row < count; row++) {
    const { id, week, group } = births[row];
    const self = entityKey(keys, id);
    people.key[row] = entityKey(luck, id);
    const inflow = claims[group];
    arrival[row] =
      week >= 0 ? week : -1 - (inflow > 0 ? Math.min(LONGEST, Math.floor(uniform(self, at.elapsed) / inflow)) : 0);

    latentsOf(self, at, copula.lower, latent);
    const word = barriersOf(self, at, latent, shares[group]);
    const rank = uniform(self, at.frailty);
    const ageBand = ageAt(uniform(self, at.age), mixes[group]);
    ages[row] = ageBand;
    people.barriers[row] = word;
    people.pace[row] =
      frailty[Math.floor(rank * FRAILTY_CLASSES)] *
      exp(
        nature.jobBase[group] +
          nature.jobByAge[ageBand] +
          sumLevels(word, nature.jobPerLevel) -
          furtherPenalty(word, nature),
      );
    people.strain[row] = exp(sumLevels(word, nature.separationPerLevel));

    likely(group, ageBand, latent, rank, chances);
    const area = home(uniform(self, at.area));
    const prior = uniform(self, at.history) < chances[PRIOR];
    const [supportDraw, routeDraw] = [uniform(self, at.supportGroup), uniform(self, at.route)];
    for (let benefit = 0; benefit < under.length; benefit++) {
      const share = supportGroup[benefit];
      const supported = share !== undefined && supportDraw < assumptions[share];
      const pay = payment({ group: benefit, ageBand, prior, supported, chances }, routeDraw);
      under[benefit][row] = traitsOf(area, ageBand, benefit, pay, supported);
    }
    people.traits[row] = under[group][row];
    people.distance[row] = Math.round(nature.areaDistance[area] * 2 * uniform(self, at.distance));
    cohorts[row] =
      cohortsOf(
        word,
        uniform(self, at.household),
        chances,
        isUnder(ageBand, assumptions["population.careLeaverUntil"]),
      ) |
      (uniform(self, at.sex) < assumptions["population.female"] ? WOMAN : 0) |
      (uniform(self, at.ethnicGroup) < assumptions["population.ethnicMinority"] ? MINORITY : 0);
  }
  return { people, arrival, cohorts, age: ages, under, weight, starters, correlationMoved: copula.moved };
}

const PRIOR = indexOf("earlier-incapacity");
const FAMILIES = indexOf("families");
const LONE_PARENT = indexOf("lone-parent");

/** Bits of the named groups: care leavers, families with several needs, disabled people, lone parents. */
const cohortsOf = (word: number, household: number, chances: Float64Array, young: boolean): number =>
  (young && severity(word, BARRIERS.indexOf("care-leaver")) > 0 ? 1 : 0) |
  (household < chances[FAMILIES] ? 2 : 0) |
  (severity(word, BARRIERS.indexOf("disability")) > 0 ? 4 : 0) |
  (household > 1 - chances[LONE_PARENT] ? 8 : 0);

function sumLevels(word: number, perLevel: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < perLevel.length; k++) sum += perLevel[k] * severity(word, k);
  return sum;
}

function furtherPenalty(word: number, nature: Nature): number {
  let present = 0;
  for (let k = 0; k < BARRIERS.length; k++) if (severity(word, k) > 0) present++;
  return nature.extraPerFurtherBarrier * Math.max(0, present - 1);
}

/** Keys for what happens, from the same seed. */
export const luckKeys = (seed: string, replication: number): Keys => seedKeys(seed, "luck", replication);
