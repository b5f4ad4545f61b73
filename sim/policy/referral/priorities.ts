import type { Register } from "../register.ts";

/** Who comes first where places are short: the smaller number, of the week of joining and a lot from 0 to 2³² − 1. */
export type Priority = (joined: number, lot: number) => number;

/** Orders of a queue, by name. */
export const priorities = {
  "first-come": {
    label: "Who waits longest; a lot among those who came together",
    strategy: (joined, lot) => joined * 4294967296 + lot,
  },
} as const satisfies Register<Priority>;
