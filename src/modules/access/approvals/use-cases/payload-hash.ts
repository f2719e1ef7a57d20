import { createHash } from 'node:crypto';

/** SHA-256 of a kind of deed and what it does: the same whatever the order in which a database keeps keys. */
export function payloadHash(kind: string, payload: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, ordered(payload)]))
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, of]) => of !== undefined);
  return Object.fromEntries(
    entries
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, of]: [string, unknown]) => [name, ordered(of)]),
  );
}
