import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { ReadInstitutionBalance } from '../../src/modules/oversight/indicators/use-cases/read-institution-balance.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { reported } from './family-house.js';
import { openMatch } from './made-match.js';

const OWED = 'kind subjectId debtor creditor toFamily own since dueAt';

describe('who has the ball', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const owed = async (token: string, reportId: string) =>
    house.ask(`query Q($id: UUID!) { caseBalance(reportId: $id) { ${OWED} } }`, {
      token,
      variables: { id: reportId },
    });
  const send = (token: string, recordId: string) =>
    house.change(
      token,
      'transmitReport',
      { recordId, institution: 'BB-FORENSIC', reason: 'place_of_search' },
      '... on Transmission { id } ... on UserError { code }',
    ) as Promise<Loose>;

  it('says of a case what is owed, by whom and until when, until it is done', async () => {
    const { token, recordId } = await reported(house, 'Adeudada');
    const { id } = await send(token, recordId);
    const { data } = await owed(token, recordId);
    expect(data.caseBalance).toEqual([
      expect.objectContaining({
        ...{ kind: 'transmission', subjectId: id, debtor: 'BB-FORENSIC', creditor: 'AA-SEARCH' },
        ...{ toFamily: false, own: false },
      }),
    ]);
    const { token: receiver } = await house.enrol('BB-FORENSIC', ['liaison']);
    const answer = '... on Transmission { state } ... on UserError { code }';
    await house.change(receiver, 'acknowledgeTransmission', { id, expectedVersion: 1 }, answer);
    expect((await owed(token, recordId)).data.caseBalance).toEqual([]);
    expect((await owed(receiver, recordId)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('names the other side of a match only as the other side', async () => {
    const { token, recordId } = await reported(house, 'Enlazada');
    const { token: forensic } = await house.enrol('BB-FORENSIC', ['coordinator']);
    const remains = await house.change(
      forensic,
      'registerRemains',
      { remains: {} },
      '... on RecordReceipt { id }',
    );
    const match = await openMatch(house, { kind: 'identification', a: recordId, b: remains.id as string });
    const { data } = await owed(token, recordId);
    expect(data.caseBalance).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'review',
          subjectId: match,
          debtor: 'AA-SEARCH',
          creditor: null,
          own: true,
        }),
        expect.objectContaining({
          kind: 'review',
          subjectId: match,
          debtor: null,
          creditor: 'AA-SEARCH',
          own: false,
        }),
      ]),
    );
  });

  it('tells everybody how much countries owe each other, from the least count on', async () => {
    const consents = [...PERMITTING, { purpose: 'statistics', decision: 'granted' }];
    const table = async () => {
      const { token } = await house.enrol('CC-CONSULATE', ['ministry']);
      const cells = 'debtor creditor open overdue';
      const { data } = await house.ask(
        `{ balance(language: fr) { tables { kind label total { ${cells} } cells { ${cells} } together } } }`,
        { token },
      );
      return data.balance.tables.find(({ kind }: Loose) => kind === 'transmission') as Loose;
    };
    for (let at = 0; at < 9; at += 1) {
      const { token, recordId } = await reported(house, `Pendiente ${at}`, consents);
      await send(token, recordId);
    }
    expect(await table()).toMatchObject({ total: null, cells: [], together: [] });
    const owedBy = async (code: string, role: 'liaison' | 'oversight'): Promise<Loose[]> => {
      const purpose = role === 'oversight' ? 'oversight' : 'search';
      const { token } = await house.signIn(code, [role], { purpose });
      const { data } = await house.ask(
        '{ institutionBalance(language: es) { tables { kind institutions { own open overdue isPart } } } }',
        { token },
      );
      const tables = data.institutionBalance.tables as Loose[];
      return tables.find(({ kind }) => kind === 'transmission')?.institutions as Loose[];
    };
    await house.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
      institutions: [
        { code: 'MX-OMBUDSMAN', name: 'Ombudsman of Mexland', country: 'MX', kind: 'ombudsman' },
        { code: 'HN-OMBUDSMAN', name: 'Ombudsman of Aland', country: 'HN', kind: 'ombudsman' },
      ],
    });
    // Its own is told to the last one; to who watches over the country it is too little yet.
    const own = { own: true, overdue: 0, isPart: false };
    expect(await owedBy('BB-FORENSIC', 'liaison')).toEqual([{ ...own, open: 9 }]);
    expect(await owedBy('MX-OMBUDSMAN', 'oversight')).toEqual([]);
    const { token, recordId } = await reported(house, 'Pendiente 9', consents);
    await send(token, recordId);
    const all = { open: 10, overdue: 0 };
    // A count of the moment would tell by two questions that one has come: what is told is the same all month.
    expect(await table()).toMatchObject({ total: null, cells: [] });
    const monthPasses = () =>
      house.sql(
        `UPDATE published_year SET month = month - interval '1 month', as_of = as_of - interval '1 month'`,
      );
    await monthPasses();
    expect(await table()).toMatchObject({
      ...{ label: 'accuser réception d’un signalement transmis', total: all },
      cells: [{ ...all, debtor: 'MX', creditor: 'HN' }],
    });
    expect(await owedBy('MX-OMBUDSMAN', 'oversight')).toEqual([{ ...own, own: false, open: 10 }]);
    expect(await owedBy('HN-OMBUDSMAN', 'oversight')).toEqual([]);
    expect(await owedBy('AA-SEARCH', 'liaison')).toEqual([]);
    expect(await owedBy('BB-FORENSIC', 'liaison')).toEqual([{ ...own, open: 10 }]);
  });

  it('tells an institution how many of its leads proved true, and nobody else', async () => {
    const consents = [...PERMITTING, { purpose: 'statistics', decision: 'granted' }];
    const { token: forensic } = await house.enrol('BB-FORENSIC', ['coordinator']);
    for (const [at, state] of ['identified', 'excluded', 'excluded'].entries()) {
      const { recordId } = await reported(house, `Concluida ${at}`, consents);
      const receipt = '... on RecordReceipt { id }';
      const remains = await house.change(forensic, 'registerRemains', { remains: {} }, receipt);
      const match = await openMatch(house, { kind: 'identification', a: recordId, b: remains.id as string });
      await house.sql('UPDATE hypothesis SET state = $2 WHERE id = $1', [match, state]);
    }
    const leads = async (code: string, year = new Date().getUTCFullYear(), of = 'HELD') => {
      const { token } = await house.signIn(code, ['liaison'], { purpose: 'search' });
      return house.ask(`{ institutionLeads(year: ${year}, of: ${of}) { own ended confirmed isPart } }`, {
        token,
      });
    };
    const told = [{ own: true, ended: 3, confirmed: 1, isPart: false }];
    expect((await leads('AA-SEARCH')).data.institutionLeads).toEqual(told);
    expect((await leads('CC-CONSULATE')).data.institutionLeads).toEqual([]);
    // An office learns that its part has ended, and never how: a count of its own would tell.
    for (const code of ['AA-SEARCH', 'CC-CONSULATE'])
      expect((await leads(code, undefined, 'TOLD')).errors?.[0]?.extensions).toMatchObject({
        code: 'NOT_FOUND',
      });
    const read = house.api.app.get(ReadInstitutionBalance, { strict: false });
    expect(await read.leads(OPERATOR, new Date().getUTCFullYear(), 'told')).toEqual([]);
    expect((await leads('AA-SEARCH', 0)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
