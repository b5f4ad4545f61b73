import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { spread, type Spread } from "./clock.ts";
import { type FirstAndWarm, firstAndWarm } from "./first-and-warm.ts";

/** This checkout's cost over another's, interleaved on one machine in one run: below 1 is cheaper. */
export interface Beside {
  readonly other: string;
  /** A person-week in a process's first run, and in warm ones. */
  readonly first: Spread;
  readonly warm: Spread;
  /** Processor time of one `compare` of two regimes, price search and all, as the built command line does it. */
  readonly compare: Spread;
  readonly seconds: { readonly own: Spread; readonly other: Spread };
}

/** Sets this checkout beside another, which must be built for the command line. */
export function beside(path: string, { people, replications }: { people: number; replications: number }): Beside {
  const other = resolve(path);
  execFileSync("npx", ["vite", "build", "--mode", "beside", "--logLevel", "warn"], {
    env: { ...process.env, SIGNPOST_BESIDE: other },
    stdio: "inherit",
  });
  execFileSync("npx", ["vite", "build", "--mode", "cli", "--logLevel", "warn"], { stdio: "inherit" });
  const once = { processes: 1, runs: 14 };
  const rounds = Array.from({ length: 5 }, (): [FirstAndWarm, FirstAndWarm] => [
    firstAndWarm(10_000, 260, once),
    firstAndWarm(10_000, 260, { ...once, program: resolve("dist/beside/runs.js") }),
  ]);
  const asked = ["compare", "jobcentre-2014", "citizen-support", "-p", people, "-n", replications, "--quiet", "--json"];
  const times = Array.from({ length: 3 }, () =>
    [resolve("."), other].map((each) => processorTime(each, asked.map(String))),
  );
  return {
    other,
    first: spread(rounds.map(([own, its]) => own.first.median / its.first.median)),
    warm: spread(rounds.map(([own, its]) => own.warm.median / its.warm.median)),
    compare: spread(times.map(([own, its]) => own / its)),
    seconds: { own: spread(times.map(([own]) => own)), other: spread(times.map(([, its]) => its)) },
  };
}

/** Seconds of processor time that a checkout's command line takes for what it is asked, all threads counted. */
function processorTime(checkout: string, asked: readonly string[]): number {
  const program = join(checkout, "dist/cli/signpost.js");
  const said = execFileSync("sh", ["-c", '"$@" > /dev/null; times', "sh", process.execPath, program, ...asked]);
  const [, children] = said.toString().trim().split("\n");
  return children.split(" ").reduce((sum, each) => sum + seconds(each), 0);
}

/** `0m1.25s` in seconds. */
function seconds(spoken: string): number {
  const [minutes, rest] = spoken.replace("s", "").split("m").map(Number);
  return 60 * minutes + rest;
}
