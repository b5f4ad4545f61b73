/** What kinds of things happen to a person; the order is that of a reader's questions, not of time. */
export const EVENT_KINDS = {
  start: "consequence",
  claim: "consequence",
  job: "consequence",
  pay: "consequence",
  out: "consequence",
  benefit: "consequence",
  barrier: "consequence",
  reform: "policy",
  contact: "policy",
  assessment: "policy",
  price: "policy",
  referral: "policy",
  attachment: "policy",
  support: "policy",
  service: "policy",
  sanction: "policy",
  payment: "policy",
  change: "policy",
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** A draw and what it was compared with: both between 0 and 1. */
export interface Chance {
  readonly draw: number;
  readonly bound: number;
  /** Which side of the bound the draw fell. */
  readonly side: "below" | "at or above";
}

/** One thing that happened to a person: what, by which rule, and the number behind it. */
export interface LifeEvent {
  /** Week of the comparison, from 0. */
  readonly week: number;
  readonly kind: EventKind;
  /** In plain words, the same in two lives exactly if the same happened. */
  readonly what: string;
  /** The rule in plain words, with the number behind it. */
  readonly why: string;
  /** The draw that decided it, where one did. */
  readonly chance?: Chance;
}

/** Events as a step tells them: the recorder adds the week. */
export type Told = Omit<LifeEvent, "week">;

/** An event whose reason is a rule and a number that is no draw. */
export const told = (kind: EventKind, what: string, why: string): Told => ({ kind, what, why });

/** An event that a draw decided. */
export function drawn(kind: EventKind, what: string, rule: string, verdict: Pick<Chance, "draw" | "bound">): Told {
  const chance = chanceOf(verdict);
  return { kind, what, why: `${rule}: ${chanceWords(chance)}`, chance };
}

/** A draw, its bound, and which side of it the draw fell. */
export const chanceOf = ({ draw, bound }: Pick<Chance, "draw" | "bound">): Chance => ({
  draw,
  bound,
  side: draw < bound ? "below" : "at or above",
});

/** A draw against its bound, with enough digits to tell them apart: "draw .0123 below .0187". */
export function chanceWords({ draw, bound, side }: Chance): string {
  let places = 4;
  while (places < 10 && (share(draw, places) === share(bound, places) || bound * tens(places) < 10)) places++;
  return `draw ${share(draw, places)} ${side} ${share(bound, places)}`;
}

/** A share with so many decimal places and nothing before the point: ".0123". */
export const share = (value: number, places = 4): string => value.toFixed(places).replace(/^0(?=\.)/, "");

function tens(places: number): number {
  let product = 1;
  for (let n = 0; n < places; n++) product *= 10;
  return product;
}
