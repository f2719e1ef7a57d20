/**
 * Working days of its own country in which an office answers that it was told. It is the platform's own
 * default: no source says in how many days an office is to answer another.
 */
export const DEFAULT_ANSWER_DAYS = 5;
