import type { Channel } from "./channel.ts";

/** Receives people at a Citizen Support hub: distance keeps some away, stigma does not. */
export const hub: Channel = ({ near }, assumptions) => ({ hub: assumptions["contact.hub"] * near });
