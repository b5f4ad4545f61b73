import type { GroupId } from "./measure.ts";

/** A group in words that follow "among": `people with 5 or more barriers`, `people aged 18-24`. */
export function groupLabel(group: GroupId): string {
  const [kind, value = ""] = group.split(":");
  const words = value.replaceAll("-", " ");
  if (kind === "new" || kind === "stock")
    return groupLabel(group.slice(kind.length + 1)).replace(/^(people|everyone)/, SINCE[kind]);
  if (kind.endsWith("-age")) return `people in the ${kind.slice(0, -"-age".length)} group aged ${value}`;
  switch (kind) {
    case "all":
      return "everyone";
    case "barriers":
      return `people with ${BARRIER_COUNTS[value] ?? `${value} barriers`}`;
    case "benefit":
      return `people in the ${words} group`;
    case "age":
      return `people aged ${value}`;
    case "area":
      return `people in the ${words} area`;
    case "barrier":
      return `people with the barrier ${words}`;
    case "sex":
      return words;
    case "ethnic":
      return `people of the ethnic ${words}`;
    case "payment-group":
      return `people attached as ${PAYMENT_GROUPS[value] ?? words}`;
    case "cohort":
      return COHORTS[value] ?? words;
    case "payment":
      return `the ${FIFTHS[value] ?? value} fifth of people attached by expected payment`;
    default:
      return group;
  }
}

const SINCE = { new: "new claimants", stock: "people who had claimed before" } as const;
const BARRIER_COUNTS: { readonly [count: string]: string } = {
  "0": "no barrier",
  "1": "1 barrier",
  "5+": "5 or more barriers",
};
const COHORTS: { readonly [cohort: string]: string } = {
  "care-leaver": "care leavers",
  families: "families with several needs",
  disabled: "disabled people",
  "lone-parent": "lone parents",
};
const FIFTHS: { readonly [fifth: string]: string } = {
  "1": "lowest",
  "2": "second",
  "3": "third",
  "4": "fourth",
  "5": "highest",
};
const PAYMENT_GROUPS: { readonly [group: string]: string } = {
  "jsa-18-24": "jobseekers aged 18-24",
  "jsa-25-plus": "jobseekers aged 25 or over",
  "jsa-early-access": "jobseekers with early access",
  "jsa-ex-ib": "jobseekers formerly on incapacity benefit",
  "esa-volunteers": "volunteers on Employment and Support Allowance",
  "esa-new": "new claimants of Employment and Support Allowance",
  "esa-ex-ib": "claimants of Employment and Support Allowance formerly on incapacity benefit",
  "ib-is-volunteers": "volunteers on incapacity benefit or Income Support",
  "prison-leavers": "people who left prison",
};
