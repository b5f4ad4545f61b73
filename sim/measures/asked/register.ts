import type { Reckoned } from "../lives.ts";
import { attached } from "./attached.ts";
import { claimants } from "./claimants.ts";
import { newProgramme } from "./new-programme.ts";
import { providers } from "./providers.ts";
import { returners } from "./returners.ts";
import { services } from "./services.ts";

/**
 * Measures that published questions ask for and hardly anybody else: reckoned where a question is answered, beside all
 * others, and in no other run.
 */
export const asked: { readonly [id: string]: Reckoned } = {
  ...attached,
  ...newProgramme,
  ...returners,
  ...claimants,
  ...providers,
  ...services,
};
