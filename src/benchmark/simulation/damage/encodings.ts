import { encodeNonAsciiHTML } from 'entities';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import type { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';

/** Fields of free text, as one exporter writes them all. */
const WRITTEN = new Set([
  'given',
  'surnames',
  'full',
  'locality',
  'admin1',
  'article',
  'design',
  'text',
  'description',
]);
const TWICE = 0.15;
const AS_NUMBERS = 0.35;
const NON_ASCII = /[^\0-\x7f]/gu;

/** UTF-8 read as windows-1252: `JosÃ©`; now and then a second time. */
export function wronglyDecoded(record: ExchangeRecord, chance: SeededGenerator): ExchangeRecord | undefined {
  const times = chance.chance(TWICE) ? 2 : 1;
  return rewritten(record, (text) => {
    let now = text;
    for (let time = 0; time < times; time += 1) now = WINDOWS_1252.decode(UTF_8.encode(now));
    return now;
  });
}

const UTF_8 = new TextEncoder();
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** Letters that an exporter could not write: `N??ez`, `N?ez`, or the sign for what cannot be shown. */
export function withLostLetters(record: ExchangeRecord, chance: SeededGenerator): ExchangeRecord | undefined {
  const instead = chance.pick(['??', '?', '?', '\uFFFD']);
  return rewritten(record, (text) => text.replace(NON_ASCII, instead));
}

/** Text from a web page: `Nu&ntilde;ez`, `Nu&#241;ez`. */
export function asEntities(record: ExchangeRecord, chance: SeededGenerator): ExchangeRecord | undefined {
  const asNumbers = chance.chance(AS_NUMBERS);
  return rewritten(record, (text) =>
    asNumbers
      ? text.replace(NON_ASCII, (letter) => `&#${letter.codePointAt(0)!};`)
      : encodeNonAsciiHTML(text),
  );
}

/** Undefined where no text has a letter that the change is about. */
function rewritten(record: ExchangeRecord, change: (text: string) => string): ExchangeRecord | undefined {
  let isChanged = false;
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') {
      if (!WRITTEN.has(field)) return value;
      const after = change(value);
      isChanged ||= after !== value;
      return after;
    }
    if (Array.isArray(value)) return value.map((entry) => walk(entry, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key)]));
  };
  const after = walk(record, '');
  // Texts alone were changed for other texts: the record has the fields that it had.
  return isChanged ? (after as ExchangeRecord) : undefined;
}
