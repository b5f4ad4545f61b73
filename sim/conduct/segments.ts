/** Whether a provider that may choose segments takes nobody more of one: those it took on are expected to lose it money taken together. A segment it has nobody of is tried. */
export const shunned = (people: number, surplus: number): boolean => people > 0 && surplus < 0;
