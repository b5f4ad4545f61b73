import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { strToU8 } from "fflate";
import type { Scenario } from "./scenario.ts";

/**
 * Fingerprint of what a scenario does to lives: SHA-256, in hexadecimal, of its levers, assumptions, reforms and
 * burn-in as canonical JSON. Its name and words do not count.
 */
export function scenarioHash({ levers, assumptions, reforms, burnIn }: Scenario): string {
  return bytesToHex(sha256(strToU8(canonicalJson({ levers, assumptions, reforms, burnIn }))));
}

/** JSON without spaces and with keys in the order of their code units, so that equal data give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`).join(",")}}`;
}
