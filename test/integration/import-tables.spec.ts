import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { ImportsHouse } from './imports-house.js';

let house: ImportsHouse;
beforeAll(async () => {
  house = await ImportsHouse.open();
});
afterAll(() => house.close());
beforeEach(() => house.empty());

describe('a table with a mapping', () => {
  const mapping = {
    id: 'shelter-list',
    name: 'List of an invented shelter',
    institution: { code: 'GT-SHELTER', name: 'Albergue inventado', country: 'GT', kind: 'public_register' },
    recordType: 'living',
    encoding: 'utf-8',
    requiredColumns: ['Clave', 'Desde'],
    idFrom: { column: 'Clave' },
    rules: [
      { read: 'date', column: 'Desde', to: 'since', formats: ['YYYY-MM-DD'] },
      { read: 'words', column: 'Sexo', to: 'person.sex', words: { M: 'female', H: 'male' } },
      { read: 'text', column: 'Nota', to: 'place.locality' },
    ],
    constants: [
      { to: 'situation', value: 'sheltered' },
      { to: 'person.names', value: [{ kind: 'alias', full: 'Inventada' }], onlyWith: 'person' },
    ],
  };
  const bring = async (table: string, how: { dryRun?: boolean; as?: Actor; institution?: string } = {}) => {
    const path = join(house.folder, 'mapping.json');
    await writeFile(path, JSON.stringify(mapping));
    return house.bring(table, { ...how, format: path });
  };
  const TABLE =
    'Clave;Desde;Sexo;Nota\r\nA-1;2026-01-05;M;"dos\r\nlíneas"\r\nA-2;5 de enero;H;=1+1\r\nA-3;2026-01-06;X;\r\n';

  it('is read with its own separator; the reject file is a table that can be corrected and imported', async () => {
    const { answer, rejects } = await bring(TABLE);
    expect(answer).toMatchObject({ accepted: 2, rejected: 1, stored: 2 });
    expect(answer.errors).toMatchObject([
      { line: 4, row: 2, path: 'since', code: 'IMPORTS.DATE_UNREADABLE' },
    ]);
    expect(answer.warningsList).toMatchObject([{ line: 5, row: 3, code: 'IMPORTS.UNKNOWN_WORD' }]);
    expect(rejects).toBe('"Clave";"Desde";"Sexo";"Nota"\n"A-2";"5 de enero";"H";"\'=1+1"\n');
    const again = await bring((rejects ?? '').replace('5 de enero', '2026-01-05'));
    expect(again.answer).toMatchObject({ accepted: 1, rejected: 0, stored: 1 });
    expect((await house.stored()).map(({ place }) => place)).toContainEqual({ locality: '=1+1' });
  });

  it('enrols its register with the first record, and not before', async () => {
    const enrolled = () => house.rows('SELECT kind FROM institution WHERE code = $1', ['GT-SHELTER']);
    await bring(TABLE, { dryRun: true });
    await expect(bring('Clave,Sexo\n1,M\n')).rejects.toMatchObject({ code: 'IMPORTS.COLUMNS_MISSING' });
    expect(await enrolled()).toEqual([]);
    await bring(TABLE);
    expect(await enrolled()).toEqual([{ kind: 'public_register' }]);
  });

  it('of somebody else cannot be brought by a member of an institution, nor under another name', async () => {
    const liaison = await house.person('HN-SEARCH', 'liaison');
    await expect(bring(TABLE, { as: liaison })).rejects.toThrow(NotFound);
    const { answer } = await bring(TABLE, { institution: 'HN-SEARCH' });
    expect(answer).toMatchObject({ accepted: 0, rejected: 3 });
  });
});
