import { openPointRecord } from "../files/point-record.ts";
import type { OutFolder } from "../files/out-folder.ts";
import { tell, warn } from "../text/tell.ts";
import type { FitEdge } from "./fit-study.ts";
import { Stopped } from "./pool.ts";
import { progressOn } from "./progress.ts";
import { withPool } from "./with-pool.ts";

/** What is worked out point by point in a folder, and how. */
export interface PointWork {
  readonly folder: OutFolder;
  /** Which work it is: points of another are not used. */
  readonly design: object;
  readonly resume: boolean;
  readonly threads: number;
  readonly quiet: boolean;
}

/** Works with a pool and a record of points in a folder, so that what was stopped can go on; lets go of the folder. */
export async function withKeptPoints<T>(
  { folder, design, resume, threads, quiet }: PointWork,
  work: (edge: FitEdge) => Promise<T>,
  done: (found: T) => void,
): Promise<T> {
  const carryOut = async (): Promise<T> => {
    const record = openPointRecord(folder.path, JSON.stringify(design), resume);
    warn(record.problems, quiet);
    const progress = progressOn(process.stderr, quiet);
    const say = (words: string): void => {
      progress.end();
      if (!quiet) tell(`${words}\n`);
    };
    try {
      return await withPool({ threads, quiet }, (pool) => work({ pool, record, progress, say }));
    } finally {
      record.close();
      progress.end();
    }
  };
  try {
    const found = await carryOut();
    done(found);
    return found;
  } catch (reason) {
    throw reason instanceof Stopped
      ? new Stopped(
          `Cancelled: points that were simulated are kept in ${folder.path}. To go on, give the same command with --resume.`,
        )
      : reason;
  } finally {
    folder.release();
  }
}
