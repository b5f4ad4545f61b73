import type { Display } from "../charts/rows.ts";
import type { Question } from "../engine/question.ts";
import type { Who } from "../engine/who.ts";

/** What an element asks of the page around it. */
export type Wish =
  /**
   * Another question. Wishes with the same `step` that follow each other, as when a slider is dragged, are undone
   * together.
   */
  | { readonly kind: "ask"; readonly question: Question; readonly step: string }
  | { readonly kind: "undo" | "redo" | "run" | "cancel" | "retry" }
  | { readonly kind: "display"; readonly display: Display }
  | { readonly kind: "measure"; readonly measure: string }
  /** Levers of this regime are to be shown. */
  | { readonly kind: "edit"; readonly regime: number }
  | { readonly kind: "follow"; readonly who: Who };

/** Sends a wish up from an element. */
export const wish = (from: EventTarget, detail: Wish): boolean =>
  from.dispatchEvent(new CustomEvent("wish", { bubbles: true, composed: true, detail }));

declare global {
  interface HTMLElementEventMap {
    wish: CustomEvent<Wish>;
  }
}
