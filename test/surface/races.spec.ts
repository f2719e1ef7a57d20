import { invented, type ApiHouse, type Loose } from '../api/api-house.js';
import { openOwnedHouse } from '../api/owned-house.js';
import type { OwnedThings } from '../api/owned-things.js';

const AT_ONCE = 100;

describe('a hundred who change the same thing at once', () => {
  let house: ApiHouse;
  let token: string;
  let things: OwnedThings;
  beforeAll(async () => {
    ({ house, token, things } = await openOwnedHouse());
  });
  afterAll(() => house.close());

  const versionOf = async (table: string, id: string): Promise<number> => {
    const [row] = await house.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]);
    return row?.version ?? 0;
  };

  interface Change {
    readonly field: string;
    readonly table: string;
    readonly thing: keyof OwnedThings;
    readonly input: (at: number) => object;
    readonly idName?: string;
  }

  const CHANGES: readonly Change[] = [
    {
      field: 'amendReport',
      table: 'record',
      thing: 'report',
      input: (at) => ({ fields: { effects: [{ category: 'bag', description: `bag ${at}` }] } }),
    },
    {
      field: 'recordConsent',
      table: 'record',
      thing: 'report',
      input: () => ({ consent: { purpose: 'cross_border', decision: 'granted', countries: ['MX'] } }),
    },
    { field: 'withdrawConsent', table: 'record', thing: 'report', input: () => ({ purpose: 'search' }) },
    {
      field: 'amendRemains',
      table: 'record',
      thing: 'remains',
      input: (at) => ({ fields: { effects: [{ category: 'bag', description: `bag ${at}` }] } }),
    },
    {
      field: 'recordWish',
      table: 'record',
      thing: 'living',
      input: (at) => ({ informFamily: at % 2 === 0 }),
    },
    {
      field: 'decideMatch',
      table: 'hypothesis',
      thing: 'match',
      idName: 'matchId',
      input: () => ({ decision: 'acknowledged' }),
    },
    {
      field: 'releaseRecord',
      table: 'hypothesis',
      thing: 'match',
      idName: 'matchId',
      input: () => ({ level: 3, purpose: 'forensic_matching' }),
    },
    { field: 'acknowledgeAlert', table: 'alert', thing: 'alert', input: () => ({}) },
    { field: 'removeWebhook', table: 'webhook_endpoint', thing: 'webhook', input: () => ({}) },
    { field: 'withdrawReport', table: 'record', thing: 'report', input: () => ({ reason: 'Found.' }) },
  ];

  it.each(CHANGES)('by $field: exactly one wins, the others are told', async (change) => {
    const { field, table, thing, input, idName = 'id' } = change;
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation M($input: ${type}!) { ${field}(input: $input) { __typename ... on UserError { code } } }`;
    const expectedVersion = await versionOf(table, things[thing]);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) =>
        house.ask(query, {
          token,
          variables: { input: { [idName]: things[thing], expectedVersion, ...input(at) } },
        }),
      ),
    );
    const outcomes = answers.map(
      ({ data, errors }) => errors?.[0]?.extensions.code ?? (data[field].code as string | undefined) ?? 'won',
    );
    expect([outcomes.filter((outcome) => outcome === 'won').length, [...new Set(outcomes)]]).toEqual([
      1,
      expect.anything(),
    ]);
    const told = new Set(outcomes.filter((outcome) => outcome !== 'won'));
    for (const outcome of told)
      expect(outcome).toMatch(/VERSION_CONFLICT|NOT_FOUND|WITHDRAWN|CLOSED|ALREADY|GONE|CONFLICT/u);
    const after = await versionOf(table, things[thing]);
    expect([expectedVersion + 1, 0]).toContain(after);
  });

  const FILED = `mutation F($input: FileReportInput!) {
    fileReport(input: $input) { ... on RecordReceipt { id } ... on UserError { code } }
  }`;
  const fileAtOnce = async (input: object) => {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => house.ask(FILED, { token, variables: { input } })),
    );
    return answers.map(({ data, errors }) => (errors ? errors[0] : data.fileReport) as Loose);
  };

  it('by filing under one code: one is taken, the others are told', async () => {
    const told = await fileAtOnce({ report: { ...invented('Doble'), id: 'SAME-CODE' } });
    expect(told.filter(({ id }) => id !== undefined)).toHaveLength(1);
    expect(told.filter(({ code }) => code === 'RECORDS.CODE_TAKEN')).toHaveLength(AT_ONCE - 1);
  });

  it('by sending the same once more: all are told of the one that was filed', async () => {
    const told = await fileAtOnce({ report: invented('Repetida'), idempotencyKey: 'the-same-key-1' });
    expect(new Set(told.map(({ id }) => String(id))).size).toBe(1);
    expect(told[0]?.id).toMatch(/^[0-9a-f-]{36}$/u);
  });
});
