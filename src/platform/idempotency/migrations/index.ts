import { CreateIdempotencyKeys1764000000050 } from './1764000000050-create-idempotency-keys.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CreateIdempotencyKeys1764000000050];
