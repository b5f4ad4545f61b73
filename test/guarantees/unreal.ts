/** Paths of all numbers in a value that are not finite. */
export function unreal(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (ArrayBuffer.isView(value))
    return Array.from(value as unknown as ArrayLike<number>).flatMap((each, n) =>
      Number.isFinite(each) ? [] : [`${path}[${n}]: ${each}`],
    );
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([key, each]) => unreal(each, `${path}.${key}`));
  return [];
}
