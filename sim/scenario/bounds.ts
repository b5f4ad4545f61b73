/** The numbers that mean anything at all, as opposed to the sourced range of plausible ones. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** Bounds of a lever or an assumption, as its data gives them. */
export const boundsOf = ({
  least,
  most,
  whole,
}: {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}): Bounds => ({ least, most, whole: whole ?? false });
