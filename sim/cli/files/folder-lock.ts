import { randomBytes, randomInt } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { error, InputError } from "../../index.ts";
import { cannotWrite } from "./output-failed.ts";
import { lives, thisProcess, type ProcessMark } from "./process-mark.ts";

/** A directory that this process alone writes to, until it lets go of it or ends, however it ends. */
export interface FolderLock {
  /** Throws if another process took the directory over because it believed this one dead. */
  readonly check: () => void;
  readonly release: () => void;
}

/** What a lock file holds: who wrote it, and when. */
interface Claim extends ProcessMark {
  readonly since: string;
}

/**
 * Takes a directory that is there. A process that lives and has it is waited for a moment; then an `InputError` names
 * the directory.
 * Each process claims it with a file of its own and withdraws if it sees another living claim, so that no two hold it;
 * a claim whose
 * process has ended counts for nothing and is removed. Where one cannot see whether it has (another machine, another
 * container), it
 * must keep touching its file.
 */
export async function lockFolder(directory: string, flag = "--out"): Promise<FolderLock> {
  const own = `.signpost.${randomBytes(8).toString("hex")}.lock`;
  const path = join(directory, own);
  const watched = new Map<string, Watch>();
  const since = new Date().toISOString();
  const claim = JSON.stringify({ ...thisProcess(), since } satisfies Claim);
  for (;;) {
    write(path, claim, { directory, flag });
    const others = livingOthers(directory, own, watched);
    if (others.length === 0) break;
    rmSync(path, { force: true });
    const patient = others.find(({ alive, first }) => alive && Date.now() - first >= PATIENCE_MS);
    if (patient !== undefined) throw taken(directory, flag, patient);
    await setTimeout(randomInt(50, 250));
  }
  const beating = setInterval(() => touch(path), BEAT_MS).unref();
  const release = (): void => {
    clearInterval(beating);
    process.off("exit", release);
    rmSync(path, { force: true });
  };
  process.on("exit", release);
  return {
    check() {
      if (!existsSync(path))
        throw new Error(
          `${flag}: another run took ${directory} over, because this one was silent for long. Nothing was written there.`,
        );
    },
    release,
  };
}

/** How long one waits for a living process to let go. */
const PATIENCE_MS = 2000;
const BEAT_MS = 1000;
/** A claim of a process that cannot be seen counts as dead when nobody has touched it for so long. */
const SILENCE_MS = 10_000;

/** What one has seen of another's claim. */
interface Watch {
  readonly first: number;
  readonly touched: number;
  readonly alive: boolean;
  readonly claim: Claim | undefined;
}

/** Claims of others that may be alive; dead ones are removed. */
function livingOthers(directory: string, own: string, watched: Map<string, Watch>): Watch[] {
  const names = readdirSync(directory).filter((name) => /^\.signpost\.[0-9a-f]+\.lock$/.test(name) && name !== own);
  return names.flatMap((name) => {
    const path = join(directory, name);
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (touched === undefined) return [];
    const claim = readClaim(path);
    const seen = watched.get(name) ?? { first: Date.now(), touched, alive: false, claim };
    const known = claim === undefined ? undefined : lives(claim);
    const alive = known ?? (seen.alive || touched !== seen.touched);
    if (known === false || (!alive && Date.now() - seen.first >= SILENCE_MS)) {
      rmSync(path, { force: true });
      return [];
    }
    const now = { ...seen, alive, claim };
    watched.set(name, now);
    return [now];
  });
}

/** What a lock file holds, or `undefined` while it is being written. */
function readClaim(path: string): Claim | undefined {
  try {
    const claim = JSON.parse(readFileSync(path, "utf8")) as Claim;
    return Number.isInteger(claim.pid) && typeof claim.since === "string" ? claim : undefined;
  } catch {
    return undefined;
  }
}

function write(
  path: string,
  claim: string,
  { directory, flag }: { readonly directory: string; readonly flag: string },
): void {
  try {
    writeFileSync(`${path}.new`, claim, { flag: "wx" });
    renameSync(`${path}.new`, path); // a process that is killed in the middle leaves no claim
  } catch (reason) {
    rmSync(`${path}.new`, { force: true });
    throw cannotWrite(flag, directory, reason);
  }
}

/** Whether a file is a claim that somebody began to write a while ago and never finished. */
export function isLeftClaim(path: string): boolean {
  if (!path.endsWith(".lock.new")) return false;
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > SILENCE_MS;
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // the directory is gone or was taken over: `check` says so
  }
}

const taken = (directory: string, flag: string, { claim }: Watch): InputError => {
  const who = claim === undefined ? "" : ` (process ${claim.pid}, since ${claim.since})`;
  return new InputError([
    error(flag, `another run is writing to ${directory}${who}`, "Wait until it has ended, or give another directory"),
  ]);
};
