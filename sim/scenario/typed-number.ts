import { unseen } from "../core/unseen.ts";
import { show } from "./words.ts";

/** What was typed where a number is wanted: the number, or why it is none and what to type. */
export type TypedNumber = { readonly number: number } | { readonly problem: string; readonly remedy: string };

/**
 * Reads a number that a person typed, the same in every box and every flag. A comma or a blank is a thousands mark only
 * where exactly three digits follow
 * each and one to three, the first no 0, stand before; a point comes before decimals; a pound sign is read where the
 * unit is money. Nothing else is guessed: it is refused with what to type.
 */
export function typedNumber(text: string, unit = ""): TypedNumber {
  const trimmed = text.trim();
  const [, before, pound, after, digits] = /^([-+\u2212]?)(£?)\s*([-+\u2212]?)(.*)$/su.exec(trimmed)!;
  const sign = before + after;
  const readable =
    sign.length < 2 && (plain.test(digits) || grouped.test(digits)) && (pound === "" ? after === "" : money(unit));
  if (!readable) return refused(text, remedy(trimmed, unit));
  const size = Number(digits.replace(/[^\d.e+-]/gi, ""));
  if (size > Number.MAX_SAFE_INTEGER)
    return refused(text, "Write a number of at most 15 digits", "is more than a number can hold to the last digit");
  if (size === 0 && /[1-9]/.test(digits.replace(/e.*/i, "")))
    return refused(text, "Write 0, or a number that is not so small", "is less than a number can hold");
  return { number: sign === "" || sign === "+" || size === 0 ? size : -size };
}

/** The same for a whole number, which has neither a point nor an exponent: elsewhere a point is a thousands mark. */
export function typedWhole(text: string): TypedNumber {
  const read = typedNumber(text);
  if ("number" in read && Number.isInteger(read.number) && !/[.e]/i.test(text)) return read;
  const thousands = /^\s*\d{1,3}(?:\.\d{3})+\s*$/.test(text) ? [Number(text.replaceAll(".", ""))] : [];
  const meant = ["number" in read ? read.number : suggestion(text.trim(), ""), ...thousands].filter(Number.isInteger);
  return {
    problem: `${show(text)} is not a whole number`,
    remedy: meant.length > 0 ? `Write ${meant.join(" or ")}` : "",
  };
}

const plain = /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/** One to three digits, then groups of three behind one and the same mark: a comma, or a blank of some width. */
const grouped = /^[1-9]\d{0,2}(?:([, \u00A0\u2009\u202F])\d{3})(?:\1\d{3})*(?:\.\d*)?$/;

const money = (unit: string): boolean => /\bGBP\b/.test(unit);

const refused = (text: string, remedy: string, problem = "is not a number as typed"): TypedNumber => ({
  problem: `${show(text)} ${problem}`,
  remedy,
});

function remedy(text: string, unit: string): string {
  const meant = suggestion(text, unit);
  return meant === undefined ? "Write it in digits, with a point before decimals, such as 1.5" : `Write ${meant}`;
}

/** The number that was probably meant, for the reader to judge; `undefined` where that cannot be told. */
function suggestion(text: string, unit: string): number | undefined {
  const ascii = [...text.replace(unseen, "")].map(asAscii).join("").trim();
  const percent = unit === "share" && ascii.endsWith("%");
  const after =
    [unit, unit.split(" ")[0], "£", ...(percent ? ["%"] : [])].find((word) => word !== "" && ascii.endsWith(word)) ??
    "";
  const [, sign, digits] = /^([-+]?)(.*)$/s.exec(
    ascii
      .slice(0, ascii.length - after.length)
      .replace("£", "")
      .trim(),
  )!;
  const size = Number(pointed(digits.trim()) ?? NaN);
  if (!(size <= Number.MAX_SAFE_INTEGER)) return undefined;
  return Number((percent ? size / 100 : size).toPrecision(15)) * (sign === "-" && size > 0 ? -1 : 1);
}

/** Digits with a point, from the ways of other countries to write them. */
function pointed(digits: string): string | undefined {
  if (plain.test(digits)) return digits;
  if (grouped.test(digits)) return digits.replace(/[^\d.]/g, "");
  if (/^\d*,\d+$/.test(digits)) return digits.replace(",", ".");
  return /^\d{1,3}([.'’_ ])\d{3}(?:\1\d{3})*(?:,\d+)?$/.test(digits)
    ? digits.replace(/[^\d,]/g, "").replace(",", ".")
    : undefined;
}

/** A digit of any script, a dash or a full-width sign as the plain one. */
function asAscii(sign: string): string {
  const code = sign.codePointAt(0)!;
  if (/\p{Nd}/u.test(sign)) {
    let first = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--; // digits stand in tens
    return String((code - first) % 10);
  }
  if (code > 0xff00 && code < 0xff5f) return String.fromCodePoint(code - 0xfee0);
  return /[\u2010-\u2015\u2212]/.test(sign) ? "-" : sign;
}
