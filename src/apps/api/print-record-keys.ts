import { LIVING, REMAINS, REPORT, type ObjectShape, type Shape } from '../../kernel/contract/index.js';

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

/** src/words/record-keys.ts: which vocabulary and which unit the value under a key of a record is of. */
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
