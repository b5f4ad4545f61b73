import type { Part } from "../../evidence/questions.ts";
import { asked } from "../../measures/asked/register.ts";
import { type Bounds, boundsOf, differenceBounds } from "../../measures/bounds.ts";

/** What a part of an answer can be, in its unit: a level lies where its measure does, a ratio of levels is not negative. */
export function partBounds({ measure, contrast, less, over, times = 1 }: Part): Bounds {
  const own = Object.hasOwn(asked, measure) ? askedBounds(measure) : boundsOf(measure);
  const level = contrast === "level" && less === undefined;
  const bounds: Bounds = contrast === "ratio" ? ratioOf(own) : level ? own : differenceBounds(own);
  const whole = over === undefined ? bounds : ratioOf(bounds);
  const [one, other] = [whole[0] * times, whole[1] * times];
  return one <= other ? [one, other] : [other, one];
}

/** A ratio of two numbers within the same bounds. */
const ratioOf = ([least]: Bounds): Bounds => (least >= 0 ? [0, Infinity] : [-Infinity, Infinity]);

function askedBounds(measure: string): Bounds {
  if (measure.startsWith(MARGINS)) return [-Infinity, 1];
  return asked[measure].unit === "share" ? [0, 1] : [0, Infinity];
}
const MARGINS = "median-margin";
