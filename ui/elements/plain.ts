import { LitElement } from "lit";

/** An element without a shadow: the page's one style sheet, labels and ids reach into it. */
export class Plain extends LitElement {
  override createRenderRoot(): HTMLElement {
    return this;
  }
}
