import { createHash } from "node:crypto";
import { warning, type Problem } from "../../index.ts";

/**
 * Something as one line of JSON with the SHA-256 of its own text, so that whatever happens to a single character of it
 * shows.
 */
export function sealedText(stored: unknown): string {
  const text = JSON.stringify(stored);
  return `{"sha256":"${createHash("sha256").update(text).digest("hex")}","stored":${text}}`;
}

/**
 * What a sealed text holds, or in words what is wrong with the text: a version above the one that is read first of all.
 */
export function openSealed(
  text: string,
  version?: { readonly field: string; readonly read: number },
): { readonly stored: unknown } | { readonly trouble: string } {
  let value: { readonly stored?: Readonly<Record<string, unknown>> } | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return {
      trouble: text.startsWith('{"sha256":"') ? "it was cut off or damaged" : "it is not what this program wrote",
    };
  }
  const stored = value?.stored;
  if (typeof stored !== "object" || stored === null) return { trouble: "it is not what this program wrote" };
  if (version !== undefined && Number(stored[version.field]) > version.read)
    return {
      trouble:
        `it was written by a newer Signpost (${String(stored["signpost"])}), whose ${version.field} ` +
        `${String(stored[version.field])} this one does not read`,
    };
  return sealedText(stored) === text ? { stored } : { trouble: "it was changed after it was written" };
}

/**
 * Warnings about stored work that is not used: one for each kind of trouble, with the first place where it was met and
 * how many more there are.
 */
export function unusedStored(
  troubles: readonly { readonly where: string; readonly trouble: string }[],
  remedy: string,
): Problem[] {
  const kinds = new Map<string, string[]>();
  for (const { where, trouble } of troubles) kinds.set(trouble, [...(kinds.get(trouble) ?? []), where]);
  return [...kinds].map(([trouble, [first, ...more]]) =>
    warning(`${first}${more.length === 0 ? "" : ` and ${more.length} more`}`, trouble, remedy),
  );
}
