/** A deep copy of plain objects, arrays and typed arrays: the snapshot from which every regime starts. */
export function copy<T>(value: T): T {
  if (ArrayBuffer.isView(value)) return (value as unknown as { slice(): T }).slice();
  if (Array.isArray(value)) return value.map(copy) as T;
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)])) as T;
  return value;
}
