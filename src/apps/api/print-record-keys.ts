import { LIVING, PLACE, REMAINS, REPORT, type ObjectShape, type Shape } from '../../kernel/contract/index.js';

/** A field whose words are of a vocabulary, or whose number has a unit. */
interface Told {
  /** The key under which its object stands; of a record itself, its type. */
  readonly parent: string;
  readonly key: string;
  readonly word: string;
}

const HEADER = `// Written by \`npm run schema\` from the contract (src/kernel/contract), of which nothing but types is known here; a check holds it to that.
import type { Unit } from '../kernel/contract/index.js';
import type { ValueList } from './values/lists.js';
`;

/**
 * src/words/record-keys.ts: which vocabulary and which unit the value under a key of a record is of, and what
 * the report form asks.
 */
export function printRecordKeys(): string {
  const records: Readonly<Record<string, ObjectShape>> = { report: REPORT, remains: REMAINS, living: LIVING };
  const fields = Object.entries(records).flatMap(([type, record]) => fieldsIn(record, type));
  const lists = fields.flatMap(({ parent, key, shape }) =>
    shape.kind === 'vocabulary' ? [{ parent, key, word: shape.name }] : [],
  );
  const units = fields.flatMap(({ parent, key, shape }) =>
    shape.kind === 'range' ? [{ parent, key, word: shape.unit }] : [],
  );
  return [
    HEADER,
    '/** The vocabulary of the words under a key; with the key of its object, where several objects have such a key. */',
    printTable('LIST_OF_KEY', 'ValueList', lists),
    '/** What the numbers under a key are numbers of. */',
    printTable('UNIT_OF_KEY', 'Unit', units),
    printAsked(),
  ].join('\n');
}

function printTable(name: string, type: string, told: readonly Told[]): string {
  const words = new Map<string, Set<string>>();
  for (const { key, word } of told) words.set(key, (words.get(key) ?? new Set()).add(word));
  const lines = told.map(({ parent, key, word }) => {
    const isPlain = words.get(key)?.size === 1;
    return isPlain ? `${key}: '${word}',` : `'${parent}.${key}': '${word}',`;
  });
  const body = [...new Set(lines)].join('\n');
  return `export const ${name}: Readonly<Record<string, ${type} | undefined>> = {\n${body}\n};\n`;
}

/** What is asked of each block of a report, with what answers it: by path of an object, by name of a list. */
function printAsked(): string {
  const blocks = Object.entries(REPORT.fields).flatMap(([key, { shape }]) => {
    const entry = entryOf(shape);
    if (entry.kind !== 'object') return [];
    const asked = Object.entries(entry.fields).filter(([, { facts }]) => facts.isAsked);
    const at = shape.kind === 'object' ? `${key}.` : '';
    const fields = asked.map(([name, field]) => `['${at}${name}', '${answerOf(field.shape)}'],`);
    return fields.length > 0 ? [`${key}: [\n${fields.join('\n')}\n],`] : [];
  });
  return [
    '/** Fields that a family is asked for, in the order of the contract, and what answers each: `own` what the form lays out itself. */',
    `export const ASKED_FIELDS = {\n${blocks.join('\n')}\n} as const;\n`,
  ].join('\n');
}

const ANSWERS: Readonly<Partial<Record<Shape['kind'], string>>> = {
  range: 'range',
  vocabulary: 'word',
  text: 'text',
  partialDate: 'date',
  country: 'country',
};

function answerOf(shape: Shape): string {
  if (shape === PLACE) return 'place';
  if (shape.kind === 'list' && shape.of.kind === 'text') return 'texts';
  return ANSWERS[shape.kind] ?? 'own';
}

interface Placed {
  readonly parent: string;
  readonly key: string;
  readonly shape: Shape;
}

function fieldsIn({ fields }: ObjectShape, parent: string): readonly Placed[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const shape = entryOf(field.shape);
    return [{ parent, key, shape }, ...(shape.kind === 'object' ? fieldsIn(shape, key) : [])];
  });
}

const entryOf = (shape: Shape): Shape =>
  shape.kind === 'list' || shape.kind === 'oneOrList' ? entryOf(shape.of) : shape;
