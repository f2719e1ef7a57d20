import { availableParallelism } from 'node:os';

const MOST = 8;

/** Threads that score pairs, where `MATCH_THREADS` does not say otherwise. */
export const DEFAULT_THREADS = Math.max(1, Math.min(MOST, availableParallelism()));
