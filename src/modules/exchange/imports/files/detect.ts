import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { FORM_FORMAT } from '../../forms/index.js';
import type { Mapping } from '../domain/mapping.js';
import { SHIPPED_MAPPINGS } from '../domain/mappings/shipped.js';
import { FileRefused } from './file-refused.js';
import { HEAD_BYTES } from './file-head.js';
import { parseMapping } from './mapping-file.js';
import { detectProfiles } from './profiles/detect-profiles.js';
import {
  isProfileFormat,
  PROFILE_FORMATS,
  type ProfileFormat,
  type ProfilesAs,
} from './profiles/profile-format.js';

/**
 * Format by which a file is to be read: as lines of the exchange format, as a table with a mapping, as
 * persons of PFIF, as forms in the order of the blocks, or as genetic profiles.
 */
export type FileFormat =
  | { readonly kind: 'exchange' }
  | { readonly kind: 'csv'; readonly mapping: Mapping }
  | { readonly kind: 'pfif' }
  | { readonly kind: 'form' }
  | ProfileFormat;

export interface FormatName {
  readonly id: string;
  readonly name: string;
}

const EXCHANGE = 'exchange';
const PFIF = 'pfif';
const FORM = 'form';
/** The root of a PFIF file, and how far behind the beginning it may stand. */
const PFIF_ROOT = /<(?:\w{1,32}:)?pfif[\s>]/u;
const PFIF_HEAD_CHARACTERS = 4_096;
const EXCHANGE_ENDINGS = ['.ndjson', '.jsonl'];

/** Names that `--format` takes, besides the path of a mapping. */
export const FORMATS: readonly FormatName[] = [
  { id: EXCHANGE, name: 'Exchange format, one JSON object a line' },
  ...SHIPPED_MAPPINGS.map(({ id, name }) => ({ id, name })),
  { id: PFIF, name: 'People Finder Interchange Format (PFIF 1.1 to 1.4), XML' },
  { id: FORM, name: 'Forms in the order of the blocks (huella-form/1), one JSON object a line' },
  ...PROFILE_FORMATS,
];

/**
 * The format that the caller named, or the path of a mapping that the caller gave instead; without either, what the
 * ending of the file says, or its beginning where that leaves no doubt: genetic files, PFIF and forms. Another table is never guessed: two
 * registers may share the names of their columns.
 */
export async function chooseFormat(file: string, asked?: string, as?: ProfilesAs): Promise<FileFormat> {
  const format = asked === undefined ? await formatOf(file) : await formatNamed(asked);
  if (as === undefined) return format;
  if (format.kind !== 'profiles' || (as === 'records' && format.id !== 'familias'))
    throw new FileRefused(
      'IMPORTS.PROFILES_AS',
      'What new samples are to be is said of a format that has none.',
      'Say "remains" of genetic profiles, or "records" of a Familias file.',
    );
  return { ...format, as };
}

async function formatNamed(asked: string): Promise<FileFormat> {
  if (asked === EXCHANGE) return { kind: 'exchange' };
  if (asked === PFIF) return { kind: 'pfif' };
  if (asked === FORM) return { kind: 'form' };
  if (isProfileFormat(asked)) return { kind: 'profiles', id: asked };
  const shipped = SHIPPED_MAPPINGS.find(({ id }) => id === asked);
  if (shipped) return { kind: 'csv', mapping: shipped };
  if (extname(asked).toLowerCase() === '.json') return { kind: 'csv', mapping: await readMapping(asked) };
  throw new FileRefused('IMPORTS.FORMAT_UNKNOWN', 'There is no format of this name.', `Say ${choices()}.`);
}

async function formatOf(file: string): Promise<FileFormat> {
  if (EXCHANGE_ENDINGS.includes(extname(file).toLowerCase())) return { kind: 'exchange' };
  const head = await headOf(file);
  if (isPfif(head.toString('utf8'))) return { kind: 'pfif' };
  if (head.toString('utf8').startsWith(`{"format":"${FORM_FORMAT}"`)) return { kind: 'form' };
  const id = detectProfiles(head);
  if (id) return { kind: 'profiles', id };
  throw new FileRefused(
    'IMPORTS.FORMAT_UNKNOWN',
    'Neither the name of the file nor its beginning says what it holds.',
    `Say ${choices()}.`,
  );
}

function isPfif(head: string): boolean {
  return head.trimStart().startsWith('<') && PFIF_ROOT.test(head.slice(0, PFIF_HEAD_CHARACTERS));
}

/** The beginning of a file; of one that cannot be read nothing, which whoever opens it will say. */
async function headOf(file: string): Promise<Buffer> {
  const head = Buffer.alloc(HEAD_BYTES);
  try {
    const handle = await open(file, 'r');
    try {
      const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
      return head.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return head.subarray(0, 0);
  }
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
