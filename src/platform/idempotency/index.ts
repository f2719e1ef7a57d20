export { once, IdempotencyKeyReused, type OnceRequest } from './idempotency.js';
