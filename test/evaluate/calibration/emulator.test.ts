import { describe, expect, it } from "vitest";
import { DECISIONS } from "../../../sim/core/decisions.ts";
import { lookUp, seedKeys } from "../../../sim/core/draw.ts";
import { emulate, wholeCube } from "../../../sim/evaluate/calibration/emulator.ts";
import type { Point } from "../../../sim/evaluate/calibration/problem.ts";
import { sobol } from "../../../sim/evaluate/sobol.ts";

const luck = seedKeys("noise", "luck", 0);
const curve = ([x, y, z]: Point): number[] => [1 + 2 * x - y + 3 * x * y + z * z, 5];
const points = sobol(40, 3, 1);

describe("a regression in the model's stead", () => {
  it("gives back what is quadratic, anywhere in the box and with nothing unexplained", () => {
    const { form, predict, residual } = emulate(points, points.map(curve), wholeCube(3));
    expect(form).toBe("quadratic");
    for (const point of sobol(20, 3, 100))
      predict(point).mean.forEach((value, i) => expect(value).toBeCloseTo(curve(point)[i], 6));
    for (const each of residual) expect(each).toBeLessThan(1e-6);
  });
  it("takes as rich a form as the points support", () => {
    const form = (count: number): string =>
      emulate(points.slice(0, count), points.slice(0, count).map(curve), wholeCube(3)).form;
    expect([6, 10, 11, 14, 15].map(form)).toEqual(["linear", "linear", "squares", "squares", "quadratic"]);
    expect(() => form(5)).toThrow(/too few/);
  });
  it("leaves a bend unexplained where it is straight, and knows less outside than inside", () => {
    const few = points.slice(0, 10);
    const { residual, predict } = emulate(few, few.map(curve), wholeCube(3));
    expect(residual[0]).toBeGreaterThan(0.1);
    expect(predict([1, 1, 1]).inflation).toBeGreaterThan(predict([0.5, 0.5, 0.5]).inflation);
    expect(predict([0.5, 0.5, 0.5]).inflation).toBeGreaterThan(1);
  });
  it("estimates the noise of what it is shown, however few the points", () => {
    const few = points.slice(0, 16);
    const { residual } = emulate(
      few,
      few.map(([x], n) =>
        Array.from(
          { length: 400 },
          (_, output) => x + (lookUp(luck, n, DECISIONS.transition, output) < 0.5 ? 0.1 : -0.1),
        ),
      ),
      wholeCube(3),
    );
    expect(residual.reduce((sum, each) => sum + each * each, 0) / 400).toBeCloseTo(0.01, 3);
  });
});
