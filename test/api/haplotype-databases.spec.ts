import { ApiHouse } from './api-house.js';

const Y = 'DYS391,DYS385,count\n10,11/14,3\n11,12/14,1\n';
const INPUT = {
  ...{ kind: 'y', code: 'mx-y', population: 'Invented, Mexico', source: 'Nobody 2024' },
  ...{ text: Y, mode: 'store' },
};
const IMPORTED = `__typename
  ... on HaplotypeDatabaseImported { isNew haplotypes size covered database { code version size institution { code } } }
  ... on InvalidInput { code path findings { path code message } }
  ... on UserError { code }`;
const ONE = `query H($code: String!, $institution: String, $version: Int) {
  haplotypeDatabase(code: $code, institution: $institution, version: $version) {
    haplotypes seenOnce mostSeen database { code version kind size covered licence retiredAt }
  }
}`;

describe('haplotype databases over the API', () => {
  let house: ApiHouse;
  let laboratory: string;
  let coordinator: string;
  let liaison: string;
  let elsewhere: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: laboratory } = await house.enrol('BB-FORENSIC', ['forensic']));
    ({ token: coordinator } = await house.enrol('BB-FORENSIC', ['coordinator']));
    ({ token: liaison } = await house.enrol('BB-FORENSIC', ['liaison']));
    ({ token: elsewhere } = await house.enrol('AA-SEARCH', ['forensic']));
  });
  afterAll(() => house.close());

  const bringIn = (token: string, more: object = {}, headers = {}) =>
    house.change(token, 'importHaplotypeDatabase', { ...INPUT, ...more }, IMPORTED, headers);
  const listed = async (token: string): Promise<string[]> => {
    const { data } = await house.ask('{ haplotypeDatabases { totalCount nodes { code version } } }', {
      token,
    });
    expect(data.haplotypeDatabases.totalCount).toBe(data.haplotypeDatabases.nodes.length);
    return data.haplotypeDatabases.nodes.map(
      ({ code, version }: { code: string; version: number }) => `${code} ${version}`,
    );
  };
  const one = (token: string, variables: object) =>
    house.ask(ONE, { token, variables: { institution: 'BB-FORENSIC', ...variables } });

  it('are brought in and read by forensic people and coordinators of the laboratory', async () => {
    expect(await bringIn(laboratory)).toEqual({
      ...{ __typename: 'HaplotypeDatabaseImported', isNew: true, haplotypes: 2, size: 4 },
      covered: ['DYS391', 'DYS385'],
      database: { code: 'mx-y', version: 1, size: 4, institution: { code: 'BB-FORENSIC' } },
    });
    expect(await bringIn(coordinator)).toMatchObject({ isNew: false, database: { version: 1 } });
    const corrected = { text: Y.replace('14,3', '14,5'), licence: 'Invented licence' };
    expect(await bringIn(coordinator, corrected)).toMatchObject({ isNew: true, database: { version: 2 } });
    expect(await listed(laboratory)).toEqual(['mx-y 2']);
    const { data } = await one(laboratory, { code: 'mx-y' });
    expect(data.haplotypeDatabase).toMatchObject({
      ...{ haplotypes: 2, seenOnce: 1, mostSeen: 5 },
      database: { version: 2, kind: 'y', size: 6, licence: 'Invented licence', retiredAt: null },
    });
    const { data: first } = await one(coordinator, { code: 'mx-y', version: 1 });
    expect(first.haplotypeDatabase.database).toMatchObject({
      ...{ version: 1, size: 4, licence: 'not stated', retiredAt: expect.any(String) },
    });
  });

  it('are not there for anybody else', async () => {
    expect(await listed(elsewhere)).toEqual([]);
    for (const token of [liaison, elsewhere])
      expect((await one(token, { code: 'mx-y' })).data.haplotypeDatabase ?? null).toBeNull();
    expect(await bringIn(liaison)).toMatchObject({ __typename: 'DeniedError' });
    expect(await bringIn(elsewhere, { institution: 'BB-FORENSIC' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    const { errors } = await house.ask('{ haplotypeDatabases { totalCount } }', { token: liaison });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('are refused whole with every fault in words, in the language of the request', async () => {
    const text = `${Y}ten,11/14,1\n12,11/14,none\n`;
    const refused = await bringIn(laboratory, { text, code: 'bad' }, { 'accept-language': 'es' });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'HAPLOTYPES.FILE_REFUSED' });
    expect(refused.findings).toEqual([
      { path: '', code: 'HAPLOTYPES.NO_COUNT', message: expect.stringMatching(/^Línea 5: el recuento/u) },
      {
        path: '',
        code: 'HAPLOTYPES.NO_ALLELE',
        message: expect.stringMatching(/^Línea 4: el locus DYS391/u),
      },
    ]);
    expect(await bringIn(laboratory, { code: 'no code' })).toMatchObject({
      ...{ __typename: 'InvalidInput', code: 'HAPLOTYPES.FACT', path: 'code' },
    });
    const mt = { kind: 'mtdna', text: 'range,differences,count\n16024-16365,T16126C,2\n' };
    expect(await bringIn(laboratory, mt)).toMatchObject({ code: 'HAPLOTYPES.OTHER_KIND' });
    const dry = await bringIn(laboratory, { ...mt, code: 'dry', mode: 'dry_run' });
    expect(dry).toMatchObject({ database: null, isNew: false, size: 2, covered: ['16024-16365'] });
    expect(await listed(laboratory)).toEqual(['mx-y 2']);
  });

  it('leave an entry in the audit log', async () => {
    const rows = await house.sql<{ action: string; detail: object }>(
      `SELECT action, detail FROM audit_entry WHERE action LIKE 'haplotypes.%' AND outcome = 'done' ORDER BY id`,
    );
    expect(rows.filter(({ action }) => action === 'haplotypes.import')).toHaveLength(3);
    expect(rows[0]?.detail).toMatchObject({ database: 'mx-y', version: 1, kind: 'y', size: 4, isNew: true });
    expect(rows.some(({ action }) => action === 'haplotypes.read')).toBe(true);
  });
});
