import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { strFromU8, strToU8 } from "fflate";
import { scenarioHash, SIGNPOST_VERSION, type Comparison } from "../../sim/index.ts";
import { asScenarios, type Question } from "./question.ts";
import type { Answer } from "./answer.ts";

/** A full answer as it is kept: under the fingerprint of its question, with that of its own content. */
export interface SealedAnswer {
  readonly key: string;
  /** Fingerprint of key and body together. */
  readonly hash: string;
  /** The comparison, as deflated JSON. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Fingerprint of everything that decides a full answer and its words: regimes, sizes, luck, envelope, version of the
 * model, and the program that reckons.
 */
export function answerKey(question: Question, program: string): string {
  const regimes = asScenarios(question).map((scenario) => [scenario.name, scenario.title, scenarioHash(scenario)]);
  const {
    envelope,
    size: { seed, people, weeks, burnIn },
    reps,
  } = question;
  return fingerprint(
    strToU8(JSON.stringify([SIGNPOST_VERSION, program, regimes, envelope, seed, people, weeks, burnIn, reps])),
  );
}

/** Packs a full answer. */
export async function seal({ question, comparison }: Answer, program: string): Promise<SealedAnswer> {
  const key = answerKey(question, program);
  const body = await through(strToU8(JSON.stringify(comparison)), new CompressionStream("deflate-raw"));
  return { key, hash: fingerprint(strToU8(key), body), body };
}

/**
 * The answer to a question from what was kept under its key; undefined if that was cut short, edited, or is the answer
 * to something else.
 */
export async function unseal(kept: unknown, question: Question, program: string): Promise<Answer | undefined> {
  const { key, hash, body } = (kept ?? {}) as { readonly [part in keyof SealedAnswer]?: unknown };
  if (typeof key !== "string" || typeof hash !== "string" || !(body instanceof Uint8Array)) return undefined;
  if (key !== answerKey(question, program) || hash !== fingerprint(strToU8(key), body)) return undefined;
  try {
    const comparison = JSON.parse(
      strFromU8(await through(new Uint8Array(body), new DecompressionStream("deflate-raw"))),
    ) as Comparison;
    return { question, scenarios: asScenarios(question), comparison, full: true, scaled: true };
  } catch {
    return undefined;
  }
}

const fingerprint = (...parts: readonly Uint8Array[]): string => bytesToHex(sha256(concatBytes(...parts)));

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(change)).arrayBuffer());
