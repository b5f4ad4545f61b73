import { DECISIONS } from "../../sim/core/decisions.ts";
import { draw, entityKey, moment, seedKeys } from "../../sim/core/draw.ts";
import { nanoseconds } from "./clock.ts";

const keys = seedKeys("bench", "luck", 0);
const people = Int32Array.from({ length: 4096 }, (_, id) => entityKey(keys, id));
const ROUNDS = 8192;
let kept = 0;

/** Nanoseconds of one keyed draw on this machine at this moment: the yardstick of every other figure. */
export function drawTime(): number {
  const time = nanoseconds(() => {
    for (let round = 0; round < ROUNDS; round++) {
      const { w0, w1 } = moment(keys, DECISIONS.transition, round & 2047);
      for (let row = 0; row < people.length; row++) kept = (kept + draw(people[row], w0, w1)) | 0;
    }
  });
  return time / (ROUNDS * people.length);
}

/** Read once at the end, so that no compiler may decide that the draws were for nothing. */
export const keptDraws = (): number => kept;
