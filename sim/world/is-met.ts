import { GIVING_UP, UNMET } from "./people.ts";

/** Whether whoever claims at a stage has had a first contact. */
export const isMet = (stage: number): boolean => stage !== UNMET && stage !== GIVING_UP;
