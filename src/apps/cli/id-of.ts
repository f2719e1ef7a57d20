import { UsageError } from './cli-errors.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** An id that somebody typed, before the database is asked about it. */
export function idOf(text: string, operand: string): string {
  if (UUID.test(text)) return text.toLowerCase();
  throw new UsageError(`${operand} is no id.`, 'An id has the form 0b8f3a52-3f2c-4f8e-a1a5-6d7b0f9c2e44.');
}
