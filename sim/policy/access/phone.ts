import type { Channel } from "./channel.ts";
import { office } from "./office.ts";

/** Takes claims by telephone, however far away people live; offices receive those who come. */
export const phone: Channel = (visitor, assumptions) => ({
  ...office(visitor, assumptions),
  phone: assumptions["contact.phone"],
});
