import {
  baselineName,
  error,
  InputError,
  isLeverId,
  levers as register,
  leverIds,
  parameters,
  scenario as shipped,
  scenarioFile,
  SCHEMA_VERSION,
  type ParameterId,
  type Scenario,
  type ScenarioFile,
} from "../../index.ts";

/**
 * Makes the file of a fitted scenario from the values found: it extends the shipped scenario that was fitted, or stands
 * alone. Throws an `InputError` for a file that extends another, whose past would be lost.
 */
export function fittedFile(
  argument: string,
  { name, title, source, levers, burnIn, assumptions, reforms }: Scenario,
): (values: Readonly<Record<string, number>>) => ScenarioFile {
  const extend = scenarioFile(argument) !== undefined;
  if (!extend && leverIds.some((id) => levers[id] !== burnIn[id]))
    throw new InputError([
      error(
        argument,
        "it extends another scenario, whose past a fitted file could not share",
        `Fit ${baselineName} or another shipped scenario, or a file that extends nothing`,
      ),
    ]);
  const inherited = (id: (typeof leverIds)[number]): unknown =>
    extend ? shipped(argument).levers[id] : register[id].value;
  const set = Object.fromEntries(leverIds.filter((id) => levers[id] !== inherited(id)).map((id) => [id, levers[id]]));
  const assumed = Object.fromEntries(
    Object.entries(assumptions).filter(
      ([id, value]) => value !== parameters[id as ParameterId].value && !isLeverId(id),
    ),
  );
  return (values) =>
    ({
      schemaVersion: SCHEMA_VERSION,
      name: `${name}-fitted`,
      title: `${title}, fitted`,
      description:
        `Its assumptions have the status calibrated: they were fitted to published figures ` +
        `(${Object.keys(values).length} of them), as the record of the fit tells.`,
      source,
      ...(extend ? { extends: name } : {}),
      ...(Object.keys(set).length > 0 ? { levers: set } : {}),
      assumptions: { ...assumed, ...values },
      ...(!extend && reforms.length > 0 ? { reforms: [...reforms] } : {}),
    }) as ScenarioFile;
}
