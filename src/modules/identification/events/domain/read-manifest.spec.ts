import { readManifest } from './read-manifest.js';

const USUAL = { source: 'Company', confidence: 'likely' } as const;

describe('a list of persons', () => {
  it('is read by the words of its header, in any of the languages', () => {
    const { rows, findings } = readManifest(
      [
        ['Edad', 'NOMBRE', 'sexo', 'asiento', 'certeza'],
        ['31', ' Ana Ficticia ', 'F', '12A', 'sure'],
        ['', 'Beto Ficticio', '', '', ''],
      ],
      USUAL,
    );
    expect(findings).toEqual([]);
    expect(rows.map(({ said }) => said)).toEqual([
      {
        ...{ name: 'Ana Ficticia', sex: 'female', ageYears: 31, nationality: null, source: 'Company' },
        ...{ confidence: 'sure', reference: '12A' },
      },
      {
        ...{ name: 'Beto Ficticio', sex: null, ageYears: null, nationality: null, source: 'Company' },
        ...{ confidence: 'likely', reference: null },
      },
    ]);
  });

  it('leaves out rows that cannot be read, names their place and no value, and keeps who stands twice', () => {
    const table = [
      ['name', 'age', 'sex', 'reference'],
      ['', '31', '', ''],
      ['Ana', 'old', '', ''],
      ['Ana', '', 'x', ''],
      ['Ana Ficticia', '', '', '1'],
      ['Ficticia, ANA', '', '', '2'],
      ['Beto', '', '', '2'],
    ];
    const { rows, findings } = readManifest(table, USUAL);
    expect(rows.map(({ row }) => row)).toEqual([4, 5]);
    expect(findings).toEqual([
      { row: 1, field: 'name', code: 'EVENTS.ROW_REFUSED', severity: 'error' },
      { row: 2, field: 'ageYears', code: 'EVENTS.ROW_REFUSED', severity: 'error' },
      { row: 3, field: 'sex', code: 'EVENTS.ROW_REFUSED', severity: 'error' },
      { row: 5, field: 'name', code: 'EVENTS.ROW_TWICE', severity: 'warning' },
      { row: 6, field: 'reference', code: 'EVENTS.ROW_REFERENCE_TWICE', severity: 'error' },
    ]);
  });

  it('keeps nothing of migration status, and tells in which cell it stood', () => {
    const table = [
      ['nombre', 'fuente', 'asiento'],
      ['Ana Ficticia (indocumentada)', 'lista; estatus migratorio: irregular', '12'],
      ['Beto Inventado', '', '13'],
    ];
    const { rows, findings } = readManifest(table, USUAL);
    expect(rows.map(({ said }) => [said.name, said.source])).toEqual([
      ['Ana Ficticia ([…])', 'lista; […]'],
      ['Beto Inventado', USUAL.source],
    ]);
    expect(findings).toEqual(
      ['name', 'source'].map((field) => ({
        ...{ row: 1, field, code: 'EXCHANGE.MIGRATION_STATUS_SAID', severity: 'warning' },
      })),
    );
  });

  it('needs a column of names, and is cut in parts where it is of no one event', () => {
    expect(() => readManifest([['age'], ['3']], USUAL)).toThrow('EVENTS.MANIFEST_NO_NAME');
    expect(() => readManifest([], USUAL)).toThrow('EVENTS.MANIFEST_NO_NAME');
    const many = (count: number) => [['name'], ...Array.from({ length: count }, (_, at) => [`P ${at}`])];
    expect(readManifest(many(10_000), USUAL).rows).toHaveLength(10_000);
    expect(() => readManifest(many(20_001), USUAL)).toThrow('EVENTS.MANIFEST_TOO_LONG');
  });
});
