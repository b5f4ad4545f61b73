import {
  startComparison,
  tQuantile,
  withScale,
  type Comparison,
  type EnvelopeName,
  type EnvelopeResult,
  type RunSize,
  type Scenario,
  type Summary,
} from "../../index.ts";
import type { Pool } from "../running/pool.ts";
import { priceScales } from "../running/price-scales.ts";
import type { Progress } from "../running/progress.ts";
import { inOrder, replications, mean } from "../running/replications.ts";
import { look, type Look, type SoFar, type Until } from "./until.ts";

/** What is to be computed: enough to compute it again. */
export interface Study {
  readonly verb: "run" | "compare";
  /** In full and before any price is scaled; in a comparison the first is the reference. */
  readonly scenarios: readonly Scenario[];
  readonly size: RunSize;
  /** Number of the first replication, from 0. */
  readonly first: number;
  /** Replications; with `until`, those before the first look. */
  readonly replications: number;
  readonly until?: Until | undefined;
  readonly envelope: EnvelopeName;
  /**
   * Whether replications are set beside a run without a programme: in a comparison they are, unless no measure of it is
   * wanted.
   */
  readonly twin?: boolean;
}

/** Whether a study sets its replications beside a run without a programme. */
export const hasTwin = ({ verb, twin = verb === "compare" }: Study): boolean => twin;

/** What came of a study. */
export interface Outcome {
  readonly comparison: Comparison;
  /** With `until`: whether the interval became narrow enough, and how many replications it needs. */
  readonly verdict: Look | undefined;
}

/**
 * Carries out a study on a pool of workers; `receive` gets the summaries of each replication, in order. The outcome
 * does not depend on the number of workers.
 */
export async function carryOut(
  study: Study,
  pool: Pool,
  progress: Progress,
  receive: (summaries: readonly Summary[]) => void = () => {},
): Promise<Outcome> {
  const envelope = await equalSpending(study, pool, progress);
  const scenarios = study.scenarios.map((scenario, i) =>
    i === 0 || envelope.length === 0 ? scenario : withScale(scenario, envelope[i - 1].scale),
  );
  const comparison = startComparison({ ...study.size, scenarios, envelope });
  const deliver = inOrder(study.first, receive);
  progress.begin("Replications");
  for (let done = 0, more = study.replications; ;) {
    const batch = { first: study.first + done, count: more, scenarios, size: study.size, twin: hasTwin(study), pool };
    await replications(batch, {
      arrived: (replication, summaries) => {
        comparison.add(summaries);
        deliver(replication, summaries);
      },
      share: (share) =>
        progress.show((done + share * more) / (done + more), `${done + Math.floor(share * more)} of ${done + more}`),
    });
    done += more;
    if (study.until === undefined) return { comparison: comparison.result(), verdict: undefined };
    const soFar = comparison.result();
    const verdict = look(study.until.halfWidth, done, soFarOf(soFar, study.until.measure, study.verb === "compare"));
    if (verdict.more === 0) return { comparison: soFar, verdict };
    more = verdict.more;
  }
}

/** Solves for the price scale of every scenario but the reference; nothing where prices are left alone. */
async function equalSpending(
  { verb, envelope, scenarios: [reference, ...others], size }: Study,
  pool: Pool,
  progress: Progress,
): Promise<EnvelopeResult[]> {
  if (verb === "run" || envelope === "none") return [];
  progress.begin("Equal spending");
  const shares = others.map(() => 0);
  return priceScales({ envelope, reference, regimes: others, size }, pool, (i, share) => {
    shares[i] = share;
    progress.show(mean(shares), `${others.length} price scale${others.length === 1 ? "" : "s"}`);
  });
}

/**
 * The widest 95 % half-width of a measure, of its paired differences in a comparison and of its levels in a run, and
 * the fewest values that one rests on.
 */
export function soFarOf({ measures }: Comparison, measure: string, paired: boolean): SoFar {
  const all = measures[measure]?.groups["all"];
  const found = Object.values((paired ? all?.differences : all?.levels) ?? {});
  if (found.length === 0) return { halfWidth: null, n: 0 };
  const halves = found.map(({ mcse, n }) => (mcse === null ? null : tQuantile(0.975, n - 1) * mcse));
  return {
    halfWidth: halves.some((half) => half === null) ? null : Math.max(...halves.map((half) => half!)),
    n: Math.min(...found.map(({ n }) => n)),
  };
}
