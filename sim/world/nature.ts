import { exp, log } from "../core/exp-log.ts";
import { unrealIn } from "../core/finite.ts";
import { monthlyToWeekly, toHazard, within } from "../core/rates.ts";
import type { Assumptions, ParameterId } from "../evidence/parameters.ts";
import { assessment, type Assessment } from "./nature/assessment.ts";
import { barrierChanges, type BarrierChanges } from "./nature/barriers.ts";
import { choice, type Choice } from "./nature/choice.ts";
import { labour, type Labour } from "./nature/labour.ts";
import { costs, type Costs } from "./nature/money.ts";
import { providerNumbers, type ProviderNumbers } from "./nature/providers.ts";
import { publishedResults, type PublishedResults } from "./nature/results.ts";
import { sanctionNumbers, type SanctionNumbers } from "./nature/sanctions.ts";
import { serviceNumbers, type ServiceNumbers } from "./nature/services.ts";
import { AREAS, BARRIERS, type Barrier } from "./vocabulary.ts";

/** Barriers that neither begin nor end while a person is followed. */
const FIXED: readonly Barrier[] = ["disability", "care-leaver"];

/** Earnings bands: a part-time job as it is entered, a full-time one, one between them and one above. */
export const BANDS = 4;
export const PART_TIME = 0;
export const FULL_TIME = 2;

/** Fastest onset that a barrier nearly everyone has can be given. */
const MOST_ONSET = 0.02;
/** Most moments of change a week. */
const MOST_MOMENTS = 0.98;

/**
 * What is believed about people and the labour market, compiled from the assumptions: the same in every regime. Rates
 * are per week.
 */
export interface Nature {
  readonly assumptions: Assumptions;
  readonly assessment: Assessment;
  readonly choice: Choice;
  readonly barriers: BarrierChanges;
  readonly services: ServiceNumbers;
  readonly providers: ProviderNumbers;
  readonly results: PublishedResults;
  readonly sanctions: SanctionNumbers;
  readonly costs: Costs;
  readonly labour: Labour;
  /** Log weekly job-entry hazard of a person without barriers, by benefit group. */
  readonly jobBase: readonly [number, number];
  /** Added to the log hazard for each severity level of a barrier, with the joint exponent in it. */
  readonly jobPerLevel: Float64Array;
  readonly separationPerLevel: Float64Array;
  /** Multipliers of the two hazards when a barrier moves by −3 to 3 levels, by barrier × (move + 3). */
  readonly jobFactor: Float64Array;
  readonly separationFactor: Float64Array;
  readonly extraPerFurtherBarrier: number;
  /** Multiplier of the job-entry hazard by accumulated weeks out of work, and its logarithm. */
  readonly duration: Float64Array;
  readonly weeksOutCap: number;
  /** Hazard of leaving a claim without work, by benefit group. */
  readonly otherExit: readonly [number, number];
  /** Separation hazard by week of tenure, up to the last band. */
  readonly separation: Float64Array;
  /** The largest of this and all later weeks of tenure: what bounds must hold for. */
  readonly separationAhead: Float64Array;
  /** Its running sum: `cumulated[n]` is the hazard over the first n weeks. */
  readonly separationCumulated: Float64Array;
  /** Barriers' own dynamics. */
  readonly remission: Float64Array;
  readonly treatedRemission: Float64Array;
  /** By benefit group × barrier. */
  readonly onset: Float64Array;
  /**
   * Most that may happen to a barrier of its own accord in a week, by benefit group × barrier, and the sum by group.
   */
  readonly changeBound: Float64Array;
  readonly changeBoundSum: readonly [number, number];
  /** Running sums of the bounds of a group: which barrier a moment of change belongs to. */
  readonly changeUpTo: Float64Array;
  readonly courseWeeks: Int32Array;
  /** Pence for one course. */
  readonly courseCost: Float64Array;
  /** Pence for one place in use for a week. */
  readonly placeCost: Float64Array;
  readonly treatable: readonly boolean[];
  readonly areaMultiplier: Float64Array;
  readonly areaDistance: Float64Array;
  readonly vacanciesPerSearcher: Float64Array;
  readonly contactHalving: number;
  /** Numbers that the weekly loop reads most, under short names. */
  readonly searchEffect: number; // κ: largest proportional gain in search efficiency
  readonly hoursScale: number; // ē: adviser hours a week that bring 63 % of it
  readonly exitWhileSanctioned: number; // multiplier of other exits
  readonly extraExits: number; // other exits for each extra job entry, x/(1 − x)
  readonly specialistMatch: number;
  readonly adviserHourCost: number; // GBP
  readonly sustainmentWeeks: number; // in work between two sustainment payments
  readonly sustainmentShare: number; // of the most sustainment payments, expected when effort is chosen
  readonly validated: number; // share of outcomes
  readonly clientBenefit: number; // GBP, one outcome to a provider with full weight on client benefit
  readonly courseResolves: Float64Array; // chance that a course resolves a barrier, drop-outs included
  /**
   * Multiplier of the separation hazard by earnings band, 1 on average over jobs as they are entered, and of jobs taken
   * under pressure.
   */
  readonly bandSeparation: Float64Array;
  readonly pressedSeparation: number;
  /** Weekly pay in pence by band, and from the fifth on of jobs taken under pressure. */
  readonly pay: Float64Array;
  readonly longSpell: number; // weeks out of work
  readonly afterLongSpell: number;
  readonly afterSanction: number;
  readonly inWorkWeeks: number;
  readonly inWorkKappa: number;
  readonly attachmentWeeks: number;
  readonly quietRatio: readonly [number, number]; // hazard of work in neither for each unit of pace, by benefit group
  readonly toClaim: number;
  readonly logStays: readonly [number, number]; // log chance that no barrier may change in a week, by benefit group
}

/** Compiles the assumptions into tables that the weekly loop can read. Throws where one of these is not finite. */
export function nature(assumptions: Assumptions): Nature {
  const at = (id: string): number => {
    const value = assumptions[id as ParameterId];
    if (value === undefined) throw new Error(`unknown assumption: ${id}`);
    return value;
  };
  const share = at("severity.shareGivenPresent");
  const meanSeverity = 1 * share + 2 * share + 3 * (1 - 2 * share);
  const joint = at("jobEntry.jointExponent");
  const perLevel = (kind: "jobEntry" | "separation"): Float64Array =>
    Float64Array.from(BARRIERS, (barrier) => (joint * log(at(`${kind}.hazardRatio.${barrier}`))) / meanSeverity);
  const jobPerLevel = perLevel("jobEntry");
  const separationPerLevel = perLevel("separation");
  const factors = (each: Float64Array): Float64Array =>
    Float64Array.from({ length: 7 * BARRIERS.length }, (_, i) => exp(each[Math.floor(i / 7)] * ((i % 7) - 3)));
  const search = log(at("jobEntry.baseline.search"));
  const cap = Math.round(at("clock.weeksOutCap"));
  const last = at("jobEntry.durationMultiplierAt8Months");
  const duration = Float64Array.from(
    { length: cap + 1 },
    (_, weeks) => 1 + (last - 1) * Math.min(1, weeks / at("jobEntry.durationFalls")),
  );

  const bands = (["m1to3", "m4to6", "m7to12", "m13on"] as const).map((band) =>
    toHazard(monthlyToWeekly(at(`separation.monthly.${band}`) * at("separation.scale"))),
  );
  const separation = Float64Array.from(
    { length: 53 },
    (_, week) => bands[week < 13 ? 0 : week < 26 ? 1 : week < 52 ? 2 : 3],
  );
  const separationAhead = separation.map((_, week) => separation.subarray(week).reduce((a, b) => Math.max(a, b), 0));
  const separationCumulated = new Float64Array(209);
  for (let week = 0; week < 208; week++)
    separationCumulated[week + 1] = separationCumulated[week] + separation[Math.min(week, 52)];

  const fullTime = at("job.fullTime");
  const perBand = at("job.separationPerBand");
  const byBand = Float64Array.from(
    { length: BANDS },
    (_, band) => [1, perBand, perBand * perBand, perBand * perBand * perBand][band],
  );
  const onEntry = (1 - fullTime) * byBand[PART_TIME] + fullTime * byBand[FULL_TIME];
  const [least, step] = [
    at("job.entryPayPartTime"),
    (at("job.entryPayFullTime") - at("job.entryPayPartTime")) / (FULL_TIME - PART_TIME),
  ];

  const natural = at("barriers.naturalRemission");
  const remission = Float64Array.from(BARRIERS, (barrier) =>
    FIXED.includes(barrier) || barrier === "criminal-record" ? 0 : natural,
  );
  const onsetFactor = (barrier: Barrier): number =>
    FIXED.includes(barrier) ? 0 : barrier === "criminal-record" ? at("barriers.criminalRecordOnset") : 1;
  const onset = Float64Array.from({ length: 30 }, (_, i) => {
    const barrier = BARRIERS[i % 15];
    const prevalence = at(`prevalence.${i < 15 ? "search" : "health"}.${barrier}`);
    return prevalence >= 1 ? 0 : Math.min(MOST_ONSET, (onsetFactor(barrier) * natural * prevalence) / (1 - prevalence));
  });
  const progression = at("barriers.progression");
  const most = Math.max(1, at("barriers.onsetOutOfWork"), at("barriers.onsetInWork"));
  const changeBound = Float64Array.from(onset, (value, i) =>
    Math.max(
      value * most,
      remission[i % 15] * Math.max(1, at("barriers.remissionInWork")) +
        (FIXED.includes(BARRIERS[i % 15]) ? 0 : progression),
    ),
  );
  const sum = (from: number): number => changeBound.subarray(from, from + 15).reduce((a, b) => a + b, 0);

  const own = (kind: string, barrier: Barrier): number => {
    const id = `${kind}.${barrier}`;
    return at(id in assumptions ? id : `${kind}.other`);
  };
  const courseWeeks = Int32Array.from(BARRIERS, (barrier) => Math.round(own("service.courseWeeks", barrier)));
  const yearly = new Set<string>(["substance-dependence", "childcare"]);
  const courseCost = Float64Array.from(BARRIERS, (barrier, k) =>
    Math.round(100 * own("service.cost", barrier) * (yearly.has(barrier) ? courseWeeks[k] / 52 : 1)),
  );
  return believable({
    assumptions,
    assessment: assessment(at),
    choice: choice(at),
    barriers: barrierChanges(at),
    services: serviceNumbers(at),
    providers: providerNumbers(at),
    results: publishedResults(at),
    sanctions: sanctionNumbers(at),
    costs: costs(at),
    labour: labour(at),
    jobBase: [search, search + log(at("jobEntry.healthMultiplier"))],
    jobPerLevel,
    separationPerLevel,
    jobFactor: factors(jobPerLevel),
    separationFactor: factors(separationPerLevel),
    extraPerFurtherBarrier: at("jobEntry.extraPerFurtherBarrier"),
    duration,
    weeksOutCap: cap,
    otherExit: [at("otherExit.baseline"), at("otherExit.health")],
    separation,
    separationAhead,
    separationCumulated,
    remission,
    treatedRemission: Float64Array.from(BARRIERS, (barrier) => own("barriers.treatedRemission", barrier)),
    onset,
    changeBound,
    changeBoundSum: [sum(0), sum(15)],
    changeUpTo: changeBound.map((_, i) => changeBound.subarray(i < 15 ? 0 : 15, i + 1).reduce((a, b) => a + b, 0)),
    courseWeeks,
    courseCost,
    placeCost: courseCost.map((pence, k) => pence / courseWeeks[k]),
    treatable: BARRIERS.map((barrier) => !FIXED.includes(barrier) && barrier !== "criminal-record"),
    areaMultiplier: Float64Array.from(AREAS, (area) => at(`area.jobEntryMultiplier.${area.split("-")[0]}`)),
    areaDistance: Float64Array.from(AREAS, (area) =>
      at(area.endsWith("rural") ? "area.distanceRural" : "area.distanceUrban"),
    ),
    vacanciesPerSearcher: Float64Array.from(AREAS, (area) => at(`area.vacanciesPerSearcher.${area.split("-")[0]}`)),
    contactHalving: at("contact.halfDistance"),
    searchEffect: at("support.searchEffect"),
    hoursScale: at("support.hoursScale"),
    exitWhileSanctioned: 1 + at("conditionality.exitEffect"),
    extraExits: at("support.extraExitsToInactivity") / (1 - at("support.extraExitsToInactivity")),
    specialistMatch: at("provider.specialistMatch"),
    adviserHourCost: at("provider.adviserHourCost"),
    sustainmentWeeks: Math.round(at("tariff.sustainmentWeeks")),
    sustainmentShare: at("provider.outcomeSustainmentShare"),
    validated: at("provider.unclaimedOutcomes"),
    clientBenefit: at("provider.clientBenefitValue"),
    courseResolves: Float64Array.from(BARRIERS, (barrier, k) =>
      within(own("barriers.treatedRemission", barrier), (courseWeeks[k] * (1 + at("referral.completion"))) / 2),
    ),
    bandSeparation: byBand.map((ratio) => ratio / onEntry),
    pressedSeparation: at("anyJob.separation"),
    pay: Float64Array.from({ length: 2 * BANDS }, (_, row) =>
      Math.round(100 * (least + step * (row % BANDS)) * (row < BANDS ? 1 : at("anyJob.pay"))),
    ),
    longSpell: Math.round(at("separation.longSpellWeeks")),
    afterLongSpell: at("separation.afterLongSpell"),
    afterSanction: at("conditionality.separationEffect"),
    inWorkWeeks: at("support.inWorkWeeks"),
    inWorkKappa: at("support.inWorkKappa"),
    attachmentWeeks: Math.round(at("attachment.weeks")),
    quietRatio: [
      at("neither.toWork") / exp(search),
      at("neither.toWork") / (exp(search) * at("jobEntry.healthMultiplier")),
    ],
    toClaim: at("neither.toClaim"),
    logStays: [log(1 - Math.min(MOST_MOMENTS, sum(0))), log(1 - Math.min(MOST_MOMENTS, sum(15)))],
  });
}

function believable(nature: Nature): Nature {
  const { assumptions: _, ...tables } = nature;
  const wrong = unrealIn(tables);
  if (wrong !== undefined)
    throw new Error(
      `what is assumed comes to no finite number: ${wrong.path.join(".")} is ${wrong.value}. Bring ` +
        `the assumptions nearer to their ranges.`,
    );
  return nature;
}

/** Multiplier 2^(−distance/half) of the weekly chance of contact at a distance in km. */
export const distanceDecay = (nature: Nature, km: number): number => exp(-log(2) * (km / nature.contactHalving));
