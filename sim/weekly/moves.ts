import { BY_MOVE } from "../life/written.ts";
import { mayMove } from "../life/move-benefit.ts";
import { settingOf } from "../policy/setting.ts";
import { AHEAD } from "../prospect/standing.ts";
import { step } from "../step.ts";

/** Lets claims go on under another benefit: for health once somebody has fallen ill, for search once found fit for work. */
export const moves = step({ reads: [...AHEAD, "under"], writes: BY_MOVE }, (state, setting) => {
  const { moving, week } = state;
  const { person, week: due, to } = moving;
  let kept = 0;
  // whoever moves may be listed anew, behind those whose turn it is
  for (let n = 0; n < person.length; n++) {
    const i = person.items[n];
    if (due.items[n] <= week) {
      mayMove(state, settingOf(state, setting, i), i, to.items[n], due.items[n]);
      continue;
    }
    person.items[kept] = i;
    due.items[kept] = due.items[n];
    to.items[kept++] = to.items[n];
  }
  person.length = due.length = to.length = kept;
});
