import { CLAIMING } from "../../world/people.ts";
import { told, type Told } from "../event.ts";
import type { Seen, Teller } from "../seen.ts";
import { providerName } from "../words.ts";
import { barriers } from "./barriers.ts";
import { closures } from "./closures.ts";
import { contact } from "./contact.ts";
import { pay } from "./pay.ts";
import { payments } from "./payments.ts";
import { places } from "./places.ts";
import { reform } from "./reform.ts";
import { sanctions } from "./sanctions.ts";
import { services } from "./services.ts";
import { STAGES, status } from "./status.ts";
import { support } from "./support.ts";

/** Who tells of what, in the order in which one step is told. */
const TELLERS: readonly Teller[] = [
  reform,
  contact,
  places,
  closures,
  services,
  sanctions,
  barriers,
  status,
  pay,
  payments,
  support,
];

/**
 * All that a step did to a person; a change of standing that nobody accounts for is told by its columns, so that no
 * mechanism stays silent.
 */
export function tell(seen: Seen): readonly Told[] {
  const events = TELLERS.flatMap((teller) => teller(seen));
  return events.length > 0 ? events : byColumns(seen);
}

function byColumns({ step, was, is }: Seen): Told[] {
  if (is.status !== was.status) return [told("change", "Status changes", `In the step “${step}”`)];
  if (is.status !== CLAIMING) return [];
  if (is.stage !== was.stage)
    return [
      told(
        "change",
        `Now ${STAGES[is.stage] ?? `at stage ${is.stage}`}`,
        `In the step “${step}”; before: ${STAGES[was.stage] ?? `stage ${was.stage}`}`,
      ),
    ];
  return is.provider !== was.provider
    ? [
        told(
          "change",
          `The case moves from ${providerName(was.provider)} to ${providerName(is.provider)}`,
          `In the step “${step}”`,
        ),
      ]
    : [];
}
