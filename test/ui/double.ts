import {
  groupIds,
  measures,
  scenario,
  seriesRegister,
  startComparison,
  type Comparison,
  type EnvelopeResult,
  type RunSize,
  type Scenario,
  type Summary,
} from "../../sim/index.ts";
import { madeUpJourney } from "./made-up-journey.ts";
import type { Reply, Request } from "../../sim/port.ts";
import type { Crew, Port } from "../../ui/engine/engine.ts";

/** Two shipped scenarios, the reference first. */
export const pair: readonly Scenario[] = [scenario("jobcentre-2014"), scenario("citizen-support")];
export const small: RunSize = { seed: "double", people: 100, weeks: 104, burnIn: 52 };

/** A made-up summary: every number depends on the scenario's place, the replication and nothing else. */
export function summary(name: string, place: number, replication: number, weeks = small.weeks): Summary {
  const wobble = (salt: number): number =>
    ((Math.imul(replication * 31 + salt * 17 + place, 2654435761) >>> 0) / 2 ** 32 - 0.5) * 0.02;
  const value = (unit: string, salt: number): number =>
    (unit === "share" ? 0.4 + 0.02 * place : unit.startsWith("GBP") ? 900 - 40 * place : 10 + place) *
    (1 + wobble(salt));
  return {
    scenario: name,
    replication,
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { unit }], index) => [
        id,
        Object.fromEntries(groupIds.map((group, row) => [group, value(unit, index + row)])),
      ]),
    ),
    series: Object.fromEntries(
      Object.entries(seriesRegister).map(([id, { unit }], index) => [
        id,
        Array.from({ length: weeks }, (_, week) => value(unit, index + week)),
      ]),
    ),
    hash: `${name} ${replication}`,
  };
}

/** A comparison of made-up summaries. */
export function comparison(replications = 5, scenarios: readonly Scenario[] = pair): Comparison {
  const running = startComparison({ ...small, scenarios, envelope: [] });
  for (let replication = 0; replication < replications; replication++)
    running.add(scenarios.map(({ name }, place) => summary(name, place, replication)));
  return running.result();
}

/** A port that answers when told to, and keeps what it was asked. */
export interface DoublePort extends Port {
  readonly asked: Request[];
  /** Answers the oldest request that is still open; returns false if there is none. */
  readonly answer: (how?: "well" | "failed") => boolean;
  readonly progress: (done: number, of: number) => void;
  readonly breakDown: (message: string) => void;
  /** Makes it go on, and say nothing, when it is told to stop. */
  readonly hang: () => void;
  readonly closed: () => boolean;
}

/**
 * A crew of these ports: as many at once as are told, the rest to take the place of those that are lost; throws where
 * none is left.
 */
export function crew(ports: readonly Port[], width = ports.length): Crew {
  const left = [...ports];
  return {
    width,
    open: () => {
      const port = left.shift();
      if (port === undefined) throw new Error("no port is left");
      return port;
    },
  };
}

export function doublePort(): DoublePort {
  const asked: Request[] = [];
  const open: Exclude<Request, { kind: "cancel" }>[] = [];
  let hear: (reply: Reply) => void = () => undefined;
  let broken: (message: string) => void = () => undefined;
  let hangs = false;
  let closed = false;
  return {
    asked,
    post(request) {
      asked.push(request);
      if (request.kind !== "cancel") open.push(request);
      else if (!hangs) {
        const place = open.findIndex(({ id }) => id === request.target);
        if (place >= 0) hear({ id: open.splice(place, 1)[0].id, kind: "cancelled" });
      }
    },
    listen(hearing, breaking) {
      hear = hearing;
      broken = breaking;
    },
    answer(how = "well") {
      const request = open.shift();
      if (request === undefined) return false;
      hear(how === "failed" ? { id: request.id, kind: "failed", message: "the kernel met a wall" } : reply(request));
      return true;
    },
    progress: (done, of) => open[0] !== undefined && hear({ id: open[0].id, kind: "progress", done, of }),
    breakDown: (message) => broken(message),
    hang: () => void (hangs = true),
    close: () => void (closed = true),
    closed: () => closed,
  };
}

function reply(request: Exclude<Request, { kind: "cancel" }>): Reply {
  const { id } = request;
  if (request.kind === "envelope") return { id, kind: "envelope", result: envelopeResult };
  if (request.kind === "journey") return { id, kind: "journey", journey: madeUpJourney(request.question) };
  if (request.kind === "pilot") return { id, kind: "failed", message: "the dashboard asks for whole searches" };
  const { scenarios, replication, size } = request;
  return {
    id,
    kind: "summaries",
    replication,
    summaries: scenarios.map(({ name }) => summary(name, name === pair[0].name ? 0 : 1, replication, size.weeks)),
  };
}

export const envelopeResult: EnvelopeResult = {
  envelope: "A",
  scale: 0.8,
  target: 412,
  reached: 411,
  solved: true,
  note: "",
};

/** Lets promises that are ready run on. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};
