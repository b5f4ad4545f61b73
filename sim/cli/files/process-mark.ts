import { readFileSync, readlinkSync } from "node:fs";

/** What tells one process from all others, also from those that get its number later. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, in ticks since the machine did; `null` where the system does not tell. */
  readonly started: string | null;
  /**
   * The start of the machine, and the space of process numbers that this one is in; `null` where the system does not
   * tell.
   */
  readonly boot: string | null;
  readonly space: string | null;
}

/** The mark of this process. */
export const thisProcess = (): ProcessMark => ({
  pid: process.pid,
  started: startOf(process.pid),
  boot: boot(),
  space: space(),
});

/** Whether a process still lives; `undefined` if that cannot be seen from here. */
export function lives({ pid, started, boot: itsBoot, space: itsSpace }: ProcessMark): boolean | undefined {
  if (started === null || itsBoot === null || itsSpace === null || itsBoot !== boot() || itsSpace !== space())
    return undefined;
  return startOf(pid) === started;
}

const boot = (): string | null => orNull(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
const space = (): string | null => orNull(() => readlinkSync("/proc/self/ns/pid"));

/** When the process with a number started; `null` if there is none or it is dead and not yet buried. */
function startOf(pid: number): string | null {
  return orNull(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // its name, in brackets, may hold anything
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? null : (fields[STARTED] ?? null);
  });
}

/** Place of the start among the fields after the state. */
const STARTED = 18;

function orNull<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
