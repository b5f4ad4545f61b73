import { html, type TemplateResult } from "lit";
import type { Who } from "../engine/who.ts";
import type { Engine } from "../engine/engine.ts";
import "../elements/journey-view.ts";
import type { View } from "../view/view.ts";

/** One person under each regime side by side, beside the settings. */
export const journeyPage = (
  { question, state, stale, side, opener }: View,
  engine: Engine,
  who: Who | undefined,
): TemplateResult =>
  html` <div class="workbench">
    ${side}
    <div class="results">
      <signpost-journey
        .engine=${engine}
        .question=${question}
        .answer=${state.answer}
        .stale=${stale}
        .who=${who}
        .opener=${opener}
      ></signpost-journey>
    </div>
  </div>`;
