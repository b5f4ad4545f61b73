import { power } from "../core/exp-log.ts";

/**
 * Matches per unit of search against those at the start, (M/S)/(M₀/S₀), for M = SV/(Sˡ + Vˡ)^(1/l) and V = V₀(S/S₀)^ν;
 * `search` is S/S₀, `vacancies` V₀/S₀.
 */
export function congestion(search: number, vacancies: number, response: number, curvature: number): number {
  if (search <= 0 || vacancies <= 0) return vacancies <= 0 ? 0 : 1;
  const matches = (s: number, v: number): number => v / power(power(s, curvature) + power(v, curvature), 1 / curvature);
  return matches(search, vacancies * power(search, response)) / matches(1, vacancies);
}
