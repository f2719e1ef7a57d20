/** How many of the best candidates of each record and kind are kept. */
export const KEEP = 100;
