import { DECISIONS } from "../../core/decisions.ts";
import { lookUp } from "../../core/draw.ts";
import { weeksOut } from "../../prospect/hazards.ts";
import { benefit, IN_WORK, severity } from "../../world/people.ts";
import { BARRIERS } from "../../world/vocabulary.ts";
import { drawn, told, type Chance, type Told } from "../event.ts";
import type { Seen, Teller } from "../seen.ts";
import { barrierName, capital } from "../words.ts";

/** Tells of barriers that begin, worsen and resolve, in whatever step. */
export const barriers: Teller = (seen) =>
  seen.was.barriers === seen.is.barriers ? [] : BARRIERS.flatMap((_, k) => changed(seen, k));

function changed(seen: Seen, k: number): Told[] {
  const { was, is } = seen;
  const [from, to] = [severity(was.barriers, k), severity(is.barriers, k)];
  if (from === to) return [];
  const name = capital(barrierName(k));
  const what =
    from === 0
      ? `${name} begins, severity ${to}`
      : to === 0
        ? `${name} is resolved`
        : `${name} ${to > from ? "worsens" : "eases"} to severity ${to}`;
  if (seen.step === "barriers") return [ofItself(seen, k, what)];
  if (seen.step === "conditionality")
    return [
      drawn("barrier", what, "Harm by a sanction", {
        draw: look(seen, DECISIONS.sanctionHealth),
        bound: seen.setting.nature.assumptions["conditionality.newMentalHealthCase"],
        side: "below",
      }),
    ];
  if (seen.step === "services" && to === 0)
    return [
      drawn("barrier", `${what} by treatment`, "Remission in treatment", {
        draw: look(seen, DECISIONS.treatedRemission, k),
        bound: seen.setting.nature.treatedRemission[k],
        side: "below",
      }),
    ];
  return [told("barrier", what, `In the step “${seen.step}”`)];
}

const look = ({ state, i, week }: Seen, decision: (typeof DECISIONS)[keyof typeof DECISIONS], extra = 0): number =>
  lookUp(state.keys, state.people.key[i], decision, week, extra);

/** Change without help: a moment at which this barrier may change, accepted at the rate that holds for the person. */
function ofItself(seen: Seen, k: number, what: string): Told {
  const { state, setting, i, was, is } = seen;
  const { nature } = setting;
  const { assumptions } = nature;
  const group = benefit(state.people.traits[i]);
  const most = nature.changeBound[15 * group + k];
  const working = was.status === IN_WORK;
  const [from, to] = [severity(was.barriers, k), severity(is.barriers, k)];
  const out = working
    ? assumptions["barriers.onsetInWork"]
    : weeksOut(state, i, nature.weeksOutCap) >= 26
      ? assumptions["barriers.onsetOutOfWork"]
      : 1;
  const resolves = nature.remission[k] * (working ? assumptions["barriers.remissionInWork"] : 1);
  const rate =
    from === 0
      ? nature.onset[15 * group + k] * out
      : to === 0
        ? resolves
        : resolves + assumptions["barriers.progression"];
  const chance: Chance = { draw: look(seen, DECISIONS.barrierChange), bound: Math.min(1, rate / most), side: "below" };
  return drawn(
    "barrier",
    what,
    `${from === 0 ? "Onset" : to === 0 ? "Natural remission" : "Progression"} ` +
      `${working ? "in work" : "out of work"}, at a moment of possible change`,
    chance,
  );
}
