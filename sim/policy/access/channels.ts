import type { Register } from "../register.ts";
import type { Channel } from "./channel.ts";
import { digital } from "./digital.ts";
import { hub } from "./hub.ts";
import { office } from "./office.ts";
import { phone } from "./phone.ts";

/** Ways of receiving people, by the name that scenarios use; some need a building, which others may share. */
export const channels: Register<Channel, "building"> = {
  office: { label: "Jobcentre office", strategy: office, uses: ["access.colocation"], needs: ["building"] },
  hub: { label: "Citizen Support hub", strategy: hub, uses: ["access.colocation"], needs: ["building"] },
  phone: { label: "Telephone, or a Jobcentre office", strategy: phone },
  digital: { label: "Digital by default", strategy: digital, uses: ["access.helpToClaim"] },
};
