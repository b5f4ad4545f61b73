import { areas, labourMarkets, type LabourMarketId } from "../evidence/areas.ts";
import type { Assumptions, ParameterId } from "../evidence/parameters.ts";
import { AREAS } from "./vocabulary.ts";

/** Where people live: turns a uniform draw into the code of an area, by the shares of markets and of areas in them. */
export function homes(assumptions: Assumptions): (u: number) => number {
  const shares = (all: readonly { readonly share?: ParameterId }[]): number[] => {
    const own = all.map(({ share }) => (share === undefined ? undefined : assumptions[share]));
    const rest = 1 - own.reduce((sum: number, share) => sum + (share ?? 0), 0);
    const without = own.filter((share) => share === undefined).length;
    return own.map((share) => share ?? rest / without);
  };
  const ids = Object.keys(labourMarkets) as LabourMarketId[];
  const widths = shares(ids.map((id) => labourMarkets[id]));
  // areas with a share of their own come first, so that the rest is left to the others
  const within = ids.map((id) => {
    const codes = AREAS.flatMap((area, code) => (areas[area].market === id ? [code] : []));
    const listed = codes.sort(
      (a, b) => Number(areas[AREAS[b]].share !== undefined) - Number(areas[AREAS[a]].share !== undefined) || a - b,
    );
    return { listed, shares: shares(listed.map((code) => areas[AREAS[code]])) };
  });
  return (u) => {
    let from = 0;
    for (let market = 0; market < ids.length; market++) {
      const width = widths[market];
      if (u < from + width || market === ids.length - 1) return pick(within[market], (u - from) / width);
      from += width;
    }
    return 0;
  };
}

/** The member that a uniform draw falls to; the last takes what the others leave. */
function pick(
  { listed, shares }: { readonly listed: readonly number[]; readonly shares: readonly number[] },
  u: number,
): number {
  let upTo = 0;
  for (let n = 0; n < listed.length - 1; n++) if (u < (upTo += shares[n])) return listed[n];
  return listed[listed.length - 1];
}
