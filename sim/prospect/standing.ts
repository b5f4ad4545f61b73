/** What a person's week depends on, the labour market apart: themselves and whoever supports them. */
export type Standing = "people" | "cohorts" | "providers" | "pool" | "pools";

/** What is ahead of whoever is attached to a provider depends on that, on the labour market, and on how it is paid. */
export type Ahead = Standing | "areas" | "terms" | "pricing" | "lead";
