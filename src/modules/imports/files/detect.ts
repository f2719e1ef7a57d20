import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Mapping } from '../domain/mapping.js';
import { SHIPPED_MAPPINGS } from '../domain/mappings/shipped.js';
import { FileRefused } from './file-refused.js';
import { parseMapping } from './mapping-file.js';

/** How a file is to be read: as lines of the exchange format, or as a table with a mapping. */
export type FileFormat = { readonly kind: 'exchange' } | { readonly kind: 'csv'; readonly mapping: Mapping };

export interface FormatName {
  readonly id: string;
  readonly name: string;
}

const EXCHANGE = 'exchange';
const EXCHANGE_ENDINGS = ['.ndjson', '.jsonl'];

/** What `--format` takes, besides the path of a mapping. */
export const FORMATS: readonly FormatName[] = [
  { id: EXCHANGE, name: 'Exchange format, one JSON object a line' },
  ...SHIPPED_MAPPINGS.map(({ id, name }) => ({ id, name })),
];

/**
 * The format that the caller named, or the path of a mapping that the caller gave instead; without either, what the
 * ending of the file says. A table is never guessed: two registers may share the names of their columns.
 */
export async function chooseFormat(file: string, asked?: string): Promise<FileFormat> {
  if (asked === undefined) {
    if (EXCHANGE_ENDINGS.includes(extname(file).toLowerCase())) return { kind: 'exchange' };
    throw new FileRefused(
      'IMPORTS.FORMAT_UNKNOWN',
      'The name of the file does not say what it holds.',
      `Say ${choices()}.`,
    );
  }
  if (asked === EXCHANGE) return { kind: 'exchange' };
  const shipped = SHIPPED_MAPPINGS.find(({ id }) => id === asked);
  if (shipped) return { kind: 'csv', mapping: shipped };
  if (extname(asked).toLowerCase() === '.json') return { kind: 'csv', mapping: await readMapping(asked) };
  throw new FileRefused('IMPORTS.FORMAT_UNKNOWN', 'There is no format of this name.', `Say ${choices()}.`);
}

async function readMapping(path: string): Promise<Mapping> {
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch {
    throw new FileRefused(
      'IMPORTS.MAPPING_UNREADABLE',
      'The mapping file cannot be read.',
      'Check its path and its permissions.',
    );
  }
  return parseMapping(json);
}

function choices(): string {
  return `--format ${FORMATS.map(({ id }) => id).join(', ')}, or the path of a mapping (.json)`;
}
