import { createHmac } from 'node:crypto';
import type { AskedFields, AskedRange } from '../domain/asked.js';
import type { QueryLogEntry, VeiledRange } from '../domain/entry.js';

export type HashedQuestion = Pick<
  QueryLogEntry,
  'shape' | 'minusOne' | 'minusTwo' | 'fields' | 'named' | 'ranges' | 'loci'
>;

/** Short enough for a table of many, long enough that two questions of one institution do not meet by chance. */
const HASH_BYTES = 9;
/** Bytes by which the ends of a range are moved: with the range itself they stay whole numbers of JavaScript. */
const SHIFT_BYTES = 5;

/**
 * Turns a question into keyed hashes. Each field is hashed once, and a question is the exclusive or of its
 * fields: so what it is without one or two of them costs no further hash, and without the key nobody can make
 * two questions meet.
 * @param institutionId whose question: the same of another institution has another hash
 */
export function hashQuestion(
  key: string,
  institutionId: string,
  { fields, ranges = [], loci = [], apart = [] }: AskedFields,
): HashedQuestion {
  const digest = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', key)
      .update(JSON.stringify([institutionId, ...parts]))
      .digest()
      .subarray(0, HASH_BYTES);
  const names = Object.keys(fields).sort();
  const whole = joined(names.map((name) => digest('field', name, fields[name] ?? '')));
  // Left out: the field itself, and which one it was.
  const left = new Map(
    names.map((name) => [name, joined([digest('field', name, fields[name] ?? ''), digest('left', name)])]),
  );
  const without = (...some: readonly string[]): string =>
    joined([whole, ...some.flatMap((name) => left.get(name) ?? [])]).toString('base64url');
  const veiled = ({ field, low, high }: AskedRange): VeiledRange => {
    const base = without(field);
    const shift = digest('shift', base).readUIntBE(0, SHIFT_BYTES);
    return { base, low: low + shift, high: high + shift };
  };
  return {
    shape: whole.toString('base64url'),
    minusOne: names.map((name) => without(name)),
    minusTwo: names.flatMap((name, at) =>
      names
        .slice(at + 1)
        .filter((other) => !apart.includes(name) || !apart.includes(other))
        .map((other) => without(name, other)),
    ),
    fields: names.length,
    named: names.includes('name'),
    ranges: ranges.map(veiled),
    loci: loci.map((locus) => digest('locus', locus).toString('base64url')),
  };
}

function joined(hashes: readonly Buffer[]): Buffer {
  const sum = Buffer.alloc(HASH_BYTES);
  for (const hash of hashes)
    for (let at = 0; at < HASH_BYTES; at += 1) sum[at] = (sum[at] ?? 0) ^ (hash[at] ?? 0);
  return sum;
}
