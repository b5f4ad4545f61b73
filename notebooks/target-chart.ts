import { axisX, axisY, dot, gridX, plot, rect, ruleX, text } from "@observablehq/plot";
import type { Checked } from "./fit.ts";
import { room } from "./room.ts";

/** How far each figure lies from what was published, in standard deviations: within the band it counts as met. */
export function targetChart({
  rows,
  width: given,
}: {
  readonly rows: readonly Checked[];
  readonly width: number;
}): SVGSVGElement {
  const width = room(given);
  const far = Math.max(3, ...rows.map(({ z }) => Math.abs(z))) * 1.15;
  const narrow = width < 480;
  return plot({
    width,
    height: 44 + 26 * rows.length,
    marginLeft: narrow ? 150 : 200,
    marginRight: 24,
    marginTop: 8,
    marginBottom: 36,
    style: { fontSize: "13px", fontFamily: "inherit", background: "none", overflow: "visible" },
    x: { domain: [-far, far] },
    y: { domain: rows.map(({ label }) => label), padding: 0.5 },
    marks: [
      rect([{ x1: -2, x2: 2 }], { x1: "x1", x2: "x2", fill: "var(--reference)", fillOpacity: 0.1 }),
      gridX({ strokeOpacity: 0.15 }),
      axisX({
        ticks: narrow ? 3 : 7,
        tickSize: 0,
        label: "Simulated less published, standard deviations",
        labelAnchor: "left",
        labelArrow: "none",
        tickFormat: (z: number) => (z < 0 ? `−${-z}` : String(z)),
      }),
      axisY({ tickSize: 0, label: null, lineWidth: narrow ? 11 : 15 }),
      ruleX([0]),
      dot(rows, {
        x: "z",
        y: "label",
        r: 5,
        fill: ({ z }: Checked) => (Math.abs(z) <= 2 ? "var(--reference)" : "var(--alternative)"),
        symbol: ({ z }: Checked) => (Math.abs(z) <= 2 ? "circle" : "diamond2"),
      }),
      text(
        rows.filter(({ z }) => Math.abs(z) > 2),
        { x: "z", y: "label", text: () => "missed", dy: -12, fontWeight: 600 },
      ),
    ],
  }) as SVGSVGElement;
}
