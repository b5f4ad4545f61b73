import type { Loss } from "./engine.ts";
import { counted } from "../sim/index.ts";
import type { State } from "./session.ts";
import { inWords } from "./time-left.ts";

const count = (number: number): string => number.toLocaleString("en-GB");
const pairs = (number: number): string => `${count(number)} ${number === 1 ? "replication" : "replications"}`;

/** What the page is doing and what its numbers rest on, in one or two sentences. */
export function statusWords({ phase, busy, answer, progress, message }: State, stale: boolean): string {
  const rests = answer === undefined ? undefined : `${counted(answer.comparison.people, "person", "people")}, ${pairs(answer.comparison.replications)}`;
  if (phase === "failed") return `The run stopped: ${message ?? "no reason was given"}. Your settings are kept.`;
  if (phase === "running") {
    const { replications = 0, of = 0, left } = progress ?? {};
    return `Running: ${count(replications)} of ${pairs(of)} done${left === undefined ? "" : `, ${inWords(left)} left`}.${stale ? " The numbers below are for the earlier settings." : ""}`;
  }
  if (rests === undefined) return phase === "empty" ? "Nothing has been run yet." : busy ? "Simulating a first, small population under each regime…" : "Stopped before there was anything to show.";
  if (stale) return busy ? "Working out the new settings; the numbers below are for the earlier ones." : "The numbers below are for the earlier settings. Run to bring them up to date.";
  if (phase === "cancelled" && answer?.full === false) return `Cancelled before there was a full answer. Preview from ${rests}.`;
  if (answer?.full === false) return `Preview from ${rests}${busy ? ", still moving" : ""}. Run for the full answer.`;
  if (phase === "cancelled") return `Cancelled. The numbers below rest on the ${pairs(answer?.comparison.replications ?? 0)} that were done.`;
  return `Full answer: ${rests}.`;
}

/** What is said aloud as a run goes on: its beginning, each quarter and its end, and nothing in between. */
export function spokenWords(state: State, stale: boolean): string {
  const { phase, busy, progress, answer } = state;
  if (phase === "running") return `Running, ${Math.floor((progress?.share ?? 0) * 4) * 25} per cent done`;
  if (phase === "preview" && busy) return answer === undefined || stale ? "Working out a preview" : "Preview shown, still moving";
  return statusWords(state, stale);
}

/** What became of workers that were lost; empty where none was. */
export function lossWords(losses: readonly Loss[]): string {
  const stuck = losses.filter((loss) => loss === "stuck").length;
  const died = losses.length - stuck;
  const sentence = (n: number, one: string, several: string): string[] => (n === 0 ? [] : [n === 1 ? one : `${count(n)} ${several}`]);
  return [
    ...sentence(died, "A worker stopped; another took over its part, and nothing is lost.", "workers stopped; others took over their parts, and nothing is lost."),
    ...sentence(stuck, "A worker did not stop when told to; it was ended and replaced.", "workers did not stop when told to; they were ended and replaced."),
  ].join(" ");
}
