/** Number of the best candidates of each record and kind that are kept. */
export const KEEP = 100;
