import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { strToU8 } from "fflate";
import { centralAssumptions, parameters } from "../evidence/parameters.ts";
import { levers as register } from "../policy/levers.ts";
import { counted } from "./inert.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Fingerprint of what a scenario does to lives: that of its levers, assumptions, reforms and burn-in, without what
 * stands at its inert value. Its name and words do not count.
 */
export function scenarioHash({ levers, assumptions, reforms, burnIn }: Scenario): string {
  return fingerprint({
    levers: counted(levers, register),
    assumptions: counted(assumptions, parameters),
    reforms,
    burnIn: counted(burnIn, register),
  });
}

/**
 * Fingerprint of the central values of every number that the model reads, without those that stand at their inert
 * value.
 */
export const numbersHash = (): string => fingerprint(counted(centralAssumptions(), parameters));

/** SHA-256, in hexadecimal, of data as canonical JSON. */
export const fingerprint = (data: unknown): string => bytesToHex(sha256(strToU8(canonicalJson(data))));

/** JSON without spaces and with keys in the order of their code units, so that equal data give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts: string[] = [];
  for (const key of Object.keys(value).sort())
    parts.push(`${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`);
  return `{${parts.join(",")}}`;
}
