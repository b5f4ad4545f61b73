/** Groups by number of barriers at entry, least first. */
export const barrierGroups = [
  "barriers:0",
  "barriers:1",
  "barriers:2",
  "barriers:3",
  "barriers:4",
  "barriers:5+",
] as const;

/** A group's number of barriers: "0" to "5+". */
export const barriers = (group: string): string => group.slice("barriers:".length);
