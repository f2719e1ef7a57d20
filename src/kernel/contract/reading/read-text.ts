import { MAX_CHARACTERS } from '../limits.js';
import type { TextLength, TextShape } from '../shape.js';
import { readMtRange, readMtVariant } from '../genetics/mitochondrial.js';
import { withoutMigrationStatus } from '../migration-status.js';
import { isEmailAddress, isLanguageTag, isSha256 } from '../text-forms.js';
import type { ContractCode } from '../codes.js';
import type { RecordReading } from './reading.js';
import { warnOfDamage } from './warn-of-damage.js';

const PRINTABLE_ASCII = /^[ -~]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const CONTROL_CHARACTER = /\p{Cc}/u;

function isLonger(text: string, characters: number): boolean {
  // A text of n UTF-16 units has between n / 2 and n code points: most need no count.
  if (text.length <= characters) return false;
  if (text.length > 2 * characters) return true;
  return Array.from(text).length > characters;
}

/** Normalises any text to NFC; undefined where it holds what no text may hold. */
export function readCharacters(
  reading: RecordReading,
  value: string,
  length: TextLength,
): string | undefined {
  let text = value;
  if (!PRINTABLE_ASCII.test(value)) {
    if (value.includes('\u0000')) {
      reading.error('EXCHANGE.NUL_CHARACTER');
      return undefined;
    }
    if (LONE_SURROGATE.test(value)) {
      reading.error('EXCHANGE.LONE_SURROGATE');
      return undefined;
    }
    text = value.normalize('NFC');
  }
  const most = MAX_CHARACTERS[length];
  if (isLonger(text, most)) {
    reading.error('EXCHANGE.TEXT_TOO_LONG', `at most ${most} characters`);
    return undefined;
  }
  return text;
}

/** Reads running text, of which words of migration status are not kept; whoever enters it is told. */
export function readWords(reading: RecordReading, text: string): string {
  const without = withoutMigrationStatus(text);
  if (without === undefined) return text;
  reading.warn('EXCHANGE.MIGRATION_STATUS_SAID');
  return without;
}

/** Normalises a key, with the same care as a text. */
export function readKey(reading: RecordReading, key: string): string | undefined {
  return PRINTABLE_ASCII.test(key) && key.length <= MAX_CHARACTERS.plain
    ? key
    : readCharacters(reading, key, 'plain');
}

function isIdentifier(reading: RecordReading, id: string): boolean {
  if (CONTROL_CHARACTER.test(id)) {
    reading.error('EXCHANGE.ID_CONTROL_CHARACTER');
    return false;
  }
  if (id.trim() !== id) {
    reading.error('EXCHANGE.ID_OUTER_SPACE');
    return false;
  }
  return true;
}

interface Form {
  readonly isRight: (text: string) => boolean;
  readonly code: ContractCode;
  readonly expected: string;
}

const FORMS: Readonly<Partial<Record<NonNullable<TextShape['format']>, Form>>> = {
  language: { isRight: isLanguageTag, code: 'EXCHANGE.NOT_A_LANGUAGE', expected: 'a BCP 47 language tag' },
  email: { isRight: isEmailAddress, code: 'EXCHANGE.NOT_AN_EMAIL', expected: 'one e-mail address' },
  sha256: { isRight: isSha256, code: 'EXCHANGE.NOT_A_SHA256', expected: '64 lower-case hexadecimal digits' },
  mtRange: {
    isRight: (text) => readMtRange(text) !== undefined,
    code: 'EXCHANGE.IMPOSSIBLE_MT_RANGE',
    expected: 'two positions from 1 to 16569, such as 16024-16365',
  },
  mtVariant: {
    isRight: (text) => readMtVariant(text) !== undefined,
    code: 'EXCHANGE.IMPOSSIBLE_MT_VARIANT',
    expected: 'a variant such as A263G, A263del or 315.1C',
  },
};

/** Reads a text of the contract: normalised, within its length, and of its form. */
export function readText(reading: RecordReading, shape: TextShape, value: unknown): string | undefined {
  if (typeof value !== 'string') {
    reading.error('EXCHANGE.WRONG_TYPE', 'text');
    return undefined;
  }
  const text = readCharacters(reading, value, shape.length);
  if (text === undefined || (shape.length === 'id' && !isIdentifier(reading, text))) return undefined;
  if (shape.format === undefined) {
    if (shape.length !== 'id') warnOfDamage(reading, shape.length, text);
    return shape.length === 'plain' ? readWords(reading, text) : text;
  }
  if (shape.format === 'institution') {
    const known = reading.context.countryOf;
    if (known && !known.has(text)) reading.warn('EXCHANGE.UNKNOWN_INSTITUTION');
    return text;
  }
  const form = FORMS[shape.format];
  if (form && !form.isRight(text)) {
    reading.error(form.code, form.expected);
    return undefined;
  }
  return text;
}
