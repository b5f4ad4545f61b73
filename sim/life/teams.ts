import { setBounds } from "./bounds.ts";
import { treatmentEnds } from "./course-week.ts";
import { updateEfficiency } from "./efficiency.ts";
import type { Setting } from "../policy/setting.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { Given } from "../world/given.ts";
import { causeCode, post } from "../world/ledger.ts";
import { LEVELS } from "../world/nature/remission.ts";
import { benefit, CLAIMING, GONE } from "../world/people.ts";
import { severity } from "../world/severities.ts";
import { BARRIERS, BENEFIT_GROUPS } from "../world/vocabulary.ts";
import { note, watches } from "../world/watch.ts";
import type { ByEpisode } from "./written.ts";

/**
 * Finds staff for integrated teams, so many a week up to what is planned, and pays for the places that they make, used
 * or not. Writes the places, what is counted of them, and the ledger.
 */
export function staffTeams(
  state: Given<"services", "services" | "ledger">,
  { nature: { teams }, policy: { teamPlaces, teamsFor } }: Setting,
): void {
  const { services, ledger, week, zero } = state;
  let places = 0;
  for (let k = 0; k < BARRIERS.length; k++) {
    if (!teams.treats[k]) continue;
    let planned = 0;
    for (let group = 0; group < BENEFIT_GROUPS.length; group++)
      if (teamsFor[group]) planned += teamPlaces * services.need[BENEFIT_GROUPS.length * k + group];
    services.teamPlaces[k] = Math.min(planned, services.teamPlaces[k] + planned * teams.staffing);
    const kept = Math.max(services.teamPlaces[k], services.teamInUse[k]);
    places += kept;
    if (week < zero) continue;
    services.teamOffered[k] += kept;
    services.teamUsed[k] += services.teamInUse[k];
  }
  if (places > 0) post(ledger, causeCode["integrated-team"], week - zero, Math.floor(places * teams.placeCost + 0.5));
}

/** Whether an integrated team has room for a person, and treats what they need. */
export const teamHasRoom = (
  { people, services }: Given<"people" | "services">,
  { nature: { teams }, policy }: Setting,
  i: number,
  k: number,
): boolean =>
  policy.teamPlaces > 0 &&
  teams.treats[k] &&
  policy.teamsFor[benefit(people.traits[i])] &&
  services.byPerson.teamed[i] === 0 &&
  services.teamInUse[k] + 1 <= services.teamPlaces[k] + 1e-9;

/**
 * Has an integrated team take a person on, whose treatment began this week: it supports them into work for longer than
 * it treats them. Writes the episode, the person's team and what follows from it.
 */
export function joinTeam(state: Given<Ahead, ByEpisode>, setting: Setting, row: number): void {
  const { people, services, week } = state;
  const { episodes } = services;
  const { teams } = setting.nature;
  const i = episodes.person[row];
  const k = episodes.barrier[row];
  episodes.due[row] = Math.max(episodes.until[row], week + teams.weeks);
  people.team[i] = LEVELS * k + severity(people.barriers[i], k);
  if (week >= state.zero) services.teamBegun[k]++;
  if (watches(state, i))
    note(state, i, {
      kind: "joins-team",
      barrier: k,
      weeks: episodes.due[row] - week,
      ratio: teams.ratio[people.team[i]],
    });
  searchAnew(state, setting, i);
}

/**
 * Lives through a week with an integrated team; true once it lets the person go. Writes the episode, help got, the
 * person's team and what follows from it.
 */
export function teamEnds(state: Given<Ahead, ByEpisode>, setting: Setting, row: number, draw: number): boolean {
  const { people, services, week } = state;
  const { episodes } = services;
  const i = episodes.person[row];
  const k = episodes.barrier[row];
  if (episodes.until[row] !== 0 && treatmentEnds(state, setting, row, draw)) episodes.until[row] = 0;
  if (people.status[i] !== GONE && episodes.due[row] > week) return false;
  people.treatedFor[i] &= ~(1 << k);
  people.team[i] = 0;
  if (watches(state, i)) note(state, i, { kind: "leaves-team", barrier: k });
  searchAnew(state, setting, i);
  return true;
}

/** Gives a place in a team back. Writes the places in use and whom teams have. */
export function leaveTeam({ services }: Given<"services", "services">, row: number): void {
  const { episodes, teamInUse, byPerson } = services;
  teamInUse[episodes.barrier[row]]--;
  byPerson.teamed[episodes.person[row]] = 0;
}

/** Settles anew what follows from how fast a claimant finds work. */
function searchAnew(state: Given<Ahead, ByEpisode>, setting: Setting, i: number): void {
  if (state.people.status[i] !== CLAIMING) return;
  updateEfficiency(state, setting, i);
  setBounds(state, setting, i);
}
