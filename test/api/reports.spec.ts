import { randomUUID } from 'node:crypto';
import { ApiHouse, invented, type Loose } from './api-house.js';

const FILE = `mutation File($input: FileReportInput!) {
  fileReport(input: $input) {
    __typename
    ... on RecordReceipt { id code filedAt warnings { path code message } }
    ... on UserError { code message path }
    ... on InvalidInput { findings { path code message expected } }
  }
}`;

const READ = `query Read($id: UUID!) {
  report(id: $id) {
    code version status withdrawn
    institution { code }
    case { state }
    content {
      recordType
      person { names { kind given surnames } sex birthDate ageYears { min max } }
      marks { type region side design }
      dental { teeth }
      consents { purpose decision }
    }
  }
}`;

const AMEND = `mutation Amend($input: AmendReportInput!) {
  amendReport(input: $input) {
    __typename
    ... on Report { version content { marks { design } person { sex } lastContact { date } } }
    ... on VersionConflict { code message expected actual }
    ... on NotFoundError { code message }
  }
}`;

const WITHDRAW = `mutation Withdraw($input: WithdrawReportInput!) {
  withdrawReport(input: $input) { __typename ... on Report { withdrawn case { state } } }
}`;

describe('reports over the API', () => {
  let house: ApiHouse;
  let token: string;
  let foreign: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: foreign } = await house.enrol('CC-CONSULATE', ['liaison']));
  });
  afterAll(() => house.close());

  const file = async (report = invented(), more = {}) =>
    (await house.ask(FILE, { token, variables: { input: { report, ...more } } })).data.fileReport;

  it('answers a filed report with its code, and gives back what it says', async () => {
    const receipt = await file();
    expect(receipt).toMatchObject({ __typename: 'RecordReceipt', warnings: [] });
    expect(receipt.code).toMatch(/^AA-SEARCH-\d{4}-/);
    const { data, errors } = await house.ask(READ, { token, variables: { id: receipt.id } });
    expect(errors).toBeUndefined();
    expect(data.report).toMatchObject({
      code: receipt.code,
      version: 1,
      status: 'registered',
      institution: { code: 'AA-SEARCH' },
      case: { state: 'searching' },
      content: {
        recordType: 'report',
        person: {
          names: [{ kind: 'legal', given: 'Quirina', surnames: ['Ejemplo', 'Prueba'] }],
          ageYears: { min: 22, max: 24 },
        },
        marks: [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'swallow' }],
        dental: { teeth: { '11': 'crown_gold' } },
        consents: [{ purpose: 'search', decision: 'granted' }],
      },
    });
  });

  it('files a report once, however often the same request arrives', async () => {
    const idempotencyKey = randomUUID();
    const first = await file(invented('Ana'), { idempotencyKey });
    expect(await file(invented('Ana'), { idempotencyKey })).toEqual(first);
    expect(await file(invented('Eva'), { idempotencyKey })).toMatchObject({
      __typename: 'ConflictError',
      code: 'API.IDEMPOTENCY_KEY_REUSED',
      path: 'idempotencyKey',
    });
  });

  it('says of an impossible input where it is wrong and what was expected', async () => {
    const report = { ...invented(), lastContact: { date: '2023-02-30' } };
    const refused = await file(report);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'RECORDS.REFUSED' });
    expect(refused.findings).toEqual([
      expect.objectContaining({ path: 'lastContact.date', code: 'EXCHANGE.IMPOSSIBLE_DATE' }),
    ]);
    expect(refused.findings[0].message).not.toContain('EXCHANGE');
  });

  it('replaces the fields of an amendment, removes those that are null, and keeps the rest', async () => {
    const { id } = await file();
    const fields = { marks: [{ type: 'tattoo', design: 'anchor' }], lastContact: null };
    const { data } = await house.ask(AMEND, {
      token,
      variables: { input: { id, expectedVersion: 1, fields } },
    });
    expect(data.amendReport).toEqual({
      __typename: 'Report',
      version: 2,
      content: { marks: [{ design: 'anchor' }], person: { sex: 'female' }, lastContact: null },
    });
  });

  it('answers a change of an outdated version with the version that stands', async () => {
    const { id } = await file();
    const input = { id, expectedVersion: 1, fields: { effects: [{ category: 'bag' }] } };
    await house.ask(AMEND, { token, variables: { input } });
    const { data } = await house.ask(AMEND, { token, variables: { input } });
    expect(data.amendReport).toMatchObject({ __typename: 'VersionConflict', expected: 1, actual: 2 });
    expect(data.amendReport.message).toMatch(/^[^1]*1[^2]*2/);
  });

  it('answers for a foreign report as for one that is not there', async () => {
    const { id } = await file();
    const ask = async (of: string) => {
      const read = await house.ask(READ, { token: foreign, variables: { id: of } });
      const amended = await house.ask(AMEND, {
        token: foreign,
        variables: { input: { id: of, expectedVersion: 1, fields: {} } },
      });
      return [read.data, read.errors, amended.data, amended.errors];
    };
    expect(await ask(id)).toEqual(await ask(randomUUID()));
    expect((await ask(id))[0]).toEqual({ report: null });
  });

  it('keeps a withdrawn report, ends its search, and says so', async () => {
    const { id } = await file();
    const input = { id, expectedVersion: 1, reason: 'asked by the family' };
    const coordinator = await house.enrol('AA-SEARCH', ['coordinator']);
    const { data } = await house.ask(WITHDRAW, { token: coordinator.token, variables: { input } });
    expect(data.withdrawReport).toEqual({
      __typename: 'Report',
      withdrawn: true,
      case: { state: 'withdrawn' },
    });
  });

  it('takes the search up again with a report that was withdrawn and is not any more', async () => {
    const { id } = await file();
    const { token: coordinator } = await house.enrol('AA-SEARCH', ['coordinator']);
    const standing = '__typename ... on Report { version withdrawn case { state } }';
    const change = (field: string, input: object) => house.change(coordinator, field, input, standing);
    await change('withdrawReport', { id, expectedVersion: 1, reason: 'filed for the wrong person' });
    const corrected = { id, expectedVersion: 2, fields: { person: invented('Otra').person } };
    expect(await change('amendReport', corrected)).toMatchObject({
      version: 3,
      withdrawn: true,
      case: { state: 'withdrawn' },
    });
    expect(await change('amendReport', { id, expectedVersion: 3, fields: { withdrawn: null } })).toEqual({
      __typename: 'Report',
      version: 4,
      withdrawn: false,
      case: { state: 'searching' },
    });
    const ended = { id, expectedVersion: 4, fields: { status: 'withdrawn' } };
    expect(await change('amendReport', ended)).toMatchObject({
      withdrawn: true,
      case: { state: 'withdrawn' },
    });
  });

  it('takes no search up again that rests because somebody was found', async () => {
    const { id } = await file();
    await house.sql(`UPDATE search_case SET state = 'located_alive' WHERE record_id = $1`, [id]);
    const input = { id, expectedVersion: 1, fields: { effects: [{ category: 'bag' }] } };
    const amended = await house.change(token, 'amendReport', input, '... on Report { case { state } }');
    expect(amended).toEqual({ case: { state: 'located_alive' } });
  });

  it('pages through the reports of the own institution, each once', async () => {
    const { token: counting } = await house.enrol('BB-FORENSIC', ['coordinator']);
    for (const given of ['Uno', 'Dos', 'Tres']) {
      const report = invented(given);
      await house.ask(FILE, { token: counting, variables: { input: { report } } });
    }
    const query = `query Page($after: String, $filter: ReportFilterInput) {
      reports(first: 2, after: $after, filter: $filter) { edges { cursor node { content { person { names { given } } } } } pageInfo { endCursor hasNextPage } }
    }`;
    const names = (page: Loose) => page.edges.map((edge: Loose) => edge.node.content.person.names[0].given);
    const first = (await house.ask(query, { token: counting })).data.reports;
    const after = first.pageInfo.endCursor;
    const second = (await house.ask(query, { token: counting, variables: { after } })).data.reports;
    expect([...names(first), ...names(second)]).toEqual(['Uno', 'Dos', 'Tres']);
    const found = await house.ask(query, { token: counting, variables: { filter: { name: 'tres' } } });
    expect(names(found.data.reports)).toEqual(['Tres']);
  });
});
