import { compilePolicy } from "../policy/policy.ts";
import { settingFrom } from "../policy/setting.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { nature } from "../world/compile-nature.ts";

/** Names of the regimes met so far: nothing is kept of them, and no result goes by it. */
const met = new Set<string>();

/**
 * Compiles the policies of regimes that are about to run, and lets them go. So the engine has seen what kinds of numbers
 * their fields hold before it compiles what reads them, and need not throw that away at the second regime.
 */
export function acquaint(scenarios: readonly Scenario[]): void {
  for (const { name, burnIn, levers, assumptions } of scenarios) {
    if (met.has(name)) continue;
    met.add(name);
    const believed = nature(assumptions);
    for (const each of [burnIn, levers]) settingFrom(believed, compilePolicy(each, believed), true);
  }
}
