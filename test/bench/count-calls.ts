import type { Plugin } from "vite";

/** Functions whose calls are counted, by the file they are in: any change of algorithm shows in them. */
export const COUNTED: Readonly<Record<string, readonly string[]>> = {
  "core/draw.ts": ["lookUp"],
  "core/exp-log.ts": ["exp", "log"],
  "prospect/hazards.ts": ["searchHazard"],
  "prospect/worth.ts": ["prospectOf"],
  "prospect/referral.ts": ["allocate"],
  "prospect/referral-view.ts": ["utility"],
  "life/bounds.ts": ["setBounds"],
  "life/efficiency.ts": ["updateEfficiency"],
  "life/worth.ts": ["priceHour"],
  "life/severity.ts": ["setSeverity"],
  "life/claims.ts": ["changeStatus"],
  "life/service-round.ts": ["serviceRound"],
  "weekly/transitions.ts": ["decide"],
};

/** Writes, into a build for the bench alone, a count at the head of some functions; throws where one is not found. */
export const countCalls = (): Plugin => ({
  name: "count-calls",
  enforce: "post",
  transform(code, id) {
    const file = Object.keys(COUNTED).find((each) => id.endsWith(`/sim/${each}`));
    return file === undefined ? null : COUNTED[file].reduce((text, name) => counting(text, name, file), code);
  },
});

function counting(code: string, name: string, file: string): string {
  const at = code.search(new RegExp(`function ${name}\\(`));
  if (at < 0) throw new Error(`${file}: there is no function ${name} to count. Name one that is there.`);
  const body = code.indexOf("{", closing(code, code.indexOf("(", at)));
  const count = `(globalThis.calls ??= {}).${name} = (globalThis.calls.${name} ?? 0) + 1;`;
  return `${code.slice(0, body + 1)} ${count}${code.slice(body + 1)}`;
}

/** Where the bracket that opens at a place closes. */
function closing(code: string, from: number): number {
  let depth = 0;
  for (let at = from; ; at++) {
    if (code[at] === "(") depth++;
    else if (code[at] === ")" && --depth === 0) return at;
  }
}
