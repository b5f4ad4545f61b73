/**
 * A deep copy of plain objects, arrays and typed arrays: the snapshot from which every regime starts. What is frozen is
 * shared. Copies of objects with the same fields in the same order are all of one kind to the engine, so that code
 * compiled for one run serves the next.
 */
export function copy<T>(value: T): T {
  if (ArrayBuffer.isView(value)) return (value as unknown as { slice(): T }).slice();
  if (Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return copyOfList(value) as T;
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)])) as T;
  return value;
}

function copyOfList(list: readonly unknown[]): unknown[] {
  const all: unknown[] = [];
  for (const each of list) all.push(copy(each));
  return all;
}
