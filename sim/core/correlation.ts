/** A symmetric matrix as rows. */
export type Matrix = readonly (readonly number[])[];

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix by cyclic Jacobi rotations. */
export function eigen(matrix: Matrix): { values: number[]; vectors: number[][] } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0) as number));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += a[p][q] * a[p][q];
    if (off < 1e-24) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = a[p][q];
        if (apq === 0) continue;
        const phi = (a[q][q] - a[p][p]) / (2 * apq);
        const t = (phi < 0 ? -1 : 1) / (Math.abs(phi) + Math.sqrt(phi * phi + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const kp = a[k][p];
          const kq = a[k][q];
          a[k][p] = c * kp - s * kq;
          a[k][q] = s * kp + c * kq;
        }
        for (let k = 0; k < n; k++) {
          const pk = a[p][k];
          const qk = a[q][k];
          a[p][k] = c * pk - s * qk;
          a[q][k] = s * pk + c * qk;
          const vp = v[k][p];
          const vq = v[k][q];
          v[k][p] = c * vp - s * vq;
          v[k][q] = s * vp + c * vq;
        }
      }
    }
  }
  return { values: a.map((row, i) => row[i]), vectors: v };
}

/**
 * The given correlation matrix, or if it is not positive definite the one made from it by lifting its eigenvalues to
 * `floor` and scaling the diagonal back to 1; `moved` is the largest change of any entry.
 */
export function nearestCorrelation(matrix: Matrix, floor = 1e-6): { matrix: number[][]; moved: number } {
  const { values, vectors } = eigen(matrix);
  if (values.every((value) => value >= floor)) return { matrix: matrix.map((row) => [...row]), moved: 0 };
  const lifted = values.map((value) => Math.max(value, floor));
  const raw = matrix.map((_, i) =>
    matrix.map((__, j) => lifted.reduce((sum, value, k) => sum + vectors[i][k] * value * vectors[j][k], 0)),
  );
  let moved = 0;
  const result = raw.map((row, i) =>
    row.map((value, j) => {
      const scaled = i === j ? 1 : value / Math.sqrt(raw[i][i] * raw[j][j]);
      moved = Math.max(moved, Math.abs(scaled - matrix[i][j]));
      return scaled;
    }),
  );
  return { matrix: result, moved };
}

/** Lower triangle L with L·Lᵀ = matrix, row by row in one array; throws if the matrix is not positive definite. */
export function cholesky(matrix: Matrix): Float64Array {
  const n = matrix.length;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      if (i === j && !(sum > 0)) throw new RangeError("correlation matrix is not positive definite");
      lower[i * n + j] = i === j ? Math.sqrt(sum) : sum / lower[j * n + j];
    }
  }
  return lower;
}
