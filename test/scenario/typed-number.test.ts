import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { readPerson, readWhole, sizeLimits } from "../../sim/scenario/size.ts";
import { typedNumber } from "../../sim/scenario/typed-number.ts";

const generic = "Write it in digits, with a point before decimals, such as 1.5";

/** As typed, and what is read. */
const READ: readonly (readonly [string, number])[] = [
  ["0", 0],
  ["12", 12],
  ["1.5", 1.5],
  [".5", 0.5],
  ["5.", 5],
  ["007", 7],
  ["+5", 5],
  ["-0.1", -0.1],
  ["\u22125", -5],
  ["-0", 0],
  ["  12 ", 12],
  ["\u00a012\n", 12],
  ["1e3", 1000],
  ["1E-3", 0.001],
  ["2.5e+2", 250],
  ["4,400", 4400],
  ["4,400.50", 4400.5],
  ["1,234,567", 1_234_567],
  ["999,999,999,999,999", 999_999_999_999_999],
  ["-1,500", -1500],
  ["4 400", 4400],
  ["4\u00a0400", 4400],
  ["4\u2009400.5", 4400.5],
  ["12\u202f345\u202f678", 12_345_678],
  ["4.400", 4.4],
  ["9007199254740991", 9_007_199_254_740_991],
];

/** As typed, and the remedy. */
const REFUSED: readonly (readonly [string, string])[] = [
  ["1,5", "Write 1.5"],
  ["0,5", "Write 0.5"],
  ["1,50", "Write 1.5"],
  [",5", "Write 0.5"],
  ["0,500", "Write 0.5"],
  ["4400,00", "Write 4400"],
  ["-1,5", "Write -1.5"],
  ["1234,567", "Write 1234.567"],
  ["1,2345", "Write 1.2345"],
  ["1,2,3", generic],
  ["1,23,456", generic],
  ["12,34,567", generic],
  ["1,", generic],
  [",", generic],
  ["1,400,5", generic],
  ["1.5,5", generic],
  ["1.234.5", generic],
  ["4.400,50", "Write 4400.5"],
  ["4.400.000", "Write 4400000"],
  ["4 400,50", "Write 4400.5"],
  ["4'400", "Write 4400"],
  ["4’400", "Write 4400"],
  ["4_400", "Write 4400"],
  ["4 40", generic],
  ["4,400 000", generic],
  ["0x10", generic],
  ["0b11", generic],
  ["0o17", generic],
  ["1n", generic],
  ["#10", generic],
  ["1e", generic],
  ["1e1.5", generic],
  ["Infinity", generic],
  ["-Infinity", generic],
  ["∞", generic],
  ["NaN", generic],
  ["", generic],
  ["   ", generic],
  ["-", generic],
  [".", generic],
  ["--5", generic],
  ["1-2", generic],
  ["1/2", generic],
  ["½", generic],
  ["5²", generic],
  ["two", generic],
  ["true", generic],
  ["١٢", "Write 12"],
  ["۱۲", "Write 12"],
  ["१२", "Write 12"],
  ["１２", "Write 12"],
  ["𝟏𝟐", "Write 12"],
  ["１，５", "Write 1.5"],
  ["–5", "Write -5"],
  ["—5", "Write -5"],
  ["‐5", "Write -5"],
  ["5-", generic],
  ["1\u200b2", "Write 12"],
  ["\u202e12", "Write 12"],
  ["1\u00ad2", "Write 12"],
  ["1e999", "Write a number of at most 15 digits"],
  ["1e300", "Write a number of at most 15 digits"],
  ["9007199254740993", "Write a number of at most 15 digits"],
  ["1e-400", "Write 0, or a number that is not so small"],
  ["£5", "Write 5"],
  ["5k", generic],
  ["5 weeks", generic],
  ["5%", generic],
];

describe("a number as it is typed", () => {
  it.each(READ)("%j is %d", (text, number) => expect(typedNumber(text)).toEqual({ number }));
  it.each(REFUSED)("%j is refused: %s", (text, remedy) => {
    const read = typedNumber(text);
    expect(read).toEqual({
      problem: expect.stringMatching(/^".*" is (not a number as typed|(more|less) than a number can hold.*)$/s),
      remedy,
    });
    if (/^Write (-?[\d.]+)$/.test(remedy))
      expect(typedNumber(remedy.slice(6))).toEqual({ number: Number(remedy.slice(6)) }); // the remedy works
  });
  it("may have a pound sign where the unit is money, and other units are said without", () => {
    for (const text of ["£4,400", "£ 4400", "-£4,400", "£-4400"])
      expect(typedNumber(text, "GBP"), text).toEqual(text.includes("-") ? { number: -4400 } : { number: 4400 });
    expect(typedNumber("£12", "GBP a week")).toEqual({ number: 12 });
    expect(typedNumber("£5", "weeks")).toMatchObject({ remedy: "Write 5" });
    expect(typedNumber("4400 GBP", "GBP")).toMatchObject({ remedy: "Write 4400" });
    expect(typedNumber("12 weeks", "weeks")).toMatchObject({ remedy: "Write 12" });
    expect(typedNumber("5 %", "share")).toMatchObject({ remedy: "Write 0.05" });
    expect(typedNumber("7,5%", "share")).toMatchObject({ remedy: "Write 0.075" });
    expect(typedNumber("5 %", "ratio")).toMatchObject({ remedy: generic });
  });
  it("is shown on one line where it is refused", () => {
    expect(typedNumber("1\u001b[31m\n2")).toMatchObject({ problem: '"1?[31m?2" is not a number as typed' });
  });
});

describe("a whole number as it is typed", () => {
  const line = (text: string): string => {
    const { value, problems } = readWhole("people", text, sizeLimits.people);
    return value === undefined ? problems.map(problemLine).join("\n") : String(value);
  };
  const give = "Give a whole number of people from 0 to 5000000.";
  it.each([
    ["1000", "1000"],
    ["20,000", "20000"],
    ["20 000", "20000"],
    ["+7", "7"],
    ["100.0", 'people: "100.0" is not a whole number. Write 100.'],
    ["1,5", `people: "1,5" is not a whole number. ${give}`],
    ["20.000,00", 'people: "20.000,00" is not a whole number. Write 20000.'],
    ["2,0000", 'people: "2,0000" is not a whole number. Write 2.'],
    ["1e3", 'people: "1e3" is not a whole number. Write 1000.'],
    ["20.000", 'people: "20.000" is not a whole number. Write 20 or 20000.'],
    ["20.500", 'people: "20.500" is not a whole number. Write 20500.'],
    ["2.5", `people: "2.5" is not a whole number. ${give}`],
    ["0x10", `people: "0x10" is not a whole number. ${give}`],
    ["٢٠", 'people: "٢٠" is not a whole number. Write 20.'],
    ["", `people: "" is not a whole number. ${give}`],
    ["6,000,000", `people: 6000000 is above 5000000 people. ${give}`],
    ["-1", `people: -1 is below 0 people. ${give}`],
  ])("%j", (text, said) => expect(line(text)).toBe(said));
  it("may name a person", () => {
    expect(readPerson("person", "1,234", 2000)).toEqual({ value: 1234, problems: [] });
    for (const text of ["1,5", "2000", "-1", "0x1", "", "1e2"])
      expect(readPerson("person", text, 2000).value, text).toBeUndefined();
  });
});
