/** A count of other people's records is told from here on; below it, one might guess who is meant. */
export const LEAST_SHOWN = 10;
