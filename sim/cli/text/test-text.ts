import { bare, counted } from "../../index.ts";
import type { TestRecord } from "../files/calibration-record.ts";
import { table } from "./table.ts";

/** A test of the fit in words: where the truth came among what the fit would have said. */
export function testText({ scenario, seed, truths, points, form, stage, draws, ranks, uniform }: TestRecord): string {
  return [
    `${scenario}: ${counted(truths, "world")} with known numbers, fitted by a ${form} regression on ` +
      `${counted(points, "point")}. The ranks of the truth ${uniform ? "are" : "are not"} uniform` +
      `${uniform ? ": the fit knows what it does not know" : ", to one chance in a hundred over all numbers"}.`,
    `Illustrative, synthetic population: ${counted(stage.people, "person", "people")}, ` +
      `${counted(stage.replications, "replication")} at each point, seed ${seed}; ${draws} draws of each posterior.`,
    table(
      [
        { head: "" },
        { head: "ranks, lowest to highest" },
        { head: "chi-squared", align: "right" },
        { head: "p", align: "right" },
        { head: "width", align: "right" },
      ],
      ranks.map(({ id, bins, chiSquared, p, width }) => [
        id,
        bins.join(" "),
        bare(chiSquared, 1, "index"),
        String(p),
        bare(width, 2, "index"),
      ]),
    ),
    "Width: variance of the ranks over that of uniform ones; above 1 posteriors are too narrow, below 1 too wide.",
  ].join("\n\n");
}
