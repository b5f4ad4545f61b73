import { chanceOf, chanceWords, drawn, told } from "../event.ts";
import type { Teller } from "../teller.ts";
import { barrierName, count, pounds } from "../words.ts";

/** Tells of a hand-off to a service, made or lost. */
export const handOff: Teller<"hand-off"> = ({ barrier, verdict, warm, again, team }) => [
  verdict.draw < verdict.bound
    ? drawn(
        "service",
        `Referred to ${team ? "an integrated team" : "a service"} for ${barrierName(barrier)}`,
        `${warm ? "A warm" : "A cold"} hand-off${again ? ", assessed again there" : ""}`,
        verdict,
      )
    : drawn("service", `The hand-off for ${barrierName(barrier)} is lost`, "Not every hand-off is completed", verdict),
];

/** Tells of a course no longer waited for. */
export const leavesServiceQueue: Teller<"leaves-service-queue"> = ({ barrier, verdict }) => [
  drawn(
    "service",
    `The wait for a course for ${barrierName(barrier)} is given up`,
    "Dropping out of the queue",
    verdict,
  ),
];

/** Tells of a course that starts. */
export const courseStarts: Teller<"course-starts"> = ({ barrier, weeks, cost, verdict }) => [
  told(
    "service",
    `A course for ${barrierName(barrier)} starts`,
    `A place is free: ${count(weeks, "week")} in full, ${pounds(cost)}; ` +
      `${verdict.draw < verdict.bound ? "to be completed" : "to be left early"}: ${chanceWords(chanceOf(verdict))}`,
  ),
];

/** Tells of an integrated team that takes a person on. */
export const joinsTeam: Teller<"joins-team"> = ({ barrier, weeks, ratio }) => [
  told(
    "service",
    `An integrated team takes the person on for ${barrierName(barrier)}`,
    `Treatment and support into work at once for ${count(weeks, "week")}: job entry × ${ratio}`,
  ),
];

/** Tells of an integrated team that lets a person go. */
export const leavesTeam: Teller<"leaves-team"> = ({ barrier }) => [
  told("service", `The integrated team for ${barrierName(barrier)} lets the person go`, "Its time is up"),
];

/** Tells of a course that is left early. */
export const leavesCourse: Teller<"leaves-course"> = ({ barrier, verdict }) => [
  drawn("service", `The course for ${barrierName(barrier)} is left`, "Dropping out of a course", verdict),
];

/** Tells of a course in vain. */
export const courseEnds: Teller<"course-ends"> = ({ barrier, chance }) => [
  told(
    "service",
    `The course for ${barrierName(barrier)} is over, and the barrier stays`,
    `No remission in any week of it, at a weekly chance of ${chance.toFixed(3).replace(/^0/, "")}`,
  ),
];
