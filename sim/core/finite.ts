/**
 * Where numbers in a value of plain objects, lists and typed arrays are not finite: the path of the first, with the
 * number.
 */
export function unrealIn(
  value: unknown,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly value: number } | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : { path, value };
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = typeof part === "number" && Number.isFinite(part) ? undefined : unrealIn(part, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
