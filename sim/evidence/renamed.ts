import { parameterIds, parameters, type ParameterId } from "./parameters.ts";

const present: Readonly<Record<string, ParameterId>> = Object.fromEntries(
  parameterIds.flatMap((id) => (parameters[id].was ?? []).map((was) => [was, id])),
);

/** The id that a number has now, by any id that it ever had; anything else stays as it is. */
export const presentId = (id: string): string => (Object.hasOwn(present, id) ? present[id] : id);

/** The first id that a number had: what fingerprints go by, so that a better name leaves records alone. */
export const firstId = (id: string): string =>
  (Object.hasOwn(parameters, id) ? parameters[id as ParameterId].was?.[0] : undefined) ?? id;

/** Values by the ids that numbers have now. Where one is given under two of its ids, the older stays, to be refused. */
export const byPresentId = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [Object.hasOwn(values, presentId(id)) ? id : presentId(id), value]),
  );
