import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const size = { seed: "by default", people: 3000, weeks: 104, burnIn: 26 };
const regime = scenario("citizen-support");
const world = prepare(regime, size, 0);
const run = (changes: { readonly [id: string]: LeverValue }): RunRecord =>
  live(world, setLevers(regime, changes), size);

/** Share of attachments that the mutual got. */
function mutualShare({ attachments, providers }: RunRecord): number {
  const mutual = providers.find(({ kind }) => kind === "mutual")?.slot;
  return (
    Array.from(attachments.provider.subarray(0, attachments.count)).filter((slot) => slot === mutual).length /
    attachments.count
  );
}

describe("referral to the mutual by default", () => {
  const late = { "transition.start": 260, "allocation.blend": 0, "choice.attention": 0 };
  it("of everybody gives it everybody", () =>
    expect(mutualShare(run({ ...late, "transition.defaultShare": 1 }))).toBe(1));
  it("of nobody is no transition at all", () =>
    expect(run({ ...late, "transition.defaultShare": 0 }).hash).toBe(
      run({ "allocation.blend": 0, "choice.attention": 0 }).hash,
    ));
  it("fades: the sooner the share halves, the less the mutual gets", () => {
    const [never, slow, fast] = [
      { "transition.defaultShare": 0.8, "transition.start": 260 },
      { "transition.defaultShare": 0.8, "transition.start": 0, "transition.halfLife": 52 },
      { "transition.defaultShare": 0.8, "transition.start": 0, "transition.halfLife": 8 },
    ].map((changes) => mutualShare(run(changes)));
    expect(never).toBeGreaterThan(slow + 0.05);
    expect(slow).toBeGreaterThan(fast + 0.05);
  });
});
