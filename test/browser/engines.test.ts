import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFirefox } from "./browsers.ts";
import { fingerprint } from "./engines/fingerprint.ts";
import { openChromium, openFirefox, serveFolder, type Site } from "./harness.ts";

let site: Site;
let folder: string;
let here: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "signpost-engines-"));
  await build({ configFile: false, logLevel: "warn", root: "test/browser/engines", base: "./", build: { outDir: folder, emptyOutDir: true, target: "es2022" }, worker: { format: "es" } });
  site = await serveFolder(folder);
  here = await fingerprint();
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Lines that the two engines do not share, enough of them to see what differs. */
const differing = (there: readonly string[]): string[] => here.flatMap((line, i) => (there[i] === line ? [] : [`Node: ${line}`, `there: ${there[i]}`])).slice(0, 20);

/** Reads what the page's worker found; runs inside the page. */
const read = (): Promise<{ lines?: string[]; failed?: string }> => globalThis.found;

describe("the same scenarios and seed", () => {
  it("give numbers to compare", () => {
    expect(here.length).toBeGreaterThan(1000);
    expect(new Set(here.filter((line) => line.includes(" hash "))).size).toBe(here.filter((line) => line.includes(" hash ")).length);
  });

  it("give the same bits in Chromium as in Node", async () => {
    const browser = await openChromium();
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      const there = await page.evaluate(read);
      expect(there.failed).toBeUndefined();
      expect(differing(there.lines ?? [])).toEqual([]);
      expect(there.lines).toHaveLength(here.length);
    } finally {
      await browser.close();
    }
  });

  it("give the same bits in Firefox as in Node", async (context) => {
    if (findFirefox() === undefined) context.skip("no Firefox was found; `npm run test:ci` insists on one");
    const browser = await openFirefox();
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      const there = await page.evaluate(read);
      expect(there.failed).toBeUndefined();
      expect(differing(there.lines ?? [])).toEqual([]);
      expect(there.lines).toHaveLength(here.length);
    } finally {
      await browser.close();
    }
  });
});
