import type { Channel } from "./channel.ts";

/** Receives people at a Jobcentre office: stigma and distance keep some away. */
export const office: Channel = ({ near }, assumptions) => ({
  office: assumptions["contact.office"] * assumptions["contact.stigma"] * near,
});
