import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstDivergence, whatBegins, type Life } from "../../notebooks/lives.ts";
import {
  CAUSE_IDS,
  DECISIONS,
  entities,
  measures,
  scenarioNames,
  seriesRegister,
  SPELL_ENDS,
} from "../../sim/index.ts";
import { channels } from "../../sim/policy/access/channels.ts";
import { allocationRules } from "../../sim/policy/allocation/rules.ts";
import { assessmentTools } from "../../sim/policy/assessment/tools.ts";
import { coachRules } from "../../sim/policy/coaching/coach-rules.ts";
import { exemptions } from "../../sim/policy/conditionality/exemptions.ts";
import { tariffs } from "../../sim/policy/tariff/tariffs.ts";
import { STEPS } from "../../sim/week.ts";
import { emptyPeople } from "../../sim/world/people.ts";
import { emptyProviders } from "../../sim/world/providers.ts";
import { violations } from "./axe.ts";
import { openChromium, serveDashboard, SIZES, visit, type Site, type Visit } from "./harness.ts";

const notebooks = readdirSync("notebooks").filter((name) => name.endsWith(".html"));
let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveDashboard()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** Opens a notebook and waits until every cell has run; an error in a cell ends the wait. */
async function read(name: string, options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const open = await visit(browser, `${site.url}notebooks/${name}`, options);
  await settled(open.page, name);
  return open;
}

async function settled(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (ids) =>
      document.querySelector(".observablehq--error") !== null ||
      ids.every((id) => (document.getElementById(id)?.textContent?.trim() ?? "") !== ""),
    cellsOf(name),
  );
  await page.waitForFunction(
    () =>
      document.querySelector(".observablehq--error") !== null ||
      [...document.querySelectorAll("[data-replications]")].every(
        (figure) => figure.getAttribute("data-replications") === "8",
      ),
  );
}

const cellsOf = (name: string): string[] =>
  Array.from(
    readFileSync(`notebooks/${name}`, "utf8").matchAll(/<script id="(\d+)" type="([^"]+)"[^>]*>([^]*?)<\/script>/g),
    ([, id, type, code]) => (/display\(|view\(/.test(code) || type === "text/markdown" ? `cell-${id}` : ""),
  ).filter((id) => id !== "");

describe.each(notebooks)("the notebook %s", (name) => {
  it("runs every cell without an error, offline, and shows what each has to show", async () => {
    const { page, complaints, elsewhere } = await read(name);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(site.missing).toEqual([]);
    const shown = await page.evaluate(
      (ids) => ids.filter((id) => (document.getElementById(id)?.textContent?.trim() ?? "") === ""),
      cellsOf(name),
    );
    expect(shown).toEqual([]);
    expect(cellsOf(name).length).toBeGreaterThan(1);
    expect(await page.textContent("body")).toMatch(/illustrative, synthetic population/i);
    await page.context().close();
  });

  it.each(Object.entries(SIZES))("fits a %s window", async (_, viewport) => {
    const { page } = await read(name, { viewport });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await page.context().close();
  });

  it("has nothing that axe finds wrong, light and dark, wide and narrow, every table open", async () => {
    const { page } = await read(name, { bypassCSP: true, reducedMotion: "reduce" });
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    for (const colorScheme of ["light", "dark"] as const)
      for (const viewport of [SIZES.wide, SIZES.narrowest]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        await page.waitForTimeout(300);
        expect(await violations(page), `${colorScheme}, ${viewport.width} pixels`).toEqual([]);
      }
    await page.context().close();
  });

  it("draws nothing at a place that is no number", async () => {
    const { page } = await read(name);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll("svg *, svg")].flatMap((part) =>
        [...part.attributes]
          .filter(({ value }) => /NaN|Infinity|undefined/.test(value))
          .map(({ name: attribute, value }) => `${part.tagName} ${attribute}="${value.slice(0, 60)}"`),
      ),
    );
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it("is built without an address outside itself", () => {
    const texts = [
      `dist/ui/notebooks/${name}`,
      ...readdirSync("dist/ui/notebooks/assets")
        .filter((file) => /\.(js|css)$/.test(file))
        .map((file) => `dist/ui/notebooks/assets/${file}`),
    ];
    const loads = /(?:\bfrom|\bimport|\bimport\(|\bfetch\(|\bsrc=|url\()\s*["'`]?(?:https?:)?\/\/[\w.-]+/;
    expect(texts.filter((file) => loads.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("start here", () => {
  it("shows other lives when the reader steps on, and says where they part", async () => {
    const { page, complaints } = await read("start-here.html");
    const [before, words] = [
      await page.getAttribute("figure.lives", "data-person"),
      await page.textContent("figure.lives figcaption"),
    ];
    expect(words).toMatch(/The lives part in week \d+/);
    await page.getByRole("button", { name: "Next person" }).press("Enter");
    await page.waitForFunction(
      (person) => document.querySelector("figure.lives")?.getAttribute("data-person") !== person,
      before,
    );
    expect(await page.textContent("figure.lives figcaption")).not.toBe(words);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("moves one lever and runs the model again", async () => {
    const { page, complaints } = await read("start-here.html");
    const heading = page.locator("figure.lever h3");
    expect(await heading.textContent()).toMatch(/^At £0: /);
    await page.getByLabel("Price from which referral is immediate").press("End");
    await page.waitForFunction(
      () => document.querySelector("figure.lever h3")?.textContent?.startsWith("At £20,000: ") === true,
    );
    await settled(page, "start-here.html");
    expect(await heading.textContent()).toMatch(/in work, −£\d+ a person in spending/);
    expect(await page.locator("figure.lever svg").textContent()).toContain("£0");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("the index", () => {
  it("is where the dashboard leads, and leads to every notebook", async () => {
    const { page } = await visit(browser, site.url);
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Notebooks" }).click();
    await page.waitForURL(/notebooks\/index\.html$/);
    await settled(page, "index.html");
    const led = await page
      .locator("main a[href]")
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split("/").pop()));
    expect(led.sort()).toEqual(notebooks.filter((name) => name !== "index.html").sort());
    await page.context().close();
  });
});

describe("calibration and validation", () => {
  it("shows every figure that is judged, every number that was fitted, every miss, and every setting of the headline", async () => {
    const { page } = await read("calibration-and-validation.html");
    const tables = await page
      .locator("[data-register]")
      .evaluateAll((all) =>
        all.map(
          (table) =>
            [
              table.getAttribute("data-register") ?? "",
              [...table.querySelectorAll("[data-key]")].map((row) => row.getAttribute("data-key") ?? ""),
            ] as const,
        ),
      );
    const shown = Object.fromEntries(tables);
    const kept = <T>(name: string): T => JSON.parse(readFileSync(`scenarios/evidence/${name}.json`, "utf8")) as T;
    const { rows } = kept<{ rows: { id: string; verdict: string; target: { role: string } }[] }>("validation");
    for (const role of ["fit", "holdout", "reported", "compare"])
      expect(shown[`judged: ${role}`]).toEqual(rows.filter(({ target }) => target.role === role).map(({ id }) => id));
    expect(shown["fitted"]).toEqual(Object.keys(kept<{ fitted: { values: object } }>("calibration").fitted.values));
    expect(await page.locator("dl.misses dt").allInnerTexts()).toEqual(
      rows.filter(({ verdict, target }) => verdict === "missed" && target.role !== "compare").map(({ id }) => id),
    );
    expect(shown["headline"]).toEqual([
      ...new Set(kept<{ rows: { name: string }[] }>("headline").rows.map(({ name }) => name)),
    ]);
    expect((shown["people"] ?? []).length).toBeGreaterThan(20);
    await page.context().close();
  });
});

describe("the model", () => {
  it("shows every step, state variable, decision, lever, choice, number, measure, payment, spell end and scenario that the code has", async () => {
    const { page } = await read("the-model.html");
    const tables = await page
      .locator("[data-register]")
      .evaluateAll((all) =>
        all.map(
          (table) =>
            [
              table.getAttribute("data-register") ?? "",
              [...table.querySelectorAll("[data-key]")].map((row) => row.getAttribute("data-key") ?? ""),
            ] as const,
        ),
      );
    const shown = Object.fromEntries(tables);
    const under = (start: string): string[] =>
      tables.flatMap(([name, keys]) => (name.startsWith(start) ? keys : [])).sort();

    expect(shown["steps"]).toEqual(Object.keys(STEPS));
    expect(shown["handed"]).toEqual(
      [...new Set(Object.values(STEPS).flatMap(({ reads, writes }) => [...reads, ...writes]))].sort(),
    );
    expect(shown["decisions"]).toEqual(Object.keys(DECISIONS));
    expect(shown["state of: person"]?.sort()).toEqual(columnsOf(emptyPeople(1)));
    expect(shown["state of: provider"]?.sort()).toEqual(columnsOf(emptyProviders()));
    const files = readdirSync("scenarios/levers").filter((name) => name !== "needs.json");
    expect(tables.flatMap(([name]) => (name.startsWith("levers: ") ? [`${name.slice(8)}.json`] : [])).sort()).toEqual(
      files.sort(),
    );
    expect(under("levers: ")).toEqual(
      files
        .flatMap((file) => Object.keys(JSON.parse(readFileSync(`scenarios/levers/${file}`, "utf8")) as object))
        .sort(),
    );
    expect(under("parameters: ")).toEqual(
      Object.keys(JSON.parse(readFileSync("scenarios/evidence/parameters.json", "utf8")) as object).sort(),
    );
    for (const [lever, register] of Object.entries({
      "access.channel": channels,
      "allocation.rule": allocationRules,
      "tariff.rule": tariffs,
      "assessment.tool": assessmentTools,
      "jobcentre.coaches": coachRules,
      "conditionality.exemptions": exemptions,
    }))
      expect(shown[`choices: ${lever}`]).toEqual(Object.keys(register));
    expect(shown["measures"]).toEqual(Object.keys(measures));
    expect(shown["series"]).toEqual(Object.keys(seriesRegister));
    expect(shown["causes"]).toEqual(CAUSE_IDS);
    expect(shown["spell ends"]?.sort()).toEqual([...SPELL_ENDS].sort());
    expect(shown["scenarios"]).toEqual(scenarioNames());
    await page.context().close();
  });

  it("says of a person's state that it takes no more than 64 bytes", () => {
    const person = entities().find(({ name }) => name === "person");
    expect(person?.columns.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(
      Object.values(emptyPeople(1)).reduce(
        (sum: number, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
        0,
      ),
    );
  });

  it("answers the reader: dearer hours are fewer, and support brings jobs sooner", async () => {
    const { page, complaints } = await read("the-model.html");
    const minutes = async (): Promise<number[]> =>
      ((await page.getAttribute("figure.effort", "data-minutes")) ?? "").split(" ").map(Number);
    const [before, heading] = [await minutes(), await page.textContent("figure.effort h3")];
    await page.getByLabel(/^Shadow price/).press("End");
    await page.waitForFunction((words) => document.querySelector("figure.effort h3")?.textContent !== words, heading);
    const after = await minutes();
    expect(before.length).toBe(3);
    expect(after.every((n, place) => n <= before[place])).toBe(true);
    expect(after.some((n, place) => n < before[place])).toBe(true);

    const chances = async (): Promise<number[]> =>
      Array.from(((await page.textContent("figure.year h3")) ?? "").matchAll(/(\d+) %/g), ([, n]) => Number(n));
    const [helped, alone] = await chances();
    expect(helped).toBeGreaterThan(alone!);
    await page.getByLabel(/^Adviser minutes/).press("Home");
    await page.waitForFunction(
      () => document.querySelector("figure.year h3")?.textContent?.startsWith("With 0 minutes") === true,
    );
    expect(await chances()).toEqual([alone, alone]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const columnsOf = (state: object): string[] =>
  Object.entries(state)
    .flatMap(([name, value]) => (ArrayBuffer.isView(value) ? [name] : []))
    .sort();

describe("two lives", () => {
  const life = (spells: [number, number, number][], attachments: Life["attachments"] = []): Life => ({
    spells: spells.map(([status, start, end]) => ({
      status,
      start,
      end,
      cause: status === 0 ? "job-entry" : "separation-to-claim",
    })),
    attachments,
  });
  const plain = life([
    [0, 0, 20],
    [1, 20, 60],
    [0, 60, 80],
  ]);
  it("part at the first spell that only one of them has", () => {
    expect(firstDivergence(plain, plain)).toBeUndefined();
    expect(
      firstDivergence(
        plain,
        life([
          [0, 0, 20],
          [1, 20, 50],
          [0, 50, 80],
        ]),
      ),
    ).toBe(50);
    expect(
      firstDivergence(
        plain,
        life([
          [0, 0, 24],
          [1, 24, 60],
          [0, 60, 80],
        ]),
      ),
    ).toBe(20);
  });
  it("part at an attachment that only one of them has", () => {
    const attached = life(
      [
        [0, 0, 20],
        [1, 20, 60],
        [0, 60, 80],
      ],
      [{ week: 12, kind: "private" }],
    );
    expect(firstDivergence(plain, attached)).toBe(12);
    expect(whatBegins(attached, 12)).toBe("a private provider takes the case on");
    expect(whatBegins(plain, 12)).toBe("nothing changes");
    expect(whatBegins(plain, 20)).toBe("a job begins");
  });
});
