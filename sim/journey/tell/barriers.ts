import { drawn } from "../event.ts";
import type { Fact, Teller } from "../teller.ts";
import { barrierName, capital } from "../words.ts";

/** Tells of barriers that begin, worsen, ease and resolve. */
export const barrier: Teller<"barrier"> = (fact) => {
  const { barrier: k, from, to, cause, verdict } = fact;
  const name = capital(barrierName(k));
  const what =
    from === 0
      ? `${name} begins, severity ${to}`
      : to === 0
        ? `${name} is resolved${cause === "treatment" ? " by treatment" : ""}`
        : `${name} ${to > from ? "worsens" : "eases"} to severity ${to}`;
  return [drawn("barrier", what, rule(fact), verdict)];
};

function rule({ from, to, cause }: Fact<"barrier">): string {
  if (cause === "sanction") return "Harm by a sanction";
  if (cause === "treatment") return "Remission in treatment";
  if (cause === "grant") return "A grant from the flexible fund";
  const change = from === 0 ? "Onset" : to === 0 ? "Natural remission" : "Progression";
  return `${change} ${cause}, at a moment of possible change`;
}
