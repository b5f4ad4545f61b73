import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium, serveFolder, visit, type Site } from "./harness.ts";

/** A page that does everything wrong, so that a clean bill elsewhere means something. */
const bad = `<!doctype html><title>bad</title><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'self' http://127.0.0.1:9; script-src 'unsafe-inline'">
<p style="color: red">refused by the policy</p><img src="no-such.png" alt="">
<script>console.error("said so"); fetch("http://127.0.0.1:9/elsewhere").catch(() => 0); setTimeout(() => { throw new Error("thrown"); });</script>`;

describe("a visit", () => {
  let browser: Browser;
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "signpost-"));
    await writeFile(join(folder, "index.html"), bad);
    await writeFile(
      join(folder, "good.html"),
      `<!doctype html><title>good</title><link rel="icon" href="data:,"><p>nothing to say`,
    );
    [browser, site] = await Promise.all([openChromium(), serveFolder(folder)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close(), rm(folder, { recursive: true })]);
  });

  it("hears errors, exceptions, refused policies, missing files and requests to other hosts", async () => {
    const { page, complaints, elsewhere } = await visit(browser, site.url);
    await expect.poll(() => complaints.join("\n")).toMatch(/thrown/);
    const heard = complaints.join("\n");
    expect(heard).toMatch(/error: said so/);
    expect(heard).toMatch(/Content Security Policy/);
    expect(heard).toMatch(/404/);
    expect(site.missing).toContain("/some/where/no-such.png");
    expect(elsewhere).toEqual(["http://127.0.0.1:9/elsewhere"]);
    await page.context().close();
  });

  it("has nothing to say about a page that does nothing wrong", async () => {
    const { page, complaints, elsewhere } = await visit(browser, `${site.url}good.html`);
    expect(await page.title()).toBe("good");
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });
});

describe("a served folder", () => {
  it("gives nothing from outside itself and nothing beside its path", async () => {
    const site = await serveFolder("test/browser");
    const status = async (path: string): Promise<number> => (await fetch(new URL(path, site.url))).status;
    expect(await status("harness.ts")).toBe(200);
    expect(await status("/harness.ts")).toBe(404);
    expect(await status("..%2f..%2fpackage.json")).toBe(404);
    await site.close();
  });
});
