export {
  claimKey,
  IdempotencyKeyReused,
  keepAnswer,
  once,
  type KeptAnswer,
  type OnceRequest,
} from './idempotency.js';
