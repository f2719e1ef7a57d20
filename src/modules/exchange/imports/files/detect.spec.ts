import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHIPPED_MAPPINGS } from '../domain/mappings/shipped.js';
import { chooseFormat, FORMATS } from './detect.js';
import { parseMapping } from './mapping-file.js';

describe('the format of a file', () => {
  it.each(['set.ndjson', 'SET.JSONL'])('is the exchange format for %s', async (file) => {
    expect(await chooseFormat(file)).toEqual({ kind: 'exchange' });
  });

  it('is never guessed for a table', async () => {
    await expect(chooseFormat('table.csv')).rejects.toMatchObject({
      code: 'IMPORTS.FORMAT_UNKNOWN',
      mend: expect.stringContaining('namus-missing'),
    });
  });

  it('is the one that was asked for', async () => {
    expect(await chooseFormat('table.csv', 'ogis-arizona')).toMatchObject({
      kind: 'csv',
      mapping: { id: 'ogis-arizona' },
    });
    expect(await chooseFormat('table.csv', 'exchange')).toEqual({ kind: 'exchange' });
    await expect(chooseFormat('a.ndjson', 'excel')).rejects.toMatchObject({ code: 'IMPORTS.FORMAT_UNKNOWN' });
  });

  it('is listed with each mapping that is shipped', () => {
    const shipped = SHIPPED_MAPPINGS.map(({ id }) => id);
    const genetic = ['genemapper', 'genis', 'profiles-csv', 'codis-xml', 'familias'];
    expect(FORMATS.map(({ id }) => id)).toEqual(['exchange', ...shipped, 'pfif', 'form', ...genetic]);
  });

  it('is PFIF where the root of the file says so, whatever its name, and not where a text speaks of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huella-pfif-'));
    const of = async (text: string) => {
      await writeFile(join(folder, 'persons.xml'), text);
      return chooseFormat(join(folder, 'persons.xml'));
    };
    const root = '<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4">';
    expect(await of(`\uFEFF<?xml version="1.0"?>\n<!-- ours -->\n${root}`)).toEqual({ kind: 'pfif' });
    expect(await of('<pfif>')).toEqual({ kind: 'pfif' });
    await expect(of(`a,b\n${root}`)).rejects.toMatchObject({ code: 'IMPORTS.FORMAT_UNKNOWN' });
    await rm(folder, { recursive: true });
  });

  it('can be a mapping of one’s own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huella-mapping-'));
    const path = join(folder, 'own.json');
    await writeFile(path, JSON.stringify({ ...SHIPPED_MAPPINGS[2], id: 'own' }));
    expect(await chooseFormat('table.csv', path)).toMatchObject({ kind: 'csv', mapping: { id: 'own' } });
    await expect(chooseFormat('table.csv', join(folder, 'none.json'))).rejects.toMatchObject({
      code: 'IMPORTS.MAPPING_UNREADABLE',
    });
    await rm(folder, { recursive: true });
  });
});

describe('a mapping file', () => {
  it.each(SHIPPED_MAPPINGS)('can say all that $id says', (mapping) => {
    expect(parseMapping(JSON.stringify(mapping))).toEqual(mapping);
  });

  const change = (by: Record<string, unknown>): string => JSON.stringify({ ...SHIPPED_MAPPINGS[2], ...by });

  it.each([
    ['text that is no JSON', '{', 'it is no JSON'],
    ['a list', '[]', 'the mapping:'],
    ['a key too many', change({ colour: 'red' }), 'colour'],
    ['another record type', change({ recordType: 'corpse' }), 'recordType:'],
    [
      'a reader that does not exist',
      change({ rules: [{ read: 'guess', column: 'A', to: 'b' }] }),
      'rules[0].read:',
    ],
    ['a rule without a column', change({ rules: [{ read: 'text', to: 'b' }] }), 'rules[0].column:'],
    [
      'another kind of institution',
      change({ institution: { code: 'X', name: 'X', country: 'mx', kind: 'consulate' } }),
      'institution.country:',
    ],
    [
      'dates that read two ways',
      change({ rules: [{ read: 'date', column: 'A', to: 'found.date', formats: ['D/M/YYYY', 'M/D/YYYY'] }] }),
      'rules[0].formats: expected formats that read no cell in two ways',
    ],
  ])('is refused for %s, with the place named', (_fault, json, told) => {
    expect(() => parseMapping(json)).toThrow(told);
  });

  it('tells a few faults at once and how many more there are', () => {
    expect(() => parseMapping('{}')).toThrow(/id: .*; name: .*; and \d+ more\. Mend the mapping file\./u);
  });
});
