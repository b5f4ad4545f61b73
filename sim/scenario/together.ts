import type { Problem } from "../core/problem.ts";
import type { LeverId, Levers } from "../policy/levers.ts";
import { error, pathOf } from "./words.ts";

/** Levers that are shares of one whole, and what the whole is. */
const wholes: readonly { readonly shares: readonly LeverId[]; readonly whole: string }[] = [
  { shares: ["tariff.bespoke.attachmentShare", "tariff.bespoke.outcomeShare"], whole: "the bespoke price" },
];

/** Shares of one whole that come to more than the whole at some stage; `place` is where levers stand in the input. */
export function togetherProblems(stages: readonly Levers[], place = "levers"): Problem[] {
  return wholes.flatMap(({ shares, whole }) => {
    const sums = stages.map((setting) => shares.reduce((sum, id) => sum + Number(setting[id]), 0));
    const most = Math.max(...sums);
    if (most <= 1) return [];
    const last = shares[shares.length - 1];
    return [error(place === "" ? last : pathOf(place, last), `together with ${shares.slice(0, -1).join(" and ")} it comes to ${most} of ${whole}`, "Let the two come to at most 1")];
  });
}
