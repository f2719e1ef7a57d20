import { fieldExists, RECORDS, type ObjectShape } from '../../../../kernel/contract/index.js';
import { readerIn } from '../../../../words/reader.js';
import { BLOCK_NAMES, BLOCK_NUMBERS, FORM_BLOCKS, LEFT_OUT, RECORD_OF_FORM } from './form-blocks.js';
import { formFile } from './form-file.js';
import { blocksOf } from './form.js';
import { labelOf, wordsOf } from './form-words.js';
import { permittedGenetics } from './permitted-genetics.js';

const KINDS = ['ante_mortem', 'post_mortem'] as const;
const shapeOf = (kind: (typeof KINDS)[number]): ObjectShape => RECORDS[RECORD_OF_FORM[kind]];
const linesOf = (kind: (typeof KINDS)[number]) => BLOCK_NAMES.flatMap((block) => FORM_BLOCKS[kind][block]);

describe('the tables of the blocks', () => {
  it('have the same numbers before and after death, by hundreds and in order', () => {
    expect(Object.values(BLOCK_NUMBERS)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
    for (const kind of KINDS) expect(Object.keys(FORM_BLOCKS[kind])).toEqual(BLOCK_NAMES);
  });

  it.each(KINDS)('name fields of the contract and each once: %s', (kind) => {
    const paths = linesOf(kind).map(({ path }) => path);
    expect(paths.filter((path) => !fieldExists(shapeOf(kind), path))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(KINDS)('leave no field of the record out without saying why: %s', (kind) => {
    const paths = linesOf(kind).map(({ path }) => path);
    const isThere = (path: string) =>
      Object.hasOwn(LEFT_OUT, path) ||
      paths.includes(path) ||
      paths.some((one) => path.startsWith(`${one}.`));
    const missing = Object.entries(shapeOf(kind).fields).flatMap(([key, { shape }]) => {
      if (isThere(key)) return [];
      const inner = shape.kind === 'object' ? Object.keys(shape.fields).map((one) => `${key}.${one}`) : [key];
      return inner.filter((path) => !isThere(path));
    });
    expect(missing).toEqual([]);
  });

  it.each(KINDS)('call no two lines of a block alike: %s', (kind) => {
    for (const language of ['es', 'en', 'pt', 'fr', 'ht'] as const)
      for (const block of BLOCK_NAMES) {
        const labels = FORM_BLOCKS[kind][block].map((line) => labelOf(line, readerIn(language)));
        // One sample or several: a record has never both.
        const alike = block === 'genetic' ? labels.slice(1) : labels;
        expect([block, new Set(alike).size]).toEqual([block, alike.length]);
      }
  });
});

describe('a form', () => {
  const content = {
    id: '2026-05',
    person: { sex: 'female', names: [{ kind: 'legal', full: 'Ana Inventada' }] },
    physical: { hairColor: 'black' },
    asked: { 'physical.eyeColor': 'unknown', 'person.phones': 'refused', dental: 'not_asked' },
  };
  const fields = (redactions: readonly { path: string; reason: string }[] = []) =>
    new Map(
      blocksOf('ante_mortem', content, redactions)
        .flatMap((block) => block.fields)
        .map((field) => [field.path, field]),
    );

  it('keeps apart what is not known, not told, not asked and never written', () => {
    const by = fields();
    const states = ['physical.hairColor', 'physical.eyeColor', 'person.phones', 'dental.teeth', 'marks'].map(
      (path) => by.get(path)?.state,
    );
    expect(states).toEqual(['known', 'unknown', 'refused', 'not_asked', 'blank']);
  });

  it('names what is kept from its reader, whole or in part', () => {
    const by = fields([
      { path: 'person.names', reason: 'NEVER_TRAVELS' },
      { path: 'physical', reason: 'LEVEL' },
      { path: 'person.sex.confidence', reason: 'LEVEL' },
    ]);
    expect(by.get('person.names')).toMatchObject({ state: 'not_shown', reason: 'NEVER_TRAVELS' });
    expect(by.get('physical.hairColor')).toMatchObject({ state: 'not_shown', value: undefined });
    expect(by.get('person.sex')).toMatchObject({ state: 'known', reason: 'LEVEL' });
    const nothing = blocksOf('post_mortem', undefined, [{ path: '', reason: 'PURPOSE' }]);
    const all = nothing.flatMap((block) => block.fields);
    expect(all.every(({ state, reason }) => state === 'not_shown' && reason === 'PURPOSE')).toBe(true);
  });

  it('says values in words, and a code that looks like a month as the code that it is', () => {
    const by = fields();
    const said = (path: string) => {
      const field = by.get(path);
      return field && wordsOf(field, 'ante_mortem', readerIn('es'));
    };
    expect([said('id'), said('physical.hairColor'), said('person.names')]).toEqual([
      ['2026-05'],
      ['negro'],
      ['Ana Inventada'],
    ]);
  });

  it('is the same file for machines, with the values of the contract', () => {
    const form = {
      ...({
        kind: 'ante_mortem',
        recordCode: '2026-05',
        owner: { code: 'HN-SEARCH', name: 'Invented' },
      } as const),
      ...({ isOwn: true, level: 4, purpose: 'casework', handling: { code: 'H0', note: undefined } } as const),
      ...{ madeAt: new Date('2026-06-01T00:00:00Z'), redactions: [], permits: undefined },
      blocks: blocksOf('ante_mortem', content, []),
    };
    const file = formFile(form, readerIn('en'));
    expect(file).toMatchObject({
      format: 'huella-form/1',
      official: false,
      kind: 'ante_mortem',
      language: 'en',
    });
    const body = file.blocks.find(({ number }) => number === 400);
    expect(body?.block).toBe('body');
    expect(body?.fields.find(({ field }) => field === 'physical.hairColor')).toEqual({
      ...{ field: 'physical.hairColor', label: 'Hair', state: 'known', value: 'black', words: ['black'] },
    });
  });
});

describe('genetic profiles on a form', () => {
  const profile = { sample: { code: 'S-1', type: 'buccal' }, autosomal: { TH01: ['6', '9.3'] } } as const;
  const granted = { purpose: 'forensic_matching', decision: 'granted' } as const;
  const report = {
    ...({ recordType: 'report', id: 'A-1', institution: 'HN-SEARCH', directProfile: profile } as const),
    relatives: [
      { id: 'R-1', relationship: 'mother', profile },
      { id: 'R-2', relationship: 'father', profile, consents: [{ ...granted, decision: 'refused' }] },
      { id: 'R-3', relationship: 'cousin' },
    ],
  } as const;
  const now = '2026-06-01T00:00:00Z';

  it('stand there as far as the family and each relative permit', () => {
    const permitted = permittedGenetics({ ...report, consents: [granted] }, now);
    expect(permitted.report.relatives?.map((one) => one.profile !== undefined)).toEqual([true, false, false]);
    expect(permitted.redactions).toEqual([{ path: 'relatives.profile', reason: 'CONSENT' }]);
    expect(permitted.report.directProfile).toBeDefined();
  });

  it('are left out and named where nobody was asked', () => {
    const { report: left, redactions } = permittedGenetics(report, now);
    expect([left.directProfile, left.relatives?.[0]?.profile]).toEqual([undefined, undefined]);
    expect(redactions.map(({ path }) => path)).toEqual(['directProfile', 'relatives.profile']);
  });
});
