import type { Actor } from './actor.js';
import { type Operation } from './policy.js';
import { relationTo } from './is-allowed.js';
import { mayAtAll } from './is-allowed.js';
import { isAllowed } from './is-allowed.js';

/** A field that is more sensitive than what leads to it. */
export interface FieldRow {
  /** The reader must be allowed this too; a field without a value for them is null. */
  readonly needs?: Operation;
  /** In which field of the same thing the institution stands to which the reader must stand so. */
  readonly ownerIn?: string;
  /** Tells that the field is shown by the change that makes it, and by no query and no subscription. */
  readonly isToldOnce?: true;
}

/** By which operations types may be read, and the types, with spaces between them; each is a row `Type.*`. */
export type TypeRow = readonly [operations: readonly Operation[], types: string];

/** Parts of a module's API: its `api.module.ts`. The API alone loads it. */
export interface ApiParts {
  readonly module: new () => object;
  /** The types of its answers. A type that several modules answer with has a row in each, of its own operations. */
  readonly types: readonly TypeRow[];
  /** Fields with a row of their own; all others have that of their type. */
  readonly fields?: Readonly<Record<string, FieldRow>>;
}

/** Say how a list goes on or why there is no answer, and nothing of anybody: read by whoever gets there. */
const ENVELOPE_TYPES: ReadonlySet<string> = new Set([
  ...['PageInfo', 'InputFinding', 'ConflictError', 'DeniedError', 'InvalidInput', 'NotFoundError'],
  'VersionConflict',
]);

/** Types that the answers of the API may consist of, folded from the rows of its modules. */
export class TypePolicy {
  /** `Type.*`: by which operations each type may be read. */
  readonly types: ReadonlyMap<string, readonly Operation[]>;
  readonly fields: Readonly<Record<string, FieldRow>>;

  constructor(parts: readonly Pick<ApiParts, 'types' | 'fields'>[]) {
    const types = new Map<string, readonly Operation[]>();
    for (const [operations, names] of parts.flatMap((part) => [...part.types]))
      for (const name of names.split(/\s+/)) types.set(name, [...(types.get(name) ?? []), ...operations]);
    this.types = types;
    this.fields = Object.fromEntries(parts.flatMap(({ fields }) => Object.entries(fields ?? {})));
  }

  /** Tells whether a type has a row by which this operation may answer with it. */
  mayAnswerWith(operation: Operation, type: string): boolean {
    return ENVELOPE_TYPES.has(type) || (this.types.get(type)?.includes(operation) ?? false);
  }

  hasRow(type: string): boolean {
    return ENVELOPE_TYPES.has(type) || this.types.has(type);
  }
}

/** Tells whether somebody who was let to a thing may read this field of it too. */
export function mayReadField(actor: Actor, row: FieldRow, thing: Readonly<Record<string, unknown>>): boolean {
  if (row.needs === undefined) return true;
  if (row.ownerIn === undefined) return mayAtAll(actor, row.needs);
  const owner = thing[row.ownerIn];
  return isAllowed(actor, row.needs, relationTo(actor, typeof owner === 'string' ? owner : undefined));
}
