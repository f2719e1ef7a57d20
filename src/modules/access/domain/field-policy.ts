import type { Actor } from './actor.js';
import { isAllowed, mayAtAll, relationTo, type Operation } from './policy.js';
import type { FieldRow } from './sensitive-fields.js';
import { ENVELOPES, TYPE_ROWS } from './type-rows.js';

const words = (text: string): string[] => text.split(/\s+/);

const ENVELOPE_TYPES: ReadonlySet<string> = new Set(words(ENVELOPES));

/** `Type.*`: by which operations each type may be read. */
export const TYPES: ReadonlyMap<string, readonly Operation[]> = new Map(
  TYPE_ROWS.flatMap(([operations, types]) => words(types).map((type) => [type, operations] as const)),
);

/** Whether a type has a row by which this operation may answer with it. */
export function mayAnswerWith(operation: Operation, type: string): boolean {
  return ENVELOPE_TYPES.has(type) || (TYPES.get(type)?.includes(operation) ?? false);
}

export function hasRow(type: string): boolean {
  return ENVELOPE_TYPES.has(type) || TYPES.has(type);
}

/** Whether somebody who was let to a thing may read this field of it too. */
export function mayReadField(actor: Actor, row: FieldRow, thing: Readonly<Record<string, unknown>>): boolean {
  if (row.needs === undefined) return true;
  if (row.ownerIn === undefined) return mayAtAll(actor, row.needs);
  const owner = thing[row.ownerIn];
  return isAllowed(actor, row.needs, relationTo(actor, typeof owner === 'string' ? owner : undefined));
}
