import { exp, log } from "../core/exp-log.ts";
import { unrealIn } from "../core/finite.ts";
import type { Assumptions, ParameterId } from "../evidence/parameters.ts";
import { gapsOf } from "./gaps.ts";
import { BANDS, FULL_TIME, type Nature, PART_TIME } from "./nature.ts";
import { ageAndDuration } from "./nature/age.ts";
import { assessment } from "./nature/assessment.ts";
import { factors } from "./nature/hazard-tables.ts";
import { barrierChanges } from "./nature/barriers.ts";
import { benefitMoves } from "./nature/benefit-moves.ts";
import { choice } from "./nature/choice.ts";
import { firstOf } from "./nature/first-of.ts";
import { labour } from "./nature/labour.ts";
import { courses } from "./nature/courses.ts";
import { costs } from "./nature/money.ts";
import { providerNumbers } from "./nature/providers.ts";
import { ends, LEVELS, naturalRemission } from "./nature/remission.ts";
import { publishedResults } from "./nature/results.ts";
import { sanctionNumbers } from "./nature/sanctions.ts";
import { separationTables } from "./nature/separation.ts";
import { serviceNumbers } from "./nature/services.ts";
import { teams } from "./nature/teams.ts";
import { AREAS, BARRIERS, BENEFIT_GROUPS } from "./vocabulary.ts";
import { supportNumbers } from "./nature/support.ts";
import { areas, labourMarkets } from "../evidence/areas.ts";
import { barriers, type BarrierTraits } from "../evidence/barriers.ts";
import { benefitGroups } from "../evidence/benefit-groups.ts";

/** Fastest onset that a barrier nearly everyone has can be given. */
const MOST_ONSET = 0.02;

/** Most moments of change a week. */
const MOST_MOMENTS = 0.98;

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
  const perLevel = (kind: "jobEntry" | "separation", exponent: number): Float64Array =>
    Float64Array.from(BARRIERS, (barrier) => (exponent * log(at(`${kind}.hazardRatio.${barrier}`))) / meanSeverity);
  const jobPerLevel = perLevel("jobEntry", joint);
  const separationPerLevel = perLevel("separation", at("separation.jointExponent") || joint);
  const groups = BENEFIT_GROUPS.map((id) => benefitGroups[id]);

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

  const first = firstOf(assumptions);
  const remission = naturalRemission(first, share);
  const onsetFactor = ({ fixed, onset }: BarrierTraits): number => (fixed ? 0 : onset === undefined ? 1 : at(onset));
  const onset = Float64Array.from(
    BENEFIT_GROUPS.flatMap((group) =>
      BARRIERS.map((barrier, k) => {
        const prevalence = at(`prevalence.${group}.${barrier}`);
        if (prevalence >= 1) return 0;
        return Math.min(
          MOST_ONSET,
          (onsetFactor(barriers[barrier]) * remission.mean[k] * prevalence) / (1 - prevalence),
        );
      }),
    ),
  );
  const progression = at("barriers.progression");
  const most = Math.max(1, at("barriers.onsetOutOfWork"), at("barriers.onsetInWork"));
  const n = BARRIERS.length;
  const changeBound = Float64Array.from(onset, (value, i) =>
    Math.max(
      value * most,
      fastest(remission.bySeverity, i % n) * Math.max(1, at("barriers.remissionInWork")) +
        (barriers[BARRIERS[i % n]].fixed ? 0 : progression),
    ),
  );
  const sum = (from: number, to: number): number => changeBound.subarray(from, to).reduce((a, b) => a + b, 0);
  const changeBoundSum = BENEFIT_GROUPS.map((_, group) => sum(n * group, n * (group + 1)));

  const logStays = changeBoundSum.map((moments) => log(1 - Math.min(MOST_MOMENTS, moments)));
  return believable({
    assumptions,
    assessment: assessment(at),
    benefitMoves: benefitMoves(at),
    choice: choice(at),
    barriers: barrierChanges(at),
    services: serviceNumbers(at),
    teams: teams(at),
    providers: providerNumbers(at),
    results: publishedResults(at),
    sanctions: sanctionNumbers(at),
    costs: costs(at),
    labour: labour(at),
    support: supportNumbers(at),
    jobBase: groups.map(({ jobEntry }) =>
      jobEntry.slice(1).reduce((sum, id) => sum + log(at(id)), log(at(jobEntry[0]))),
    ),
    jobPerLevel,
    separationPerLevel,
    jobFactor: factors(jobPerLevel),
    separationFactor: factors(separationPerLevel),
    extraPerFurtherBarrier: at("jobEntry.extraPerFurtherBarrier"),
    ...ageAndDuration(at),
    otherExit: groups.map(({ otherExit }) => at(otherExit)),
    neverReturns: groups.map(({ neverReturns }) => at(neverReturns)),
    ...separationTables(at),
    remission: remission.bySeverity,
    ...courses(first, remission.mean),
    onset,
    changeBound,
    changeBoundSum,
    changeUpTo: changeBound.map((_, i) => sum(i - (i % n), i + 1)),
    treatable: BARRIERS.map(ends),
    areaMultiplier: Float64Array.from(AREAS, (area) => at(labourMarkets[areas[area].market].jobEntry)),
    areaDistance: Float64Array.from(AREAS, (area) => at(areas[area].distance)),
    vacanciesPerSearcher: Float64Array.from(AREAS, (area) => at(labourMarkets[areas[area].market].vacancies)),
    contactHalving: at("contact.halfDistance"),
    exitWhileSanctioned: 1 + at("conditionality.exitEffect"),
    extraExits: at("support.extraExitsToInactivity") / (1 - at("support.extraExitsToInactivity")),
    specialistMatch: at("provider.specialistMatch"),
    adviserHourCost: at("provider.adviserHourCost"),
    sustainmentWeeks: Math.round(at("tariff.sustainmentWeeks")),
    sustainmentShare: at("provider.outcomeSustainmentShare"),
    validated: at("provider.validatedOutcomes"),
    clientBenefit: at("provider.clientBenefitValue"),
    bandSeparation: byBand.map((ratio) => ratio / onEntry),
    pressedSeparation: at("anyJob.separation"),
    pay: Float64Array.from({ length: 2 * BANDS }, (_, row) =>
      Math.round(100 * (least + step * (row % BANDS)) * (row < BANDS ? 1 : at("anyJob.pay"))),
    ),
    longSpell: Math.round(at("separation.longSpellWeeks")),
    afterLongSpell: at("separation.afterLongSpell"),
    afterSanction: at("conditionality.separationEffect"),
    attachmentWeeks: Math.round(at("attachment.weeks")),
    quietRatio: groups.map(
      ({ jobEntry: [base, ...more] }) =>
        at("neither.toWork") / more.reduce((product, id) => product * at(id), exp(log(at(base)))),
    ),
    toClaim: at("neither.toClaim"),
    gaps: gapsOf(logStays),
    logStays,
  });
}

const fastest = (bySeverity: Float64Array, k: number): number =>
  Math.max(...bySeverity.subarray(LEVELS * k, LEVELS * (k + 1)));

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
