import { registers, type LeverId, type Levers } from "../policy/levers.ts";
import { scoreOf, severity } from "../world/severities.ts";
import { kindOfSlot } from "../world/providers.ts";
import { BARRIERS } from "../world/vocabulary.ts";

/** What a barrier is called in a sentence. */
export const barrierName = (k: number): string => BARRIERS[k].replaceAll("-", " ");

/** Barriers of a word with their severities: "mental health 2, travel 1"; "none". */
export function barrierWords(word: number): string {
  const score = scoreOf(word);
  if (score !== undefined) return `a score of ${Number(score.toFixed(2))}`;
  const present = BARRIERS.flatMap((_, k) => (severity(word, k) > 0 ? [`${barrierName(k)} ${severity(word, k)}`] : []));
  return present.length === 0 ? "none" : present.join(", ");
}

/** What a provider is called: its kind, and its number where there are several of a kind. */
export function providerName(slot: number): string {
  const kind = kindOfSlot(slot);
  if (kind === "jobcentre") return "the Jobcentre";
  return kind === "mutual" ? "the mutual" : `${kind} provider ${slot}`;
}

/** Pence in pounds: "£1,230", "£12.50". */
export function pounds(pence: number): string {
  const [whole = "0", rest] = (Math.abs(pence) / 100).toFixed(2).split(".");
  return `${pence < 0 ? "−" : ""}£${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest === "00" ? "" : `.${rest}`}`;
}

/** A count with its noun. */
export const count = (n: number, noun: string, nouns = `${noun}s`): string => `${n} ${n === 1 ? noun : nouns}`;

/** Hours a week to the nearest twentieth of an hour: what support is told in. */
export const hourWords = (hours: number): string => `${(Math.round(hours * 20) / 20).toFixed(2)} hours a week`;

/** What the regime's setting of a lever that chooses a strategy is called. */
export function choiceName(levers: Levers, id: LeverId): string {
  const value = String(levers[id]);
  return registers[id]?.[value]?.label ?? value;
}

/** With a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
