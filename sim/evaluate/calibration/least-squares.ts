import { cholesky, type Matrix } from "../../core/correlation.ts";

/** Solves A·x = b for a symmetric positive definite A; throws a RangeError if it is not. */
export function solve(matrix: Matrix, right: readonly number[]): number[] {
  return backward(cholesky(matrix), forward(cholesky(matrix), right));
}

/** x of L·x = b, for a lower triangle row by row. */
export function forward(lower: Float64Array, right: ArrayLike<number>): Float64Array {
  const n = right.length;
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = right[i];
    for (let k = 0; k < i; k++) sum -= lower[i * n + k] * x[k];
    x[i] = sum / lower[i * n + i];
  }
  return x;
}

/** x of Lᵀ·x = b. */
export function backward(lower: Float64Array, right: ArrayLike<number>): number[] {
  const n = right.length;
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i];
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i] * x[k];
    x[i] = sum / lower[i * n + i];
  }
  return x;
}

/** Aᵀ·A of rows. */
export function crossProduct(rows: readonly ArrayLike<number>[], columns: number): number[][] {
  const product = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
  for (const row of rows)
    for (let i = 0; i < columns; i++) {
      if (row[i] === 0) continue;
      for (let j = 0; j <= i; j++) product[i][j] += row[i] * row[j];
    }
  for (let i = 0; i < columns; i++) for (let j = 0; j < i; j++) product[j][i] = product[i][j];
  return product;
}
