import { distanceDecay, type Nature } from "../../world/nature.ts";
import type { Levers } from "../lever.ts";

/** How people reach whoever is to help them. */
export interface Access {
  /** Weekly chance of first contact for a person so many km away, 0-255. */
  readonly contact: Float64Array;
}

export function access(levers: Levers, nature: Nature): Access {
  const { assumptions } = nature;
  const hub = levers["access.channel"] === "hub";
  return {
    contact: Float64Array.from({ length: 256 }, (_, km) =>
      Math.min(1, (hub ? assumptions["contact.hub"] : assumptions["contact.office"] * assumptions["contact.stigma"]) * distanceDecay(nature, km)),
    ),
  };
}
