/**
 * What no eye sees or what moves a terminal's cursor: control and format characters, lone surrogates, line separators,
 * blanks that count as letters.
 */
export const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;

/** Text of one line in which everything can be seen, and something is. */
export const visible = new RegExp(`^(?=.*\\S)${unseen.source.replace("[", "[^")}*$`, "u");

/** A stranger's words without anything unseen. */
export const harmless = (text: string): string => text.replace(unseen, "?");
