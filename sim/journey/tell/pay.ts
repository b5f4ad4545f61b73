import { drawn } from "../event.ts";
import type { Teller } from "../teller.ts";

/** Tells of jobs that move up an earnings band. */
export const payRises: Teller<"pay-rises"> = ({ verdict, band }) => [
  drawn("pay", `The job pays more: earnings band ${band + 1} of 4`, "At a four-weekly look at the job", verdict),
];
