import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { inverseNormal } from "../core/normal.ts";
import { remember } from "./remember.ts";
import { staysAYear } from "../policy/assessment/predictive.ts";
import type { Setting } from "../policy/setting.ts";
import { learnt } from "../prospect/learnt.ts";
import { outlook } from "../prospect/outlook.ts";
import { levelsOf, MOST_LEVELS, presentBits, scoreOf } from "../world/severities.ts";
import { poolOf } from "../world/state.ts";
import type { Given } from "../world/given.ts";
import type { KeptBack } from "../world/decided.ts";
import { note, watches } from "../world/watch.ts";

/**
 * Assesses a person: what they disclose, what a longer talk or shared data bring up, and how the tool rates it. True if
 * the assessment put them off. Writes what is known of the person, the coaches' hours, the case to learn from, and the
 * tally.
 */
export function assess(
  state: Given<"people" | "pool", "people.known" | "pools" | "cases" | "tally">,
  setting: Setting,
  i: number,
): boolean {
  const { people, week, zero, tally, keys } = state;
  const { policy, nature } = setting;
  const self = people.key[i];
  const coaches = poolOf(state, i);
  coaches.assessmentHours += policy.assessmentHours;
  coaches.assessed++;
  if (week >= zero) tally.person.assessments[i]++;

  const shares = policy.shared > 0 && lookUp(keys, self, DECISIONS.consent, week) < policy.shared;
  let known = people.disclosed[i];
  const hidden = presentBits(people.barriers[i]) & ~known;
  const keptBack: KeptBack[] | undefined = watches(state, i) ? [] : undefined;
  for (let k = 0; hidden >>> k !== 0; k++) {
    if ((hidden & (1 << k)) === 0) continue;
    const draw = lookUp(keys, self, DECISIONS.disclosure, week, k);
    const told = draw >= policy.missed;
    const found =
      told ||
      lookUp(keys, self, DECISIONS.foundByTime, week, k) < policy.foundByTime ||
      (shares && lookUp(keys, self, DECISIONS.foundByData, week, k) < nature.assessment.sharedDataFinds);
    if (found) known |= 1 << k;
    else keptBack?.push({ barrier: k, verdict: { by: "disclosure", draw, bound: policy.missed } });
  }
  people.disclosed[i] = known;
  const error = (k: number): number =>
    nature.assessment.noise * inverseNormal(lookUp(keys, self, DECISIONS.assessmentError, week, k));
  const record = nature.assessment.record;
  people.assessed[i] = policy.assess({
    barriers: people.barriers[i],
    disclosed: known,
    error,
    outlook: (severities) => outlook(state, setting, i, severities, record),
    learnt: (severities) => {
      remember(state, setting, i, severities);
      return learnt(state, setting, i, severities);
    },
  });
  if (week >= zero && tally.person.score[i] < 0) noteScore(state, setting, i);
  const draw = policy.putOff > 0 ? lookUp(keys, self, DECISIONS.putOff, week) : 1;
  if (keptBack !== undefined)
    note(state, i, {
      kind: "assessed",
      hours: policy.assessmentHours,
      barriers: people.barriers[i],
      seen: people.assessed[i],
      keptBack,
      putOff: policy.putOff > 0 ? { by: "putOff", draw, bound: policy.putOff } : undefined,
    });
  return draw < policy.putOff;
}

/**
 * Writes down what the first assessment in the comparison went by, and the risk that perfect knowledge of the barriers
 * would have named, for judging the tool afterwards.
 */
function noteScore(state: Given<"people", "tally">, setting: Setting, i: number): void {
  const { people, tally, week, zero } = state;
  const word = people.assessed[i];
  tally.person.score[i] = scoreOf(word) ?? levelsOf(word) / MOST_LEVELS;
  tally.person.risk[i] = staysAYear(outlook(state, setting, i, people.barriers[i], 0));
  tally.person.scoredAt[i] = week - zero;
}
