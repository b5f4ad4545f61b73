/** What the bounds of a person's week are set from. */
export const BOUNDED = ["people", "cohorts", "providers", "areas"] as const;

export type Bounded = (typeof BOUNDED)[number];

/** What a person's week depends on, the labour market apart: themselves and whoever supports them. */
export const STANDING = ["people", "cohorts", "providers", "pool", "pools"] as const;

export type Standing = (typeof STANDING)[number];

/** What is ahead of whoever is attached to a provider depends on that, on the labour market, and on how it is paid. */
export const AHEAD = [...STANDING, "areas", "terms", "pricing", "lead"] as const;

export type Ahead = (typeof AHEAD)[number];
