/** What goes with every number that is shown or taken away. */
export const notice = "Illustrative, synthetic population.";
