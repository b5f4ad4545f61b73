import { distanceDecay } from "../../world/compile-nature.ts";
import { type Nature } from "../../world/nature.ts";
import { presentBits } from "../../world/severities.ts";
import { BARRIERS, DOORS, type Door } from "../../world/vocabulary.ts";
import type { Levers } from "../lever.ts";
import { strategy } from "../register.ts";
import { channels } from "./channels.ts";

/** How people reach whoever is to help them. */
export interface Access {
  /** Weekly chance of first contact, by row: see `contactRow`. */
  readonly contact: Float64Array;
  /** The door at which it is made (code in DOORS): the easiest of those that are open to a person. */
  readonly door: Uint8Array;
  /** Adviser hours that it takes to help one person to claim. */
  readonly helpHours: number;
  /** Premises for each of today's, above 0. */
  readonly premises: number;
}

const TRAVEL = BARRIERS.indexOf("travel");
const OFFLINE = BARRIERS.indexOf("digital-exclusion");
/** Kilometres that a row tells apart. */
const FAR = 256;

/**
 * Row of a person in the tables of contact: what bars their way, then how many km they live from an office of today,
 * 0-255.
 */
export const contactRow = (barriers: number, km: number): number => {
  const present = presentBits(barriers);
  return ((((present >>> OFFLINE) & 1) << 1) | ((present >>> TRAVEL) & 1)) * FAR + km;
};

export function access(levers: Levers, nature: Nature): Access {
  const { assumptions } = nature;
  const channel = strategy(channels, "way of receiving people", levers["access.channel"]);
  const premises = levers["access.doors"] * (1 - levers["access.officesClosed"]);
  const contact = new Float64Array(4 * FAR);
  const door = new Uint8Array(4 * FAR);
  for (let row = 0; row < contact.length; row++) {
    const travels = ((row / FAR) & 1) === 0 ? 1 : assumptions["contact.travelDistance"];
    const visitor = {
      near: distanceDecay(nature, distanceNow(row % FAR, premises, travels)),
      offline: row >= 2 * FAR,
      helped: levers["access.helpToClaim"],
    };
    for (const [name, chance] of Object.entries(channel(visitor, assumptions)) as [Door, number][]) {
      if (chance <= contact[row] && door[row] !== 0) continue;
      contact[row] = Math.min(1, chance);
      door[row] = DOORS.indexOf(name);
    }
  }
  return { contact, door, helpHours: assumptions["contact.helpHours"], premises };
}

/**
 * Distance in km that tells on contact, where so many premises stand for each of today's: spread evenly over the same
 * land, distance goes with 1/√n. A kilometre more or less than today counts `travels` times.
 */
export function distanceNow(km: number, premises: number, travels: number): number {
  return km * Math.max(0, 1 + travels * (1 / Math.sqrt(premises) - 1));
}
