import { blocksOf } from '../../src/modules/exchange/forms/domain/form.js';
import { formFile } from '../../src/modules/exchange/forms/index.js';
import { readerIn } from '../../src/words/reader.js';
import { ImportsHouse } from './imports-house.js';

let house: ImportsHouse;
beforeAll(async () => {
  house = await ImportsHouse.open();
});
afterAll(() => house.close());
beforeEach(() => house.empty());

const REPORT = {
  ...{ recordType: 'report', id: 'R-1', institution: 'HN-SEARCH', updatedAt: '2024-01-01T00:00:00Z' },
  person: { sex: 'female', names: [{ kind: 'legal', full: 'Ana Inventada' }] },
  consents: [{ purpose: 'search', decision: 'granted' }],
  asked: { 'physical.eyeColor': 'unknown' },
};

const stored = async (id: string) => (await house.stored()).find((record) => record.id === id);
const bring = (...lines: object[]) =>
  house.bring(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`, {
    ...{ format: 'form', institution: 'HN-SEARCH' },
  });

describe('forms in the order of the blocks as a file', () => {
  it('come back filled in further, beside a stored record and as a new one; a bad one is told of at its line', async () => {
    await house.bring(`${JSON.stringify(REPORT)}\n`, { institution: 'HN-SEARCH' });
    const form = formFile(
      {
        ...({ kind: 'ante_mortem', recordCode: 'R-1', purpose: 'casework', level: 4 } as const),
        ...{ owner: { code: 'HN-SEARCH', name: 'Invented' }, isOwn: true, redactions: [] },
        ...({ handling: { code: 'H0', note: undefined }, permits: undefined } as const),
        madeAt: new Date('2026-05-01T00:00:00Z'),
        blocks: blocksOf('ante_mortem', REPORT, []),
      },
      readerIn('es'),
    );
    const blocks = form.blocks.map((block) => ({
      ...block,
      fields: block.fields.map((field) =>
        field.field === 'physical.eyeColor' ? { ...field, state: 'known', value: 'brown' } : field,
      ),
    }));
    const wrong = blocks.map((block) => ({
      ...block,
      fields: block.fields.map((field) =>
        field.field === 'physical.hairColor' ? { ...field, state: 'known', value: 'pink' } : field,
      ),
    }));
    const told = await bring(
      { ...form, blocks },
      { ...form, id: 'R-2', blocks },
      { ...form, id: 'R-3', blocks: wrong },
      { format: 'huella-form/2' },
      { ...form, id: 'R-4', institution: 'MX-FORENSIC' },
    );
    expect(told.answer).toMatchObject({ accepted: 2, rejected: 3, stored: 2 });
    expect(told.answer.errors.map(({ line, path, code }) => [line, path, code])).toEqual([
      [3, 'physical.hairColor', 'EXCHANGE.NOT_IN_VOCABULARY'],
      [4, 'format', 'IMPORTS.NOT_A_FORM'],
      [5, 'institution', 'EXCHANGE.INSTITUTION_MISMATCH'],
      [5, 'institution', 'EXCHANGE.INSTITUTION_NOT_LOADED'],
    ]);
    const [known, fresh] = [await stored('R-1'), await stored('R-2')];
    expect(known).toMatchObject({ consents: REPORT.consents, physical: { eyeColor: 'brown' } });
    expect(known).not.toHaveProperty('asked');
    expect(fresh).toMatchObject({ person: REPORT.person, physical: { eyeColor: 'brown' } });
    expect(fresh).not.toHaveProperty('consents');
  });
});
