import fc from "fast-check";
import { isInput, parameterIds, parameters, type ParameterId } from "../../sim/evidence/parameters.ts";
import { leverIds, levers as register, type Lever, type LeverId, type LeverValue } from "../../sim/policy/levers.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import type { RunSize, Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";

type Setting = { [id: string]: LeverValue };

/** A lever anywhere in its own range, at its ends more often than chance would have it. */
function anyValue(lever: Lever): fc.Arbitrary<LeverValue> {
  if (lever.kind === "choice") return fc.constantFrom(...lever.choices);
  if (lever.kind === "switch") return fc.boolean();
  const { low, high, value, step = (high - low) / 8 } = lever;
  const within = fc
    .nat({ max: Math.floor((high - low) / step + 1e-9) })
    .map((steps) => Math.min(high, low + steps * step));
  return fc.oneof({ weight: 3, arbitrary: within }, { weight: 1, arbitrary: fc.constantFrom(low, high, value) });
}

/** Some levers, each anywhere in its range. */
const anySetting: fc.Arbitrary<Setting> = fc
  .subarray(leverIds)
  .chain((ids) =>
    fc
      .tuple(...ids.map((id) => anyValue(register[id]).map((value) => [id, value] as const)))
      .map((pairs) => Object.fromEntries(pairs) as Setting),
  );

/**
 * A few beliefs at the low or the high end of their range; support that ends soon, so that attachments come to their
 * end, and sanctions that end at a review or between two.
 */
const anyBelief: fc.Arbitrary<Setting> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...parameterIds.filter((id) => isInput(id) && parameters[id].unused !== true)), {
      maxLength: 8,
    }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    fc.constantFrom(104, 30, 9),
    fc.constantFrom(4, 6, 13),
  )
  .map(([ids, ends, attachment, sanction]) => ({
    ...Object.fromEntries(ids.map((id: ParameterId, n) => [id, ends[n] ? parameters[id].high : parameters[id].low])),
    "attachment.weeks": attachment,
    "conditionality.durationWeeks": sanction,
  }));

/** Shares of one price: what is left after the fee and the outcome is never less than nothing. */
function possible(changes: Setting, from: Scenario): Setting {
  const id: LeverId = "tariff.bespoke.outcomeShare";
  const fee = Number(changes["tariff.bespoke.attachmentShare"] ?? from.levers["tariff.bespoke.attachmentShare"]);
  return { ...changes, [id]: Math.min(Number(changes[id] ?? from.levers[id]), 1 - fee) };
}

/** Everything in force from the first week. */
const AT_ONCE = { "transition.areaInterval": 0, "transition.colocation": 0 };

/**
 * Any regime that the registers allow, from any shipped one; `reformed` keeps its reforms, lets it come area by area
 * and adds another that replaces it at a date.
 */
export const anyRegime = ({ reformed = true } = {}): fc.Arbitrary<Scenario> =>
  fc
    .tuple(
      fc.constantFrom(...scenarioNames()),
      anySetting,
      anyBelief,
      fc.option(fc.tuple(fc.integer({ min: 1, max: 40 }), anySetting)),
    )
    .map(([name, levers, beliefs, reform]) => {
      const regime = setLevers(
        scenario(name),
        possible({ ...levers, ...beliefs, ...(reformed ? {} : AT_ONCE) }, scenario(name)),
      );
      if (!reformed) return { ...regime, reforms: [] };
      return reform === null
        ? regime
        : { ...regime, reforms: [{ week: reform[0], levers: possible(reform[1], regime) }] };
    });

/** Any size that is quick to run. */
export const anySize = ({ burnIn = 60 } = {}): fc.Arbitrary<RunSize> =>
  fc.record({
    seed: fc.constantFrom("any", "size", "at all"),
    people: fc.integer({ min: 50, max: 800 }),
    weeks: fc.integer({ min: 1, max: 80 }),
    burnIn: fc.integer({ min: 0, max: burnIn }),
  });
