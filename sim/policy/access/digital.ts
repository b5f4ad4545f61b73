import type { Channel } from "./channel.ts";
import { office } from "./office.ts";

/**
 * Takes claims online by default. Offices receive fewer of those who come instead; help to claim gives people who are
 * not online part of what they lose.
 */
export const digital: Channel = (visitor, assumptions) => {
  const online = assumptions["contact.online"];
  const alone = assumptions["contact.onlineExcluded"];
  const helped = alone + assumptions["contact.helpRestores"] * Math.max(0, online - alone);
  const claims = !visitor.offline ? { online } : visitor.helped ? { helped } : { online: alone };
  return { office: assumptions["contact.inPersonUnderDigital"] * office(visitor, assumptions).office!, ...claims };
};
