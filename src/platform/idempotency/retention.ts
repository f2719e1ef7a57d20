import type { RetentionRule } from '../retention/index.js';

export const IDEMPOTENCY_RETENTION: readonly RetentionRule[] = [
  {
    name: 'platform.idempotency-keys',
    table: 'idempotency_key',
    since: 't.created_at',
    where: 'true',
    days: 30,
    remains: 'nothing: a request that comes again after that is a new one',
  },
];
