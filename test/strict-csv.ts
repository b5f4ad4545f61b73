/**
 * Rows of a file that keeps RFC 4180 to the letter: lines end with CR LF, every row has as many fields as the first,
 * quotes stand only around whole fields. Throws at the first thing that does not.
 */
export function strictCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (found === null) throw new Error(`no field at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    const [, quoted, bare, end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error("the last line has no end");
  const uneven = rows.findIndex(({ length }) => length !== rows[0].length);
  if (uneven >= 0)
    throw new Error(`row ${uneven} has ${rows[uneven].length} fields and the first has ${rows[0].length}`);
  return rows;
}
