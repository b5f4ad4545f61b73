/** A growing list of whole numbers in one array: rows of people, or of episodes. */
export interface List {
  items: Int32Array;
  length: number;
}

export const emptyList = (capacity = 64): List => ({ items: new Int32Array(capacity), length: 0 });

/** Appends a value; the array doubles when it is full, never inside a scan. */
export function push(list: List, value: number): void {
  if (list.length === list.items.length) {
    const larger = new Int32Array(2 * list.items.length);
    larger.set(list.items);
    list.items = larger;
  }
  list.items[list.length++] = value;
}

/** Whether a value is on a list. */
export function holds({ items, length }: List, value: number): boolean {
  for (let n = 0; n < length; n++) if (items[n] === value) return true;
  return false;
}
