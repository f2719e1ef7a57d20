import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism } from '../../src/modules/institutions/index.js';
import { ApiHouse, type Loose } from './api-house.js';

/** A country whose law lets one institution end a search, by a document. */
const lawOf = (code: string) => ({
  ...{ format: 'huella-mechanism/1', country: 'HN', languages: ['es'], languagesSource: 'law' },
  sources: { law: { title: 'The law', publisher: 'The State', kind: 'official_text' } },
  institutions: ['HN-LAW', 'HN-COURT'].map((one) => ({
    ...{
      code: one,
      name: `Invented ${one}`,
      kind: one === 'HN-LAW' ? 'police' : 'prosecutor',
      source: 'law',
    },
  })),
  mayEnd: [
    {
      ...{ id: 'found', who: [{ code }], records: ['report'], source: 'law' },
      document: { en: 'the record of the finding', es: 'el acta de localización' },
      evidence: { seen: 'text', article: 'art. 9', checkedOn: '2026-11-29', reviewBy: '2099-12' },
    },
  ],
});
const REFERENCE = 'authority number issuedOn';
const report = { person: { names: [{ kind: 'legal', full: 'Persona Inventada' }], sex: 'female' } };

describe('who may end a search by the law of the country', () => {
  let house: ApiHouse;
  let token: string;
  const add = (code: string) => house.api.app.get(AddMechanism, { strict: false }).add(OPERATOR, lawOf(code));
  beforeAll(async () => {
    house = await ApiHouse.open();
    await add('HN-COURT');
    ({ token } = await house.enrol('HN-LAW', ['liaison', 'coordinator']));
  });
  afterAll(() => house.close());

  const filed = async (): Promise<string> =>
    String((await house.change(token, 'fileReport', { report }, '... on RecordReceipt { id }')).id);
  const close = async (recordId: string, said: object = {}): Promise<Loose> => {
    const { data } = await house.ask(`{ report(id: "${recordId}") { case { version } } }`, { token });
    const expectedVersion = data.report.case.version as number;
    return house.change(
      token,
      'moveCase',
      { recordId, expectedVersion, move: 'close', reason: 'back_with_family', ...said },
      `__typename ... on CaseStep { to document documentReference { ${REFERENCE} } }
       ... on UserError { code message }`,
    );
  };
  const told = async (): Promise<Loose[]> => {
    const mayEnd = 'mayEnd { id isInForce legalBasis document who { code } }';
    const { data } = await house.ask(`{ mechanism(country: "HN") { ${mayEnd} } }`, { token });
    return data.mechanism.mayEnd as Loose[];
  };
  const confirm = () =>
    house.change(token, 'confirmSteps', { country: 'HN', steps: ['found'] }, '__typename');

  it('is told with the mechanism of the country, and binds nobody until it is confirmed', async () => {
    const id = await filed();
    expect(await told()).toMatchObject([
      { id: 'found', isInForce: false, legalBasis: 'The law, art. 9', who: [{ code: 'HN-COURT' }] },
    ]);
    const unasked = { authority: 'HN-COURT', number: '1', issuedOn: '2026-01-31' };
    expect(await close(id, { document: 'found', documentReference: unasked })).toMatchObject({
      code: 'MECHANISMS.END_REFERENCE_UNASKED',
    });
    expect(await close(id)).toMatchObject({ __typename: 'CaseStep', to: 'closed', document: null });
  });

  it('refuses others with who may and by which document, but not a record that was a mistake', async () => {
    expect(await confirm()).toEqual({ __typename: 'Mechanism' });
    const id = await filed();
    expect(await told()).toMatchObject([{ id: 'found', isInForce: true }]);
    const refused = await close(id, { document: 'found' });
    expect(refused).toMatchObject({ code: 'MECHANISMS.END_NOT_YOURS' });
    expect(refused.message).toContain('HN-COURT');
    expect(refused.message).toContain('el acta de localización');
    expect(await close(id, { reason: 'record_mistaken' })).toMatchObject({ to: 'closed', document: null });
  });

  it('lets the owner close on the strength of the document of the authority that the law names', async () => {
    const id = await filed();
    const paper = { authority: 'HN-COURT', number: 'EXP-0000/2026', issuedOn: '2026-01-31' };
    const by = (changed: object, said: object = {}) =>
      close(id, { document: 'found', documentReference: { ...paper, ...changed }, ...said });
    const refusals: readonly (readonly [Loose, string])[] = [
      [await by({ authority: 'HN-LAW' }), 'MECHANISMS.END_AUTHORITY_UNFIT'],
      [await by({ authority: 'prosecutor' }), 'MECHANISMS.END_AUTHORITY_UNFIT'],
      [await by({ number: ' ' }), 'MECHANISMS.END_REFERENCE_UNFIT'],
      [await by({ number: '9'.repeat(61) }), 'MECHANISMS.END_REFERENCE_UNFIT'],
      [await by({ issuedOn: '2026-02-30' }), 'MECHANISMS.END_REFERENCE_UNFIT'],
      [await by({ issuedOn: '2026-01' }), 'MECHANISMS.END_REFERENCE_UNFIT'],
      [await by({ issuedOn: '2999-01-01' }), 'MECHANISMS.END_REFERENCE_UNFIT'],
      [await by({}, { document: null }), 'MECHANISMS.END_DOCUMENT_MISSING'],
      [await by({}, { document: 'another' }), 'MECHANISMS.END_DOCUMENT_MISSING'],
      [await by({}, { reason: 'record_mistaken' }), 'MECHANISMS.END_REFERENCE_UNASKED'],
      [await close(id, { document: 'found' }), 'MECHANISMS.END_NOT_YOURS'],
    ];
    for (const [answer, code] of refusals) expect(answer).toMatchObject({ code });
    const { token: court } = await house.enrol('HN-COURT', ['liaison', 'coordinator']);
    const move = { recordId: id, expectedVersion: 1, move: 'close', reason: 'back_with_family' };
    const stranger = { ...move, document: 'found', documentReference: paper };
    expect(await house.change(court, 'moveCase', stranger, '... on UserError { code }')).toEqual({
      code: 'ACCESS.NOT_FOUND',
    });
    expect(await by({})).toMatchObject({ to: 'closed', document: 'found', documentReference: paper });
    const fields = `report(id: "${id}") { case { steps { move documentReference { ${REFERENCE} } } } }`;
    const { data } = await house.ask(`{ ${fields} }`, { token });
    expect(data.report.case.steps).toEqual([{ move: 'close', documentReference: paper }]);
    const audited = `SELECT detail FROM audit_entry WHERE action = 'cases.move' AND outcome = 'done' AND detail ? 'authority'`;
    const [entry] = await house.sql<{ detail: Loose }>(audited);
    expect(entry?.detail).toMatchObject({ document: 'found', authority: 'HN-COURT' });
    expect(JSON.stringify(entry)).not.toContain(paper.number);
  });

  it('asks whoever may for the document, and keeps which it was', async () => {
    await add('HN-LAW');
    await confirm();
    const id = await filed();
    expect(await close(id)).toMatchObject({ code: 'MECHANISMS.END_DOCUMENT_MISSING' });
    expect(await close(id, { document: 'another' })).toMatchObject({
      code: 'MECHANISMS.END_DOCUMENT_MISSING',
    });
    expect(await close(id, { document: 'found' })).toMatchObject({ to: 'closed', document: 'found' });
    expect(
      await house.sql(`SELECT document FROM case_step WHERE record_id = $1 AND move = 'close'`, [id]),
    ).toEqual([{ document: 'found' }]);
  });
});
