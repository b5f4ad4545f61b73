/** Arrays that can hold a column, by width: unsigned and signed whole numbers, and reals. */
const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

interface ArrayOf {
  u8: Uint8Array;
  u16: Uint16Array;
  u32: Uint32Array;
  i16: Int16Array;
  i32: Int32Array;
  f32: Float32Array;
  f64: Float64Array;
}

/** How wide a column is: its kind and its bits. */
export type Width = keyof ArrayOf;

/** What is declared of a column: how wide it is, what it means, what it starts from, and how many values a row has. */
export interface Column<W extends Width = Width> {
  readonly width: W;
  /** Meaning of one value, with its unit where it has one. */
  readonly meaning: string;
  /** What every value is at first. */
  readonly initial: number;
  readonly values: number;
}

/** Declares a column: one value a row, from 0, unless told otherwise. */
export const column = <W extends Width>(
  width: W,
  meaning: string,
  { initial = 0, values = 1 }: { readonly initial?: number; readonly values?: number } = {},
): Column<W> => ({ width, meaning, initial, values });

/** The columns of a kind of thing, by name and in order. */
export type Columns = Readonly<Record<string, Column>>;

/** A table of such columns. */
export type Table<C extends Columns> = { readonly [K in keyof C]: ArrayOf[C[K]["width"]] };

/** A table that grows a row at a time: `count` rows are in use, and columns are exchanged for longer ones. */
export type GrowingTable<C extends Columns> = { count: number } & { -readonly [K in keyof C]: ArrayOf[C[K]["width"]] };

/** A table of so many rows, every value as it is at first. */
export function table<C extends Columns>(columns: C, rows: number): Table<C> {
  const made: Record<string, ArrayBufferView> = {};
  for (const [name, each] of Object.entries(columns)) made[name] = columnOf(each, rows);
  return made as unknown as Table<C>;
}

/** A table without rows in use and with room for some. */
export const growingTable = <C extends Columns>(columns: C, room: number): GrowingTable<C> =>
  ({ count: 0, ...table(columns, room) }) as GrowingTable<C>;

/**
 * Takes a row into use, every value as it is at first, and returns its number; all columns double when there is no
 * room.
 */
export function addRow<C extends Columns>(columns: C, to: GrowingTable<C>): number {
  const row = to.count++;
  const arrays = to as unknown as Record<string, ArrayOf[Width]>;
  for (const name in columns) {
    if ((row + 1) * columns[name].values <= arrays[name].length) return row;
    arrays[name] = longer(columns[name], arrays[name]);
  }
  return row;
}

function columnOf({ width, initial, values }: Column, rows: number): ArrayOf[Width] {
  const made = new ARRAYS[width](rows * values);
  return initial === 0 ? made : made.fill(initial);
}

function longer(declared: Column, from: ArrayOf[Width]): ArrayOf[Width] {
  const to = columnOf(declared, Math.max(1, (2 * from.length) / declared.values));
  to.set(from);
  return to;
}

/** Most that a column of whole numbers holds, by width. */
const MOST = { u8: 0xff, u16: 0xffff, u32: 0xffffffff, i16: 0x7fff, i32: 0x7fffffff } as const;

/** Most that a column of whole numbers holds. */
export const mostIn = (width: keyof typeof MOST): number => MOST[width];

/** Bytes of a value. */
export const bytesOf = (width: Width): number => ARRAYS[width].BYTES_PER_ELEMENT;
