import type { RunSize, Scenario } from "./scenario/scenario.ts";
import type { Summary } from "./measures/measure.ts";
import type { EnvelopeName, EnvelopeResult } from "./evaluate/comparison.ts";
import { solveEnvelope } from "./evaluate/envelope.ts";
import { pilotRun, type PilotTask } from "./evaluate/pilot-runs.ts";
import type { Spending } from "./evaluate/scale.ts";
import { replicate, replicateBesideTwin } from "./evaluate/replicate.ts";
import { InputError, type Problem } from "./core/problem.ts";
import type { Journey, JourneyQuestion } from "./journey/journey.ts";

/**
 * One thing an edge asks of the engine. Requests carry an id; the latest of a `lane` wins and cancels the one before
 * it. With `twin` replications are set beside a run without a programme; with `asked` they are measured by what questions
 * ask for too.
 */
export type Request =
  | {
      readonly id: number;
      readonly lane: string;
      readonly kind: "replicate";
      readonly scenarios: readonly Scenario[];
      readonly size: RunSize;
      readonly replication: number;
      readonly twin?: boolean;
      readonly asked?: boolean;
    }
  | {
      readonly id: number;
      readonly lane: string;
      readonly kind: "envelope";
      readonly envelope: EnvelopeName;
      readonly reference: Scenario;
      readonly scenario: Scenario;
      readonly size: RunSize;
    }
  /** One pilot run of a search for a price scale. */
  | ({
      readonly id: number;
      readonly lane: string;
      readonly kind: "pilot";
      readonly scenario: Scenario;
      readonly replication: number;
    } & PilotTask)
  | { readonly id: number; readonly lane: string; readonly kind: "journey"; readonly question: JourneyQuestion }
  | { readonly id: number; readonly kind: "cancel"; readonly target: number };

/**
 * What comes back: progress while a request runs, then exactly one of `summaries`, `envelope`, `spending`, `journey`,
 * `cancelled`, `failed`.
 */
export type Reply =
  | { readonly id: number; readonly kind: "progress"; readonly done: number; readonly of: number }
  | {
      readonly id: number;
      readonly kind: "summaries";
      readonly replication: number;
      readonly summaries: readonly Summary[];
    }
  | { readonly id: number; readonly kind: "envelope"; readonly result: EnvelopeResult }
  | { readonly id: number; readonly kind: "spending"; readonly spending: Spending }
  | { readonly id: number; readonly kind: "journey"; readonly journey: Journey }
  | { readonly id: number; readonly kind: "cancelled" }
  /** `problems` where the question itself was at fault. */
  | { readonly id: number; readonly kind: "failed"; readonly message: string; readonly problems?: readonly Problem[] };

/** Anything that sends and receives: a browser worker, a Node worker, a test double. */
export interface Wire {
  readonly send: (reply: Reply) => void;
  /** Registers the listener for requests. */
  readonly receive: (listener: (request: Request) => void) => void;
  /** Lets waiting messages in; resolves soon after. */
  readonly breathe: () => Promise<void>;
}

const cancelled = Symbol("cancelled");

/**
 * Serves the engine over a wire: runs requests in order, breathes between slices of work, and stops at once when a
 * request is cancelled.
 */
export function serve(wire: Wire): void {
  const stopped = new Set<number>();
  const open = new Map<number, string>();
  let queue: Promise<void> = Promise.resolve();

  wire.receive((request) => {
    if (request.kind === "cancel") {
      if (open.has(request.target)) stopped.add(request.target);
      return;
    }
    for (const [id, lane] of open) if (lane === request.lane) stopped.add(id);
    open.set(request.id, request.lane);
    queue = queue.then(() => answer(request));
  });

  async function answer(request: Exclude<Request, { kind: "cancel" }>): Promise<void> {
    const { id } = request;
    /** Called between slices of work; throws if the request has been cancelled. */
    const pause = async (done: number, of: number): Promise<void> => {
      wire.send({ id, kind: "progress", done, of });
      await wire.breathe();
      if (stopped.has(id)) throw cancelled;
    };
    try {
      await wire.breathe();
      if (stopped.has(id)) throw cancelled;
      if (request.kind === "replicate" && request.asked === true) {
        // fetched when it is first asked for: a comparison needs none of it
        const { asked } = await import("./measures/asked/register.ts");
        const { scenarios, size, replication } = request;
        const summaries = await replicate(scenarios, size, replication, pause, undefined, asked);
        wire.send({ id, kind: "summaries", replication, summaries });
      } else if (request.kind === "replicate") {
        const summaries = await (request.twin === true ? replicateBesideTwin : replicate)(
          request.scenarios,
          request.size,
          request.replication,
          pause,
        );
        wire.send({ id, kind: "summaries", replication: request.replication, summaries });
      } else if (request.kind === "pilot") {
        const spending = await pilotRun(request, request.scenario, request.replication, pause);
        wire.send({ id, kind: "spending", spending });
      } else if (request.kind === "journey") {
        // fetched when it is first asked for: a comparison needs none of it
        const { journey } = await import("./journey/journey.ts");
        const answered = await journey(request.question, pause);
        wire.send({ id, kind: "journey", journey: answered });
      } else {
        const result = await solveEnvelope(request, pause);
        wire.send({ id, kind: "envelope", result });
      }
    } catch (error) {
      wire.send(
        error === cancelled
          ? { id, kind: "cancelled" }
          : {
              id,
              kind: "failed",
              message: error instanceof Error ? error.message : String(error),
              ...(error instanceof InputError ? { problems: error.problems } : {}),
            },
      );
    } finally {
      open.delete(id);
      stopped.delete(id);
    }
  }
}
