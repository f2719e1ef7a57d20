import { readFileSync } from 'node:fs';
import {
  CONTRACT_CODE_MEANINGS,
  isMigrationStatusName,
  isPlaceholder,
  MIGRATION_STATUS_NAMES,
  PLACEHOLDERS,
  readRecord,
  RECORD_TYPES,
} from '../kernel/contract/index.js';
import { PROFILE_CODE_MEANINGS } from '../kernel/genetics/index.js';
import {
  FORMATS,
  PLACEMENT_CODE_MEANINGS,
  READER_CODE_MEANINGS,
  REFUSALS,
  WRITER_CODE_MEANINGS,
} from '../modules/exchange/imports/index.js';
import { readInstitutionsFile } from '../modules/institutions/domain/institutions-file.js';

const text = readFileSync(new URL('../../docs/guides/EXCHANGE.md', import.meta.url), 'utf8');
const codes = readFileSync(new URL('../../docs/reference/finding-codes.md', import.meta.url), 'utf8');

/** The text between the marks of a list. */
function section(name: string): string {
  const [, content] = new RegExp(`<!-- list: ${name} -->([^]*?)<!-- end -->`).exec(codes) ?? [];
  if (content === undefined) throw new Error(`The page has no list ${name}.`);
  return content;
}

const quoted = (content: string): string[] =>
  [...content.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

function block(language: string): string {
  const [, content] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(text) ?? [];
  if (content === undefined) throw new Error(`The page has no example in ${language}.`);
  return content;
}

describe('the page on exchange', () => {
  it('lists every code of a finding with its meaning', () => {
    const rows = [...section('findings').matchAll(/^\| `([A-Z0-9_.]+)` +\| ([^|\n]+)\|$/gm)];
    expect(Object.fromEntries(rows.map(([, code = '', meaning = '']) => [code, meaning.trim()]))).toEqual({
      ...CONTRACT_CODE_MEANINGS,
      ...READER_CODE_MEANINGS,
      ...WRITER_CODE_MEANINGS,
    });
  });

  it('lists every code of a finding in a genetic file with its meaning', () => {
    const rows = [...section('profiles').matchAll(/^\| `([A-Z0-9_.]+)` +\| ([^|\n]+)\|$/gm)];
    expect(Object.fromEntries(rows.map(([, code = '', meaning = '']) => [code, meaning.trim()]))).toEqual({
      ...PROFILE_CODE_MEANINGS,
      ...PLACEMENT_CODE_MEANINGS,
    });
  });

  it('lists every reason for which a file is refused', () => {
    expect(quoted(section('refusals'))).toEqual([...REFUSALS]);
  });

  it('lists the placeholders, and shows fillings that are taken for one', () => {
    expect(quoted(section('placeholders'))).toEqual([...PLACEHOLDERS]);
    const introduction = codes.slice(
      codes.indexOf('## Placeholders'),
      codes.indexOf('<!-- list: placeholders'),
    );
    expect(quoted(introduction)).toHaveLength(4);
    expect(quoted(introduction).filter((filling) => !isPlaceholder(filling))).toEqual([]);
  });

  it('lists the names of migration status, and shows spellings that are taken for one', () => {
    expect(quoted(section('migration-status'))).toEqual([...MIGRATION_STATUS_NAMES]);
    const introduction = codes.slice(
      codes.indexOf('## Names of migration'),
      codes.indexOf('<!-- list: migration'),
    );
    expect(quoted(introduction).filter((spelling) => !isMigrationStatusName(spelling))).toEqual([]);
  });

  it('names every format that a table can have', () => {
    const told = new Set(quoted(text.replaceAll(/```[^]*?```/g, '')));
    expect(FORMATS.map(({ id }) => id).filter((id) => id !== 'exchange' && !told.has(id))).toEqual([]);
  });

  it('shows records of every type that are read without a finding', () => {
    const lines = block('ndjson').trim().split('\n');
    const read = lines.map((line) =>
      readRecord(JSON.parse(line) as unknown, { now: '2026-06-01T00:00:00Z' }),
    );
    expect(read.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect(read.map(({ record }) => record?.recordType).sort()).toEqual([...RECORD_TYPES].sort());
  });

  it('shows a file of institutions and agreements that can be loaded, with both parties in it', () => {
    const read = readInstitutionsFile(JSON.parse(block('json')) as unknown);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const codes = read.file.institutions.map(({ code }) => code);
    expect(read.file.agreements.flatMap(({ parties }) => parties)).toEqual(codes);
  });
});
