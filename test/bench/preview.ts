import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { leverWords, type LeverId } from "../../sim/index.ts";
import { findChromium } from "../browser/browsers.ts";
import { openChromium, serveDashboard, visit } from "../browser/harness.ts";
import { spread, type Spread } from "./clock.ts";

/** A lever that acts in the benched regime and moves the headline's charts. */
const LEVER: LeverId = "referral.threshold";

/**
 * Milliseconds from a slider's input to a new chart on the page, over so many moves; where it cannot be measured, why.
 * Builds the dashboard if it has not been built.
 */
export async function previewLatency(moves: number): Promise<Spread | string> {
  if (findChromium() === undefined) return "no Chromium or Chrome was found; SIGNPOST_BROWSER can name one";
  if (!existsSync("dist/ui/index.html"))
    execFileSync("npx", ["vite", "build", "--logLevel", "warn"], { stdio: "inherit" });
  try {
    return await moved(moves);
  } catch (reason) {
    return reason instanceof Error ? reason.message : String(reason);
  }
}

async function moved(moves: number): Promise<Spread> {
  const [browser, site] = await Promise.all([openChromium(), serveDashboard()]);
  try {
    const { page } = await visit(browser, site.url);
    await page.getByRole("link", { name: "Levers" }).click();
    const slider = page.getByLabel(`${leverWords[LEVER].label}, slider`);
    await page.locator("main svg").first().waitFor({ timeout: 60_000 });
    await slider.waitFor();
    const times: number[] = [];
    for (let move = 0; move < moves; move++) {
      times.push(await slider.evaluate(timeOneMove, move));
      await page.waitForTimeout(400);
    }
    return spread(times);
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

/** Moves a slider and waits for the frame after the next chart; runs inside the page. */
function timeOneMove(slider: Element, move: number): Promise<number> {
  const input = slider as HTMLInputElement;
  const step = Number(input.step) || 1;
  return new Promise((resolve) => {
    const began = performance.now();
    const isChart = (node: Node): boolean =>
      node instanceof Element && (node.matches("svg") || node.querySelector("svg") !== null);
    const watch = new MutationObserver((changes) => {
      if (!changes.some(({ addedNodes }) => [...addedNodes].some(isChart))) return;
      watch.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - began));
    });
    watch.observe(document.querySelector("main") as Element, { childList: true, subtree: true });
    input.value = String(Number(input.value) + (move % 2 === 0 ? step : -step));
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
