import { html, render, type TemplateResult } from "lit";
import { asPicture } from "../ui/charts/as-picture.ts";

/** An element that a cell can show; a drawing in a figure is a picture named by its heading. */
export function shown(content: TemplateResult): HTMLElement {
  const element = document.createElement("div");
  render(content, element);
  for (const figure of element.querySelectorAll("figure"))
    for (const svg of figure.querySelectorAll<SVGSVGElement>("svg"))
      asPicture(svg, (figure.querySelector("h3")?.textContent ?? "").replace(/\s+/g, " ").trim());
  return element;
}

/** An element with a value, which sends `input` when the reader changes it. */
export type Control<T> = HTMLElement & { value: T };

/** A slider with its number beside it; `words` writes the number with its unit. */
export function slider(
  label: string,
  {
    low,
    high,
    step,
    value,
    words,
  }: { low: number; high: number; step: number; value: number; words: (value: number) => string },
): Control<number> {
  const control = Object.assign(document.createElement("div"), { className: "control", value });
  const draw = (): unknown =>
    render(
      html`<label
          >${label}<input
            type="range"
            min=${low}
            max=${high}
            step=${step}
            .value=${String(control.value)}
            aria-valuetext=${words(control.value)}
            @input=${read}
        /></label>
        <output>${words(control.value)}</output>`,
      control,
    );
  const read = (event: Event): void => {
    control.value = Number((event.target as HTMLInputElement).value);
    draw();
  };
  draw();
  return control;
}

/** Steps through a list, one item at a time. */
export function stepper<T>(label: string, items: readonly T[], start = 0): Control<T> {
  let place = start;
  const control = Object.assign(document.createElement("div"), { className: "control", value: items[place] });
  const move = (by: number) => (): void => {
    place = (place + by + items.length) % items.length;
    control.value = items[place];
    draw();
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const draw = (): unknown =>
    render(
      html`<button type="button" @click=${move(-1)}>Previous ${label}</button>
        <button type="button" @click=${move(1)}>Next ${label}</button>
        <output>${place + 1} of ${items.length}</output>`,
      control,
    );
  draw();
  return control;
}
