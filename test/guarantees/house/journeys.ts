import { importsBetween } from "./rooms.ts";
import type { Tree } from "./tree.ts";

/**
 * What those who tell a life may ask of the rooms that live it: names, the columns of a moment, and what was noted. Of
 * policy, the levers and their labels.
 */
const MAY_ASK = [
  /^sim\/core\/(calendar|finite|problem)\.ts$/,
  /^sim\/world\/(decided|given|people|providers|severities|state|verdict|vocabulary)\.ts$/,
  /^sim\/policy\/(levers|setting)\.ts$/,
  /^sim\/(scenario|run|measures|evaluate|journey)\//,
  /^sim\/(record|run|week)\.ts$/,
];

/** Imports of `sim/journey/` by which it could reckon again what was decided: draws, hazards, prospects. */
export const reckonsAgain = (tree: Tree): string[] =>
  importsBetween(tree).flatMap(([from, to]) =>
    from.startsWith("sim/journey/") && !MAY_ASK.some((allowed) => allowed.test(to)) ? [`${from} imports ${to}`] : [],
  );
