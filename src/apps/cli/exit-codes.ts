export const SUCCESS = 0;
export const FAILURE = 1;
export const WRONG_USAGE = 2;
export const INTERRUPTED = 130;
