import { CreateWorkerHeartbeats1764000001100 } from './1764000001100-create-worker-heartbeats.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateWorkerHeartbeats1764000001100];
