/** A column of a printed table; the last column may be wrapped to the width of the terminal. */
export interface Column {
  readonly head: string;
  readonly align?: "left" | "right";
}

/** Aligned text: two spaces between columns, a rule under the heads, the last column wrapped where a width is known. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width = Infinity): string {
  const widths = columns.map(({ head }, i) => Math.max(head.length, ...rows.map((row) => row[i].length)));
  const last = columns.length - 1;
  const indent = widths.slice(0, last).reduce((sum, w) => sum + w + GAP.length, 0);
  const room = Math.max(MINIMUM_ROOM, width - indent);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) =>
        columns[i].align === "right" ? cell.padStart(widths[i]) : i === last ? cell : cell.padEnd(widths[i]),
      )
      .join(GAP)
      .trimEnd();
  const lines: string[] = [
    line(columns.map(({ head }) => head)),
    line(
      widths.map((w, i) =>
        "-".repeat(
          i === last && w > room
            ? room
            : i === last && columns[i].align !== "right" && width === Infinity
              ? columns[i].head.length
              : w,
        ),
      ),
    ),
  ];
  for (const row of rows) {
    const [first, ...rest] = columns[last].align === "right" ? [row[last]] : wrap(row[last], room);
    lines.push(line([...row.slice(0, last), first!]), ...rest.map((text) => " ".repeat(indent) + text));
  }
  return lines.join("\n");
}

const GAP = "  ";
const MINIMUM_ROOM = 24;

/** Breaks text at spaces into lines of at most `room` characters; a longer word keeps a line to itself. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}
