/** Ways in which an array or a typed array is changed or lent to somebody who might. */
type Changing = "fill" | "set" | "sort" | "reverse" | "copyWithin" | "subarray" | "buffer";

/** The same to look at and not to change, however deep. */
export type Seen<T> = T extends ArrayBufferView
  ? { readonly [K in Exclude<keyof T, Changing>]: T[K] }
  : T extends (...args: never[]) => unknown
    ? T
    : T extends readonly (infer E)[]
      ? readonly Seen<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Seen<T[K]> }
        : T;
