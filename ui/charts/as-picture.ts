/**
 * Plot names the parts of a drawing to readers of the screen; they are told of the whole instead. Parts keep their
 * names as data.
 */
export function asPicture(svg: SVGSVGElement, label: string): SVGSVGElement {
  for (const part of svg.querySelectorAll<SVGElement>("[aria-label]")) {
    part.dataset["mark"] = part.getAttribute("aria-label") ?? "";
    part.removeAttribute("aria-label");
  }
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg;
}
