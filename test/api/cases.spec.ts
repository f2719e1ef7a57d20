import { randomUUID } from 'node:crypto';
import { ApiHouse, type Loose } from './api-house.js';
import { reported } from './family-house.js';

describe('the search of a report', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const move = (token: string, recordId: unknown, expectedVersion: number, given: string, reason?: string) =>
    house.change(
      token,
      'moveCase',
      { recordId, expectedVersion, move: given, reason },
      '__typename ... on CaseStep { from to reason by } ... on UserError { code } ... on VersionConflict { actual }',
    ) as Promise<Loose>;
  const caseOf = async (token: string, id: string) => {
    const query = `query C($id: UUID!) { report(id: $id) { case { state version steps { move from to reason } } } }`;
    return (await house.ask(query, { token, variables: { id } })).data.report.case as Loose;
  };

  it('rests, goes on, is closed with a reason and opened again, and remembers each step', async () => {
    const { token, recordId, actorId } = await reported(house, 'Pausada');
    expect(await move(token, recordId, 1, 'suspend')).toMatchObject({ code: 'REPORTS.CASE_REASON_MISSING' });
    expect(await move(token, recordId, 1, 'suspend', 'awaits_data')).toEqual({
      ...{ __typename: 'CaseStep', from: 'searching', to: 'suspended', reason: 'awaits_data', by: actorId },
    });
    expect(await move(token, recordId, 1, 'search')).toMatchObject({
      __typename: 'VersionConflict',
      actual: 2,
    });
    expect(await move(token, recordId, 2, 'search')).toMatchObject({ to: 'searching', reason: null });
    expect(await move(token, recordId, 3, 'close', 'fate_told')).toMatchObject({
      code: 'REPORTS.CASE_REASON_MISSING',
    });
    expect(await move(token, recordId, 3, 'close', 'back_with_family')).toMatchObject({ to: 'closed' });
    expect(await move(token, recordId, 4, 'suspend', 'awaits_data')).toMatchObject({
      code: 'REPORTS.CASE_REFUSES',
    });
    expect(await move(token, recordId, 4, 'reopen', 'lost_again')).toMatchObject({ to: 'searching' });
    expect(await caseOf(token, recordId)).toEqual({
      ...{ state: 'searching', version: 5 },
      steps: [
        { move: 'suspend', from: 'searching', to: 'suspended', reason: 'awaits_data' },
        { move: 'search', from: 'suspended', to: 'searching', reason: null },
        { move: 'close', from: 'searching', to: 'closed', reason: 'back_with_family' },
        { move: 'reopen', from: 'closed', to: 'searching', reason: 'lost_again' },
      ],
    });
  });

  it('is not undone by one institution where two have identified', async () => {
    const { token, recordId } = await reported(house, 'Hallada');
    await house.sql(`UPDATE search_case SET state = 'located_deceased' WHERE record_id = $1`, [recordId]);
    expect(await move(token, recordId, 1, 'reopen', 'new_evidence')).toMatchObject({
      code: 'REPORTS.CASE_REFUSES',
    });
    expect(await move(token, recordId, 1, 'close', 'fate_told')).toMatchObject({ to: 'closed' });
    expect(await move(token, recordId, 2, 'reopen', 'mistaken_closing')).toMatchObject({
      to: 'located_deceased',
    });
  });

  it('is nobody else’s, and not told apart from one that is not there', async () => {
    const { recordId } = await reported(house, 'Ajena');
    const { token } = await house.enrol('BB-FORENSIC', ['liaison', 'coordinator']);
    const refused = await move(token, recordId, 1, 'close', 'back_with_family');
    expect(refused).toMatchObject({ __typename: 'NotFoundError' });
    expect(await move(token, randomUUID(), 1, 'close', 'back_with_family')).toEqual(refused);
  });
});
