import { ApiHouse } from './api-house.js';

const INPUT = {
  ...{ code: 'mx-2024', name: 'Invented 2024', population: 'Invented, Mexico', citation: 'Nobody 2024' },
  text: 'locus,allele,frequency\nTH01,6,0.25\nTH01,9.3,0.75\n',
  ...{ sampledAlleles: 400, rounded: 'refuse', badLoci: 'refuse', mode: 'store' },
};
const IMPORTED = `__typename
  ... on FrequencyTableImported { leftOut findings { message } table { code version sampledAlleles institution { code } } }
  ... on InvalidInput { code findings { path code message } }
  ... on UserError { code }`;
const ONE = `query T($code: String!, $institution: String, $version: Int) {
  frequencyTable(code: $code, institution: $institution, version: $version) {
    table { code version citation licence sampledAlleles }
    loci { locus sampledAlleles alleles { allele frequency } }
  }
}`;
const SETTINGS = `{ kinshipSettings {
  current { id model floor reason frequencies { table { code version } loci { locus } } }
  earlier { frequencies { table { code } } }
} }`;

type Chooser = Parameters<ApiHouse['changeByTwo']>[0];

describe('frequency tables over the API', () => {
  let house: ApiHouse;
  let laboratory: string;
  let coordinator: string;
  let liaison: string;
  let elsewhere: string;
  let operator: string;
  let chooser: Chooser;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: laboratory } = await house.enrol('BB-FORENSIC', ['forensic']));
    ({ token: coordinator } = await house.enrol('BB-FORENSIC', ['coordinator']));
    ({ token: liaison } = await house.enrol('BB-FORENSIC', ['liaison'], 'es'));
    ({ token: elsewhere } = await house.enrol('AA-SEARCH', ['forensic']));
    ({ token: operator } = await house.enrol('AA-SEARCH', ['operator']));
    chooser = { ...(await house.signIn('AA-SEARCH', ['operator'])), institutionId: null };
  });
  afterAll(() => house.close());

  const bringIn = (token: string, more: object = {}) =>
    house.change(token, 'importFrequencyTable', { ...INPUT, ...more }, IMPORTED);
  const listed = async (token: string): Promise<string[]> => {
    const { data } = await house.ask('{ frequencyTables(first: 50) { totalCount nodes { code version } } }', {
      token,
    });
    return data.frequencyTables.nodes.map(({ code, version }: { code: string; version: number }) =>
      version === 1 ? code : `${code} ${version}`,
    );
  };
  const one = (token: string, variables: Record<string, unknown>) => house.ask(ONE, { token, variables });

  it('of the platform are read by everybody', async () => {
    for (const token of [laboratory, liaison, elsewhere]) {
      expect(await listed(token)).toHaveLength(18);
      const { data } = await one(token, { code: 'fbi2015-southwest-hispanic' });
      expect(data.frequencyTable.table).toMatchObject({ version: 1, sampledAlleles: 418 });
      expect(data.frequencyTable.loci[0]).toMatchObject({ locus: 'D3S1358', sampledAlleles: 418 });
      expect(data.frequencyTable.loci[0].alleles[0]).toEqual({ allele: '13', frequency: 1 / 418 });
    }
  });

  it('of a laboratory are brought in and read by its own forensic people and coordinators', async () => {
    expect(await bringIn(laboratory)).toEqual({
      __typename: 'FrequencyTableImported',
      ...{ leftOut: [], findings: [] },
      table: { code: 'mx-2024', version: 1, sampledAlleles: 400, institution: { code: 'BB-FORENSIC' } },
    });
    const corrected = { text: INPUT.text.replace('0.25', '0.2').replace('0.75', '0.8') };
    expect((await bringIn(coordinator, corrected)).table.version).toBe(2);
    expect(await listed(laboratory)).toContain('mx-2024 2');
    const { data } = await one(laboratory, { code: 'mx-2024', version: 1 });
    expect(data.frequencyTable.loci[0].alleles[0].frequency).toBe(0.25);
  });

  it('of a laboratory are not there for anybody else', async () => {
    for (const token of [liaison, elsewhere]) {
      expect(await listed(token)).toHaveLength(18);
      const { data } = await one(token, { code: 'mx-2024', institution: 'BB-FORENSIC' });
      expect(data.frequencyTable ?? null).toBeNull();
    }
    expect(await bringIn(liaison)).toMatchObject({ __typename: 'DeniedError' });
    expect(await bringIn(elsewhere, { institution: 'BB-FORENSIC' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    const { data } = await one(operator, { code: 'mx-2024', institution: 'BB-FORENSIC' });
    expect(data.frequencyTable.table.version).toBe(2);
  });

  it('are refused with every fault in words, in the language of the request', async () => {
    const text = 'locus;allele;frequency\nTH01;6;1\nFGA;20;0,5\nFGA;21;-0.5\n';
    expect(await bringIn(laboratory, { text })).toEqual({
      __typename: 'InvalidInput',
      code: 'FREQUENCIES.FILE_REFUSED',
      findings: [
        {
          ...{ path: 'FGA', code: 'FREQUENCIES.DECIMAL_COMMA' },
          message:
            'Line 3: locus FGA, allele 20: "0,5" is written with a decimal comma. Write it with a point.',
        },
        expect.objectContaining({ path: 'FGA', code: 'FREQUENCIES.NEGATIVE' }),
      ],
    });
    const kept = await bringIn(laboratory, { text, code: 'part', badLoci: 'leave_out' });
    expect(kept).toMatchObject({ leftOut: ['FGA'], table: { code: 'part' } });
    expect(kept.findings).toHaveLength(2);
    const dry = await bringIn(laboratory, { code: 'dry', mode: 'dry_run' });
    expect(dry).toMatchObject({ __typename: 'FrequencyTableImported', table: null });
    expect(await listed(laboratory)).not.toContain('dry');
  });

  it('leave an entry in the audit log', async () => {
    const rows = await house.sql<{ action: string; detail: { table?: string } }>(
      `SELECT action, detail FROM audit_entry WHERE action LIKE 'frequencies.%' AND outcome = 'done' ORDER BY id`,
    );
    expect(rows.filter(({ action }) => action === 'frequencies.import')).toHaveLength(3);
    expect(rows[0]).toMatchObject({ action: 'frequencies.import', detail: { table: 'mx-2024', version: 1 } });
    expect(rows.some(({ action }) => action === 'frequencies.read')).toBe(true);
  });

  it('are chosen by the operator, with the model, and everybody sees what counts', async () => {
    await house.changeByTwo(chooser, 'setKinshipSettings', {
      ...{ population: 'mx-2024', institution: 'BB-FORENSIC', model: { theta: 0.01 }, reason: 'our own' },
    });
    const { data } = await house.ask(SETTINGS, { token: elsewhere });
    expect(data.kinshipSettings).toEqual({
      current: {
        ...{ id: expect.any(String) as string, floor: 0.001, reason: 'our own' },
        model: { theta: 0.01, silent: 0, mutation: null },
        frequencies: { table: { code: 'mx-2024', version: 2 }, loci: [{ locus: 'TH01' }] },
      },
      earlier: [{ frequencies: { table: { code: 'fbi2015-southwest-hispanic' } } }],
    });
    const refused = await house.change(
      operator,
      'setKinshipSettings',
      { population: 'atlantis' },
      '__typename ... on UserError { code path }',
    );
    expect(refused).toEqual({
      __typename: 'InvalidInput',
      ...{ code: 'KINSHIP.POPULATION_UNKNOWN', path: 'population' },
    });
    const denied = await house.change(
      coordinator,
      'setKinshipSettings',
      { population: 'nist1036-asian' },
      '__typename',
    );
    expect(denied).toEqual({ __typename: 'DeniedError' });
  });
});
