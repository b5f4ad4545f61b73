import type { Loss } from "../engine/engine.ts";
import { counted } from "../../sim/index.ts";
import { early, ENOUGH, type SessionState } from "../engine/session.ts";
import { inWords } from "../engine/time-left.ts";

const count = (number: number): string => number.toLocaleString("en-GB");
const pairs = (number: number): string => `${count(number)} ${number === 1 ? "replication" : "replications"}`;

/** What the page is doing and what its numbers rest on, in one or two sentences. */
export function statusWords(state: SessionState, stale: boolean): string {
  const { phase, busy, answer, message } = state;
  if (phase === "failed") return `The run stopped: ${message ?? "no reason was given"}. Your settings are kept.`;
  if (phase === "running") return runningWords(state, stale);
  if (answer === undefined)
    return phase === "empty"
      ? "Nothing has been run yet."
      : busy
        ? "Simulating a first, small population under each regime…"
        : "Stopped before there was anything to show.";
  if (stale)
    return busy
      ? "Working out the new settings; the numbers below are for the earlier ones."
      : "The numbers below are for the earlier settings. Run to bring them up to date.";
  if (early(state)) return earlyWords(state);
  const { people, replications } = answer.comparison;
  const rests = `${counted(people, "person", "people")}, ${pairs(replications)}`;
  if (answer.full)
    return phase === "cancelled"
      ? `Cancelled. The numbers below rest on the ${pairs(replications)} that were done.`
      : `Full answer: ${rests}.`;
  if (phase === "cancelled") return `Cancelled before there was a full answer. Preview from ${rests}.`;
  return `Preview from ${rests}${busy ? ", still moving" : ""}. Run for the full answer.`;
}

function runningWords({ progress, answer }: SessionState, stale: boolean): string {
  const { replications = 0, of = 0, left } = progress ?? {};
  const waits =
    answer?.full === false && replications < ENOUGH
      ? ` The preview stays until ${count(Math.min(ENOUGH, of))} are done.`
      : "";
  return (
    `Running: ${count(replications)} of ${pairs(of)} ` +
    `done${left === undefined ? "" : `, ${inWords(left)} left`}.${stale ? " The numbers below are for the earlier settings." : waits}`
  );
}

/** Too few pairs for a finding: whose finding stands meanwhile. */
function earlyWords({ phase, busy, answer, finding }: SessionState): string {
  const done = pairs(answer?.comparison.replications ?? 0);
  const whose =
    finding === undefined ? `a finding takes ${ENOUGH}` : "the finding is still that of the earlier settings";
  if (phase === "cancelled") return `Cancelled. The charts rest on the ${done} that were done; ${whose}.`;
  return busy
    ? `First frame from ${done}; ${whose}.`
    : `Stopped at a first frame from ${done}; ${whose}. Run for the full answer.`;
}

/** What is said aloud as a run goes on: its beginning, each quarter and its end, and nothing in between. */
export function spokenWords(state: SessionState, stale: boolean): string {
  const { phase, busy, progress, answer } = state;
  if (phase === "running") return `Running, ${Math.floor((progress?.share ?? 0) * 4) * 25} per cent done`;
  if (phase === "preview" && busy)
    return answer === undefined || stale || early(state) ? "Working out a preview" : "Preview shown, still moving";
  return statusWords(state, stale);
}

/** What became of workers that were lost; empty where none was. */
export function lossWords(losses: readonly Loss[]): string {
  const stuck = losses.filter((loss) => loss === "stuck").length;
  const died = losses.length - stuck;
  const sentence = (n: number, one: string, several: string): string[] =>
    n === 0 ? [] : [n === 1 ? one : `${count(n)} ${several}`];
  return [
    ...sentence(
      died,
      "A worker stopped; another took over its part, and nothing is lost.",
      "workers stopped; others took over their parts, and nothing is lost.",
    ),
    ...sentence(
      stuck,
      "A worker did not stop when told to; it was ended and replaced.",
      "workers did not stop when told to; they were ended and replaced.",
    ),
  ].join(" ");
}
