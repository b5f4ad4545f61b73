import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { freeParameters, scenario, scenarioNames } from "../../sim/index.ts";
import { folder, namesIn, PAIR, PROGRAM, read, signpost } from "./program.ts";

/** Runs the program and kills it at its nth change of a file; tells whether it was, or had ended before. */
function killedAt(change: number, words: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, ["-r", resolve("test/command-line/kill-at.cjs"), PROGRAM, ...words], {
    stdio: "ignore",
    env: { ...process.env, KILL_AT: String(change) },
  });
  return new Promise((done) => child.on("close", (_, signal) => done(signal === "SIGKILL")));
}

const study = {
  studyVersion: 1,
  name: "killed",
  title: "A study to be killed",
  description: "Four cells of few people.",
  scenarios: PAIR,
  envelopes: ["none"],
  seed: "kill",
  people: 60,
  weeks: 30,
  burnIn: 8,
  replications: 2,
  decides: { measure: "weeks-in-work", group: "all" },
  keep: { "weeks-in-work": ["all"] },
  switches: ["at-once", "duration", "need-threshold"].map((when) => ({
    name: when,
    label: when,
    says: when,
    only: { "citizen-support": { "referral.when": when } },
  })),
};
const [baseline] = scenarioNames();
const FREE = ["otherExit.baseline", "separation.scale"];
const FIT = [
  "calibrate",
  "--people",
  "1200",
  "--weeks",
  "140",
  "--burn-in",
  "20",
  "--reps",
  "2",
  "--waves",
  "1",
  "--points",
  "6",
  "--steps",
  "0",
  "--quiet",
  "-j",
  "1",
  ...FREE.flatMap((id) => ["--free", id]),
  ...freeParameters(scenario(baseline)).flatMap(({ id }) => (FREE.includes(id) ? [] : ["--fix", id])),
];
/** Changes of files at which a run is killed, one after another: each goes on where the one before was cut down. */
const PLACES = [1, 3, 9, 5, 11, 8, 13, 10];

async function sameAfterKills(words: readonly string[], names: readonly string[]): Promise<void> {
  const [whole, broken] = [folder(), folder()];
  expect((await signpost(...words, "--out", whole)).code).toBe(0);
  let kills = 0;
  for (const place of PLACES) if (await killedAt(place, [...words, "--out", broken, "--resume"])) kills++;
  expect(kills).toBeGreaterThanOrEqual(PLACES.length - 2);
  expect((await signpost(...words, "--out", broken, "--resume")).code).toBe(0);
  // a claim that was being written is removed later
  expect(namesIn(broken).filter((name) => !name.endsWith(".lock.new"))).toEqual(namesIn(whole));
  for (const name of names) expect([name, read(broken, name) === read(whole, name)]).toEqual([name, true]);
}

describe("work that is killed in the middle of a write, again and again", () => {
  it("is a sweep that goes on to the same bytes, and leaves nothing else", async () => {
    const path = join(folder(), "killed.json");
    writeFileSync(path, JSON.stringify(study));
    await sameAfterKills(["sweep", path, "--quiet", "-j", "1"], ["results.csv", "results.json"]);
  });
  it("is a fit that goes on to the same bytes, and loses its last point at most", () =>
    sameAfterKills(FIT, ["calibration.json", "fitted.json"]));
});
