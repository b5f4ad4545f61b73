/** Whose lives are followed: a person by number, and how people are found; without a number the first who is found. */
export interface Who {
  readonly person?: number;
  readonly find?: string;
}
