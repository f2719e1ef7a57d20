import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { PERMITTING, type Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';

describe('a filed case that asks all institutions', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const ask = (side: Side, recordId: string, purpose = 'search') =>
    house.api.ask(
      `query Q($recordId: UUID!, $purpose: SearchPurpose!) { searchForCase(recordId: $recordId, purpose: $purpose) {
         recordId version askedAt isRepeated candidates { a b kind counterpart { institutionName } } institutions { code standing why types count } } }`,
      { token: house.people[side].token, variables: { recordId, purpose } },
    );
  const answered = async (side: Side, recordId: string) =>
    (await ask(side, recordId)).data.searchForCase as Loose | null;

  it('is told what comparison holds for it, from either side', async () => {
    const pair = { a: house.report, b: house.remains, kind: 'identification' };
    const ofReport = await answered('a', house.report);
    expect(ofReport).toMatchObject({ recordId: house.report, isRepeated: false, candidates: [pair] });
    expect(JSON.stringify(ofReport)).not.toMatch(/golondrina|Marta/u);
    expect(await answered('b', house.remains)).toMatchObject({ candidates: [pair] });
  });

  it('is answered once a version and day: asking again tells of nothing that came since', async () => {
    const before = await answered('a', house.report);
    expect(before).toMatchObject({ isRepeated: true });
    await house.api.sql(`UPDATE case_question SET candidates = '{}' WHERE record_id = $1`, [house.report]);
    const again = await answered('a', house.report);
    expect(again).toMatchObject({ isRepeated: true, askedAt: before?.askedAt, candidates: [] });
    await house.api.sql(`UPDATE case_question SET asked_on = asked_on - 1 WHERE record_id = $1`, [
      house.report,
    ]);
    expect(await answered('a', house.report)).toMatchObject({
      ...{ isRepeated: false, candidates: [{ b: house.remains }] },
    });
  });

  it('says with whose records it is compared, and of whom neither the agreement nor the family lets it be asked', async () => {
    const agree = (level: number, categories: string[]) =>
      house.api.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
        institutions: [],
        agreements: [
          {
            id: 'AB-1',
            parties: Object.values(CODE_OF),
            categories: categories as ('report' | 'remains')[],
            level,
          },
        ],
      });
    const standingOf = async (code: string) =>
      ((await answered('a', house.report))?.institutions as Loose[]).find((one) => one.code === code);
    const asked = { code: CODE_OF.b, standing: 'answered', why: null, count: null };
    const notAsked = { ...asked, standing: 'not_asked', types: [] };
    expect(await standingOf(CODE_OF.b)).toEqual({ ...asked, types: ['remains', 'report'] });
    expect(await standingOf('CC-CONSULATE')).toMatchObject({ standing: 'not_asked', why: 'no_agreement' });
    expect(await standingOf(CODE_OF.a)).toBeUndefined();
    await agree(3, ['report', 'remains', 'living']);
    expect(await standingOf(CODE_OF.b)).toEqual({ ...asked, types: ['remains', 'living', 'report'] });
    await agree(0, ['report', 'remains']);
    expect(await standingOf(CODE_OF.b)).toEqual({ ...notAsked, why: 'level' });
    await agree(3, ['report', 'remains', 'genetic']);
    const here = PERMITTING.map((one) => ({ ...one, countries: ['HN'] }));
    await house.api.sql(`UPDATE record SET content = jsonb_set(content, '{consents}', $2) WHERE id = $1`, [
      ...[house.report, JSON.stringify(here)],
    ]);
    expect(await standingOf(CODE_OF.b)).toEqual({ ...notAsked, why: 'consent' });
    await house.setConsent(true);
  });

  it('is one’s own, and its family permits the purpose', async () => {
    expect(await answered('b', house.report)).toBeNull();
    expect(await answered('a', house.remains)).toBeNull();
    await house.setConsent(false);
    const refused = await ask('a', house.report);
    expect(refused.errors?.[0]?.extensions.reason).toBe('SEARCH.CASE_NOT_PERMITTED');
    // Of what is told the other side nothing stays either.
    expect(await answered('b', house.remains)).toMatchObject({ isRepeated: true, candidates: [] });
    await house.setConsent(true);
  });

  it('stands in the log with its purpose', async () => {
    const log = await house.api.sql<{ purpose: string; detail: Loose }>(
      `SELECT purpose, detail FROM audit_entry WHERE detail ->> 'case' = $1 ORDER BY id`,
      [house.report],
    );
    expect(log[0]).toMatchObject({ purpose: 'search', detail: { repeated: false } });
    expect(log[1]).toMatchObject({ purpose: 'search', detail: { repeated: true } });
  });
});
