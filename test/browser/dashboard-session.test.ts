import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAddress, type Place } from "../../ui/view/address.ts";
import { openingQuestion } from "../../ui/engine/question.ts";
import { openChromium, serveDashboard, visit, type Site, type Visit } from "./harness.ts";

/** A comparison small enough to be run in full in a moment. */
const quick = (change: Partial<Place["question"]> = {}, page: Place["page"] = "compare"): string =>
  writeAddress({
    page,
    question: {
      ...openingQuestion,
      envelope: "none",
      size: { ...openingQuestion.size, people: 300, weeks: 52, burnIn: 26 },
      reps: 3,
      ...change,
    },
  });

let browser: Browser;
let site: Site;
const visits: Visit[] = [];
beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveDashboard()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

async function open(hash: string, options: BrowserContextOptions = {}): Promise<Page> {
  const made = await visit(browser, site.url + hash, options);
  visits.push(made);
  made.page.setDefaultTimeout(90_000);
  return made.page;
}
const close = (page: Page): Promise<void> => page.context().close();
const words = (page: Page, pattern: RegExp): Promise<unknown> =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector(".run-words")?.textContent ?? ""),
    pattern.source,
  );
const settled = (page: Page): Promise<unknown> => words(page, /^Preview from [\d,]+ people, [\d,]+ replications\. Run/);
const moveLever = async (page: Page, id: string, value: string): Promise<void> => {
  await page.locator(`[id='${id}-value']`).fill(value);
  await page.keyboard.press("Enter");
};

describe("the finding", () => {
  it("is never that of a first frame: the earlier one stays, marked as such, until eight pairs stand", async () => {
    const page = await open(quick());
    await settled(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => {
        const text = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
        heard.push(
          `${text(".finding")} ${text(".run-words")} ` +
            `${[...document.querySelectorAll(".chart-title")].map(({ textContent }) => textContent).join(" ")}`,
        );
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await moveLever(page, "assessment.hours", "3");
    await page.waitForSelector(".who:has-text('changed')");
    await settled(page);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(
      heard.filter((each) =>
        /\b[1-7] paired runs\b|\b[1-7] paired replications/.test(each.replace(/Bands and bars:.*/, "")),
      ),
    ).toEqual([]);
    const first = heard.filter((each) =>
      /First frame from 2 replications; the finding is still that of the earlier settings/.test(each),
    );
    expect(first.length).toBeGreaterThan(0);
    expect(first.some((each) => /For the earlier settings\./.test(each) && /: 2 pairs so far/.test(each))).toBe(true);
    await close(page);
  });
});

describe("a moved lever", () => {
  const value = (page: Page): Promise<string> => page.locator("[id='assessment.hours-value']").inputValue();
  const shows = (page: Page, wanted: string): Promise<unknown> =>
    page.waitForFunction(
      (text) => document.querySelector<HTMLInputElement>("[id='assessment.hours-value']")?.value === text,
      wanted,
    );

  it("is undone and redone by button and keyboard, and still after a reload", async () => {
    const page = await open(quick({}, "levers"));
    const [undo, redo] = ["Undo", "Redo"].map((name) => page.getByRole("button", { name, exact: true }));
    const shipped = await value(page);
    expect([await undo.isDisabled(), await redo.isDisabled()]).toEqual([true, true]);
    await moveLever(page, "assessment.hours", "3");
    await moveLever(page, "providers.minimumService", "0.1");
    await undo.click();
    await undo.click();
    await shows(page, shipped);
    await page.locator("h1").click();
    await page.keyboard.press("Control+Shift+Z");
    await shows(page, "3");
    await page.keyboard.press("Control+z");
    await shows(page, shipped);
    await page.keyboard.press("Control+y");
    await shows(page, "3");
    await page.waitForFunction((before) => location.hash !== before, quick({}, "levers"));
    await page.reload();
    await shows(page, "3");
    await redo.click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[id='providers.minimumService-value']")?.value === "0.1",
    );
    await undo.click();
    await undo.click();
    await shows(page, shipped);
    await close(page);
  });

  it("is not undone by keys that are meant for a box of text", async () => {
    const page = await open(quick({}, "levers"));
    await moveLever(page, "assessment.hours", "3");
    await page.getByRole("textbox", { name: "Seed" }).pressSequentially("x");
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(100);
    expect(await value(page)).toBe("3");
    await close(page);
  });

  it("is never undone by the browser's way back, which leads over pages, nor after a reload", async () => {
    const page = await open(quick({}, "levers"));
    const turnTo = (name: string): Promise<void> => page.getByRole("link", { name, exact: true }).click();
    await turnTo("Compare");
    await page.waitForSelector(".toolbar");
    await turnTo("Levers");
    await moveLever(page, "assessment.hours", "3");
    await page.goBack();
    await page.waitForSelector(".toolbar");
    expect(await value(page)).toBe("3");
    await page.reload();
    await page.waitForSelector(".toolbar");
    await page.goBack();
    await page.waitForSelector(".lever-sheet");
    expect(await value(page)).toBe("3");
    await page.goForward();
    await page.waitForSelector(".toolbar");
    expect(await value(page)).toBe("3");
    await moveLever(page, "assessment.hours", "2.5");
    const entries = await page.evaluate(() => history.length);
    await moveLever(page, "assessment.hours", "2.2");
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await close(page);
  });
});

describe("a full answer", () => {
  const full = /^Full answer: 300 people, 3 replications\.$/;
  const numbers = (page: Page): Promise<string> => page.locator("table.measures").first().innerText();
  const finish = async (page: Page): Promise<string> => {
    await settled(page);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await words(page, full);
    return numbers(page);
  };
  /** Counts what is kept once something is. */
  const keptOf = (page: Page): Promise<number> =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open("signpost-answers");
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const asked = database.transaction("answers").objectStore("answers").count();
      await new Promise((resolve) => (asked.onsuccess = resolve));
      database.close();
      return asked.result;
    });
  const isKept = (page: Page) => expect.poll(() => keptOf(page), { timeout: 20_000 }).toBe(1);
  /** Changes what is kept behind the page's back. */
  const edit = (page: Page, how: "edit" | "swap"): Promise<void> =>
    page.evaluate(async (what) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open("signpost-answers");
        asked.onsuccess = () => resolve(asked.result);
      });
      const store = database.transaction("answers", "readwrite").objectStore("answers");
      const asked = store.getAll();
      await new Promise((resolve) => (asked.onsuccess = resolve));
      for (const each of asked.result as { hash: string; body: Uint8Array }[]) {
        const body = each.body.slice();
        body[100] = (body[100] ?? 0) ^ 1;
        store.put(what === "edit" ? { ...each, body } : { ...each, hash: "0".repeat(64) });
      }
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      database.close();
    }, how);

  it("survives a reload, a moved lever and a visit to the notebooks", async () => {
    const page = await open(quick());
    const before = await finish(page);
    await isKept(page);
    await page.reload();
    await words(page, full);
    expect(await numbers(page)).toBe(before);
    await moveLever(page, "assessment.hours", "3");
    await settled(page);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await words(page, full);
    expect(await numbers(page)).toBe(before);
    await page.getByRole("link", { name: "Notebooks" }).click();
    await page.waitForSelector(".band");
    await page.getByRole("link", { name: "Dashboard" }).first().click();
    await words(page, full);
    expect(await numbers(page)).toBe(before);
    expect(await page.getByRole("button", { name: "Redo", exact: true }).isEnabled()).toBe(true);
    await close(page);
  });

  it("that was edited where it was kept is not shown, and dropped", async () => {
    for (const how of ["edit", "swap"] as const) {
      const page = await open(quick());
      await finish(page);
      await isKept(page);
      await edit(page, how);
      await page.reload();
      await settled(page);
      expect(await keptOf(page)).toBe(0);
      await close(page);
    }
  });

  it("is worked out as ever where a browser keeps nothing", async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
      Object.defineProperty(window, "sessionStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(site.url + quick());
    await finish(page);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("nothing", () => {
  it("was complained of, and nothing was fetched from elsewhere, in all of the above", () => {
    expect(visits.length).toBeGreaterThan(5);
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(visits.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
  });
});
