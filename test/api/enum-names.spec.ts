import { ApiHouse, invented } from './api-house.js';

/** Reports as a program of somebody else files them, without any of our help. */
describe('words of enums over the API', () => {
  let house: ApiHouse;
  let token = '';
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison']));
  });
  afterAll(() => house.close());

  const post = (query: string, variables: object = {}) =>
    house.post(JSON.stringify({ query, variables }), {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    });
  const FILE = `mutation F($input: FileReportInput!) {
    fileReport(input: $input) { ... on RecordReceipt { id } ... on UserError { code message } }
  }`;
  const reportWith = (sex: string, kind: string) => ({
    ...invented(),
    person: { sex, names: [{ kind, given: 'Quirina', surnames: ['Ejemplo'] }] },
    ...{ marks: [], dental: undefined, consents: [] },
  });

  it('are given and answered in capitals, and kept in the words of the exchange format', async () => {
    const { data } = await post(FILE, { input: { report: reportWith('FEMALE', 'LEGAL') } });
    const id = data.fileReport.id as string;
    const query =
      'query R($id: UUID!) { report(id: $id) { status content { person { sex names { kind } } } } }';
    expect((await post(query, { id })).data.report).toEqual({
      status: 'REGISTERED',
      content: { person: { sex: 'FEMALE', names: [{ kind: 'LEGAL' }] } },
    });
    const [row] = await house.sql<{ sex: string; kind: string }>(
      `SELECT content -> 'person' ->> 'sex' AS sex, content #>> '{person,names,0,kind}' AS kind FROM record WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ sex: 'female', kind: 'legal' });
    const filtered = await post('{ reports(first: 1, filter: { status: REGISTERED }) { nodes { id } } }');
    expect(filtered.data.reports.nodes).toEqual([{ id }]);
  });

  it('are refused in small letters, by their place and with the name that was meant', async () => {
    const inVariable = await post(FILE, { input: { report: reportWith('female', 'LEGAL') } });
    expect(inVariable).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(inVariable.errors?.[0]?.message).toContain('"input.report.person.sex"');
    const written = await post('{ reports(first: 1, filter: { status: registered }) { nodes { id } } }');
    expect(written.errors?.[0]?.message).toContain('REGISTERED');
  });
});
