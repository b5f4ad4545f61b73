import type { Reply, Request } from "../../sim/port.ts";

/** Anything that takes requests and gives replies: a worker, or a double of one. */
export interface Port {
  readonly post: (request: Request) => void;
  /** Registers who hears replies, and who hears that nothing will come any more. */
  readonly listen: (hear: (reply: Reply) => void, broken: (message: string) => void) => void;
  /** Ends it at once, whatever it is doing; nothing is heard of it afterwards. */
  readonly close: () => void;
}

/** How an engine comes by its ports. */
export interface Crew {
  /** Opens a port; called again for one that takes the place of another. */
  readonly open: () => Port;
  /** Ports at work at once. */
  readonly width: number;
  /** Hears of every port that is lost, before another takes its place. */
  readonly lost?: (loss: Loss) => void;
}

/** How a port was lost: it broke down; it fell silent at work; or it went on after it was told to stop. */
export type Loss = "broken" | "silent" | "stuck";

type WithoutAddress<T> = T extends Request ? Omit<T, "id" | "lane"> : never;
/** Work for the engine, without the address that the engine gives it. */
export type Work = WithoutAddress<Exclude<Request, { kind: "cancel" }>>;
export type Answered = Extract<Reply, { kind: "summaries" | "envelope" | "journey" }>;

export interface Asked {
  /** Aborted work is dropped if it waits and cancelled if it runs. */
  readonly signal: AbortSignal;
  /** Share of the work that is done, 0-1. */
  readonly onProgress?: (share: number) => void;
  /** True for small work that somebody is looking for: it goes before all that waits. */
  readonly first?: boolean;
}

/**
 * Hands work to whichever port is free, first come first served; rejects with the signal's reason when aborted and with
 * an Error when the work failed.
 * A port that is lost is replaced and its work done again, a few times.
 */
export interface Engine {
  readonly ask: (work: Work, asked: Asked) => Promise<Answered>;
  /** How many pieces of work run at once. */
  readonly width: number;
}

interface Job {
  readonly work: Work;
  readonly asked: Asked;
  readonly settle: { readonly resolve: (reply: Answered) => void; readonly reject: (reason: unknown) => void };
  /** Ports lost at it. */
  losses: number;
}

/** A place at which one port works. */
interface Seat {
  port: Port | undefined;
  /** Request under way, cancelled or not; 0 if none. */
  id: number;
  /** The work of that request; undefined if it was cancelled. */
  job: Job | undefined;
  /** Whether this port has ever been heard. */
  heard: boolean;
  /** Ticks since it was last heard while at work. */
  silent: number;
  /** Ports lost here since the last that finished something. */
  losses: number;
  /** Runs out if cancelled work does not end. */
  grace: ReturnType<typeof setTimeout> | undefined;
}

/** Ports lost at one piece of work, or at one seat without anything done, before it is given up. */
const MOST_LOSSES = 3;
/** Milliseconds in which cancelled work has to end. */
const GRACE = 500;
/** Milliseconds of a tick. Ticks are counted, not time: none passes while the page sleeps. */
const TICK = 1000;
/**
 * Ticks of silence that work may take: the engine is heard after every slice of weeks, but making up and counting many
 * people takes longer.
 */
const patience = (work: Work): number => 8 + (work.kind === "journey" ? work.question.size : work.size).people / 4000;
/** Ticks more for a port that is still being loaded. */
const LOADING = 30;

/** Opens ports and joins them into one engine. */
export function startEngine({ open, width, lost = () => undefined }: Crew): Engine {
  const waiting: Job[] = [];
  const seats = Array.from({ length: width }, (): Seat => ({
    port: undefined,
    id: 0,
    job: undefined,
    heard: false,
    silent: 0,
    losses: 0,
    grace: undefined,
  }));
  const heeded = new WeakSet<AbortSignal>();
  let lastId = 0;
  let why = "";
  let ticking = false;

  for (const seat of seats) fill(seat);

  /** Opens a port at a seat, unless too many were lost there. */
  function fill(seat: Seat): void {
    while (seat.port === undefined && seat.losses < MOST_LOSSES) {
      try {
        seat.port = open();
      } catch (error) {
        seat.losses += 1;
        why = error instanceof Error ? error.message : String(error);
      }
    }
    const { port } = seat;
    if (port === undefined) return;
    seat.heard = false;
    seat.silent = 0;
    port.listen(
      (reply) => seat.port === port && hear(seat, reply),
      (message) => seat.port === port && lose(seat, "broken", message),
    );
  }

  function hear(seat: Seat, reply: Reply): void {
    seat.heard = true;
    seat.silent = 0;
    if (seat.id !== reply.id) return;
    if (reply.kind === "progress") {
      seat.job?.asked.onProgress?.(reply.of === 0 ? 1 : reply.done / reply.of);
      return;
    }
    const job = leave(seat);
    seat.losses = 0;
    if (reply.kind === "summaries" || reply.kind === "envelope" || reply.kind === "journey") job?.settle.resolve(reply);
    else job?.settle.reject(reply.kind === "failed" ? new Error(reply.message) : job.asked.signal.reason);
    start();
  }

  /** Takes whatever is under way from a seat. */
  function leave(seat: Seat): Job | undefined {
    const { job } = seat;
    clearTimeout(seat.grace);
    seat.job = undefined;
    seat.id = 0;
    return job;
  }

  /** Replaces the port of a seat; its work goes before all that waits, unless too many ports were lost at it. */
  function lose(seat: Seat, loss: Loss, message: string): void {
    const job = leave(seat);
    seat.port?.close();
    seat.port = undefined;
    seat.losses += loss === "stuck" ? 0 : 1;
    why = message;
    lost(loss);
    fill(seat);
    if (job !== undefined) {
      job.losses += 1;
      if (job.losses < MOST_LOSSES) waiting.unshift(job);
      else job.settle.reject(new Error(`${MOST_LOSSES} workers one after the other could not finish it: ${message}`));
    }
    start();
  }

  function start(): void {
    for (const seat of seats) {
      if (seat.port === undefined || seat.id !== 0) continue;
      const job = waiting.shift();
      if (job === undefined) break;
      seat.id = ++lastId;
      seat.job = job;
      seat.silent = 0;
      try {
        seat.port.post({ ...job.work, id: seat.id, lane: "page" });
      } catch (error) {
        leave(seat);
        job.settle.reject(error);
      }
    }
    if (seats.every(({ port }) => port === undefined))
      for (const job of waiting.splice(0)) job.settle.reject(new Error(`no worker could be started: ${why}`));
    if (!ticking && seats.some(({ job }) => job !== undefined)) {
      ticking = true;
      setTimeout(tick, TICK);
    }
  }

  function tick(): void {
    ticking = false;
    for (const seat of seats) {
      if (seat.job === undefined) continue;
      seat.silent += 1;
      if (seat.silent > patience(seat.job.work) + (seat.heard ? 0 : LOADING))
        lose(seat, "silent", "nothing was heard of it any more");
    }
    start();
  }

  /**
   * Drops all work that goes by a signal, once it is aborted. Seats that were given up are tried again for a new one.
   */
  function heed(signal: AbortSignal): void {
    if (heeded.has(signal)) return;
    heeded.add(signal);
    for (const seat of seats) {
      if (seat.port !== undefined) continue;
      seat.losses = 0;
      fill(seat);
    }
    signal.addEventListener(
      "abort",
      () => {
        const gone = [...waiting, ...seats.flatMap(({ job }) => job ?? [])].filter(
          ({ asked }) => asked.signal === signal,
        );
        for (const job of gone) drop(job);
        start();
      },
      { once: true },
    );
  }

  function drop(job: Job): void {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    const seat = seats.find((each) => each.job === job);
    if (seat !== undefined) {
      seat.job = undefined;
      seat.grace = setTimeout(() => lose(seat, "stuck", "it did not stop when it was told to"), GRACE);
      seat.port?.post({ id: seat.id, kind: "cancel", target: seat.id });
    }
    job.settle.reject(job.asked.signal.reason);
  }

  return {
    width,
    ask: (work, asked) =>
      new Promise((resolve, reject) => {
        asked.signal.throwIfAborted();
        const job: Job = { work, asked, settle: { resolve, reject }, losses: 0 };
        heed(asked.signal);
        if (asked.first === true) waiting.unshift(job);
        else waiting.push(job);
        start();
      }),
  };
}
