import type { Unit } from '../kernel/contract/index.js';
import { LIST_OF_KEY, UNIT_OF_KEY } from './record-keys.js';
import type { ValueList } from './values/lists.js';

/**
 * The vocabulary of the words at a place of a record, if it has one.
 *
 * @param path keys from the record to the place, or only the last of them: `marks`, `type`
 */
export function listAt(path: readonly string[]): ValueList | undefined {
  const [last = '', before = ''] = [...path].reverse();
  if (before === 'teeth') return 'ToothCode';
  // Of the family that was compared it is told who they are, not what they are called.
  if (last === 'relatives') return 'Relationship';
  return LIST_OF_KEY[`${before}.${last}`] ?? LIST_OF_KEY[`${path[0] ?? ''}.${last}`] ?? LIST_OF_KEY[last];
}

/** Returns the unit of the numbers at a place of a record. */
export function unitAt(path: readonly string[]): Unit | undefined {
  const last = path.at(-1) ?? '';
  // A day of birth that is told as a span is told by the ages that it leaves.
  return last === 'birthDate' ? 'years' : UNIT_OF_KEY[last];
}

/**
 * Order of the keys of a thing: what it is comes first, then where, what it shows, and what else was written.
 */
export const ORDER: readonly string[] = [
  ...['type', 'kind', 'category', 'article', 'region', 'side', 'view', 'text', 'design', 'colors', 'color'],
  ...['brand', 'size', 'number', 'country', 'serial', 'foundOn', 'state', 'description'],
];
