/**
 * A queue in steps: each week every busy server finishes with one chance, then one may arrive with another; `spread`
 * says how many are there.
 */
export interface Queue {
  readonly arrival: number;
  readonly service: number;
  readonly servers: number;
}

/** Chances of finding so many in the queue after a week, from the chances before it. */
export function nextWeek({ arrival, service, servers }: Queue, before: readonly number[]): number[] {
  const after = new Array<number>(before.length).fill(0);
  for (const [there, chance] of before.entries()) {
    const busy = Math.min(there, servers);
    for (let done = 0; done <= busy; done++) {
      const left = chance * choose(busy, done) * service ** done * (1 - service) ** (busy - done);
      after[there - done] += left * (1 - arrival);
      after[Math.min(there - done + 1, before.length - 1)] += left * arrival;
    }
  }
  return after;
}

/** Chances after so many weeks from an empty queue, for up to `most` people. */
export function afterWeeks(queue: Queue, weeks: number, most = 100): number[] {
  let chances: number[] = Array.from({ length: most + 1 }, (_, there) => (there === 0 ? 1 : 0));
  for (let week = 0; week < weeks; week++) chances = nextWeek(queue, chances);
  return chances;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

export const mean = (chances: readonly number[]): number =>
  chances.reduce((sum, chance, there) => sum + there * chance, 0);
export const atLeast = (chances: readonly number[], least: number): number =>
  chances.slice(least).reduce((sum, chance) => sum + chance, 0);

/**
 * Chance that all of so many servers are busy in continuous time, where those who find them so wait (Erlang C) or are
 * turned away (Erlang B), at so much load.
 */
export function erlang(kind: "B" | "C", load: number, servers: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked);
  return kind === "B" ? blocked : blocked / (1 - (load / servers) * (1 - blocked));
}
