import type { Shape } from '../shape.js';

/** Tells whether a value says nothing: an empty text, list or object does not, as null does not. */
export function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.length === 0;
  for (const _ in value) return false;
  return true;
}

/** Tells whether a field is absent; in a few fields an empty value is an answer, or is told of. */
export function isAbsent(shape: Shape, value: unknown): boolean {
  if (shape.kind === 'boolean' && shape.strict) return value === undefined;
  if (shape.kind === 'list' && shape.keepsEmpty && Array.isArray(value)) return false;
  if (shape.kind === 'list' && shape.tellsEmpty && Array.isArray(value)) return false;
  return isNothing(value);
}
