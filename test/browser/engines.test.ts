import { readdirSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scenario, scenarioNames, type RunSize, type Scenario, type Summary } from "../../sim/index.ts";
import type { Reply, Request } from "../../sim/port.ts";
import { findFirefox } from "./browsers.ts";
import { openChromium, openFirefox, serveDashboard, type Site } from "./harness.ts";

/**
 * Small enough for three engines; long enough for the last area to have seen its premises shared and its support moved.
 */
const SIZE: RunSize = { seed: "the same to the bit", people: 300, weeks: 110, burnIn: 52 };

/**
 * Every shipped scenario, and one that tells whether first contact comes before the rest: what comes first is found by
 * the group of a lever.
 */
const scenarios = [...scenarioNames().map(scenario), atOnce(scenario("transition-phased"))];

/** What both engines are asked: all that an edge may ask, every scenario among it. */
const requests: readonly Request[] = [
  { id: 1, lane: "runs", kind: "replicate", scenarios, size: SIZE, replication: 0 },
  {
    id: 2,
    lane: "prices",
    kind: "envelope",
    envelope: "A",
    reference: scenario("jobcentre-2014"),
    scenario: scenario("citizen-support"),
    size: { ...SIZE, weeks: 30 },
  },
  {
    id: 3,
    lane: "lives",
    kind: "journey",
    question: {
      scenarios: [scenario("jobcentre-2014"), scenario("transition-phased")],
      size: SIZE,
      replication: 0,
      find: "gains-job",
    },
  },
];

/** What a worker replied, inside a page. */
declare global {
  var replies: Reply[];
}

let site: Site;
let here: string[];

beforeAll(async () => {
  site = await serveDashboard();
  here = lines(written(await commandLine()));
});
afterAll(() => site.close());

/** The same scenario with premises never shared before support moves. */
function atOnce(shipped: Scenario): Scenario {
  return {
    ...shipped,
    name: `${shipped.name} without sharing`,
    levers: { ...shipped.levers, "transition.colocation": 0 },
  };
}

/** Asks the worker that the built command line starts. */
async function commandLine(): Promise<Reply[]> {
  const worker = new Worker("./dist/cli/worker.js");
  try {
    return await new Promise((resolve, reject) => {
      const replies: Reply[] = [];
      worker.on("error", reject);
      worker.on("message", (reply: Reply) => {
        if (reply.kind !== "progress") replies.push(reply);
        if (replies.length === requests.length) resolve(replies);
      });
      for (const request of requests) worker.postMessage(request);
    });
  } finally {
    await worker.terminate();
  }
}

/** The engine's worker as it is shipped, by its address. */
function shippedWorker(): string {
  const found = readdirSync("dist/ui/assets").filter((name) => /^engine\.worker-.*\.js$/.test(name));
  if (found.length !== 1) throw new Error(`dist/ui/assets holds ${found.length} engine workers, not one`);
  return `${site.url}assets/${found[0]}`;
}

/** A document of the same host that runs nothing itself. */
function stillPage(): string {
  return `${site.url}assets/${readdirSync("dist/ui/assets").find((name) => name.endsWith(".css"))}`;
}

interface Question {
  readonly address: string;
  readonly asked: readonly Request[];
}

/** Asks a worker and keeps what it replies; runs inside the page. */
const ask = ({ address, asked }: Question): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new globalThis.Worker(address, { type: "module" });
    globalThis.replies = [];
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.kind !== "progress") globalThis.replies.push(data);
      if (globalThis.replies.length === asked.length) resolve();
    };
    for (const request of asked) worker.postMessage(request);
  });

/**
 * Replies as text, which browsers hand over whole; unlike JSON's own, it tells −0 from 0 and knows numbers that are not
 * finite. Runs inside the page too.
 */
const written = (replies: readonly Reply[] | void = globalThis.replies): string =>
  JSON.stringify(replies, (_, value: unknown) =>
    typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0))
      ? value
      : Object.is(value, -0)
        ? "-0"
        : `${value}`,
  );

/**
 * One line for each text and number of all replies, in the order of requests; numbers in as many digits as tell them
 * from all others.
 */
function lines(text: string): string[] {
  const replies = JSON.parse(text) as Reply[];
  const wrong = replies.find(({ kind }) => kind === "failed" || kind === "cancelled");
  if (wrong !== undefined) throw new Error(`the engine answered ${JSON.stringify(wrong)}`);
  return replies
    .toSorted((a, b) => a.id - b.id)
    .flatMap((reply) => linesOf(reply.kind === "summaries" ? byName(reply.summaries) : reply, reply.kind));
}

const byName = (summaries: readonly Summary[]): object =>
  Object.fromEntries(summaries.map((summary) => [summary.scenario, summary]));

function linesOf(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [`${path} ${value}`];
  if (Array.isArray(value) && value.every((each) => typeof each === "number")) return [`${path} ${value.join(" ")}`];
  return Object.entries(value).flatMap(([key, part]) => linesOf(part, `${path} ${key}`));
}

/** What differs between the command line's lines and others, enough to see where; and whether one has more. */
function differing(there: readonly string[]): string[] {
  const all = here.flatMap((line, i) =>
    there[i] === line ? [] : [`command line: ${line.slice(0, 160)}`, `there: ${there[i]?.slice(0, 160)}`],
  );
  const count = there.length === here.length ? [] : [`${here.length} lines, there ${there.length}`];
  return [...count, ...all.slice(0, 20), ...(all.length > 20 ? [`${all.length / 2} lines differ`] : [])];
}

describe("what the engine is asked", () => {
  it("gives numbers to compare, and no scenario the run of another", () => {
    expect(here.length).toBeGreaterThan(200 * scenarios.length);
    const hashes = here.filter((line) => /^summaries .* hash \w+$/.test(line)).map((line) => line.split(" hash ")[1]);
    expect(hashes).toHaveLength(scenarios.length);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(here.filter((line) => line.startsWith("journey ")).length).toBeGreaterThan(50);
    expect(here.filter((line) => line.startsWith("envelope ")).length).toBeGreaterThan(5);
  });

  it("is answered by the dashboard's own worker in Chromium as by the command line's, to the bit", async () => {
    const browser = await openChromium();
    try {
      const page = await browser.newPage();
      await page.goto(stillPage());
      await page.evaluate(ask, { address: shippedWorker(), asked: requests });
      expect(differing(lines(await page.evaluate(written)))).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it("is answered by the dashboard's own worker in Firefox as by the command line's, to the bit", async (context) => {
    if (findFirefox() === undefined) context.skip("no Firefox was found; `npm run test:ci` insists on one");
    const browser = await openFirefox();
    try {
      const page = await browser.newPage();
      await page.goto(stillPage());
      await page.evaluate(ask, { address: shippedWorker(), asked: requests });
      expect(differing(lines(await page.evaluate(written)))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
