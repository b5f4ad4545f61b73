/** Says on a terminal how far a run has come and how long it will take. */
export interface Progress {
  /** Names what is being done and starts its clock. */
  readonly begin: (label: string) => void;
  /** Share done, 0-1, and the same in words (`12 of 40 replications`). */
  readonly show: (share: number, words: string) => void;
  /** Clears the line. */
  readonly end: () => void;
}

const SILENT: Progress = { begin() {}, show() {}, end() {} };

/** A bar on `stream` if it is a terminal and nobody asked for quiet; nothing otherwise. */
export function progressOn(
  stream: NodeJS.WriteStream,
  quiet = false,
  now: () => number = () => performance.now(),
): Progress {
  if (quiet || !stream.isTTY) return SILENT;
  let label = "";
  let started = 0;
  let shown = -Infinity;
  return {
    begin(text) {
      label = text;
      started = now();
      shown = -Infinity;
    },
    show(share, words) {
      if (now() - shown < REDRAW_MS && share < 1) return;
      shown = now();
      const left = share > 0 ? `, ${timeLeft(((now() - started) * (1 - share)) / share)}` : "";
      stream.write(
        `\r\x1b[2K${label} ${bar(share)} ${words}${left}`.slice(0, CLEAR.length + Math.max(20, stream.columns || 80)),
      );
    },
    end: () => void stream.write(CLEAR),
  };
}

const REDRAW_MS = 100;
/** Clears the line that a bar is drawn on. */
export const CLEAR = "\r\x1b[2K";
const BAR_LENGTH = 24;

function bar(share: number): string {
  const full = Math.min(BAR_LENGTH, Math.round(share * BAR_LENGTH));
  return `[${"#".repeat(full)}${".".repeat(BAR_LENGTH - full)}]`;
}

const timeLeft = (milliseconds: number): string => `${duration(milliseconds / 1000)} left`;

/** Seconds in words, as exactly as anyone needs: `4 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const s = Math.max(1, Math.round(seconds));
  if (s < 100) return `${s} s`;
  if (s < 6000) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${Math.floor(s / 3600)} h ${Math.round((s % 3600) / 60)} min`;
}
