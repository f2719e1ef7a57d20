import { LapseIdentification } from '../../src/modules/identification/identifications/index.js';
import type { Role } from '../../src/modules/access/accounts/index.js';
import type { Loose } from './api-house.js';
import { CODE_OF, compare, DisclosureHouse, type Side } from './disclosure-house.js';
import { openMatch } from './made-match.js';
import { openDuties } from './open-duties.js';

const STEPS = 'steps { what institution reasonCode words laboratory reportReference }';
const SEEN = `id state version methods needsJoint codeA codeB allowedActions examiner ${STEPS}`;
const SAID = `__typename ... on Identification { ${SEEN} } ... on UserError { code }`;
const BOTH = [CODE_OF.a, CODE_OF.b];

describe('an identification', () => {
  let house: DisclosureHouse;
  let id = '';
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const version = async (table: string, thing: string): Promise<number> =>
    (await house.api.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [thing]))[0]
      ?.version ?? 0;
  const propose = async (side: Side, more: object = {}): Promise<Loose> => {
    const expectedVersion = await version('hypothesis', house.match);
    const input = { matchId: house.match, expectedVersion, methods: ['dna'], authority: 'Court 3', ...more };
    return house.api.change(house.people[side].token, 'proposeIdentification', input, SAID);
  };
  const doAs = async (token: string, field: string, more: object = {}): Promise<Loose> => {
    const input = { id, expectedVersion: await version('identification', id), ...more };
    return house.api.change(token, field, input, SAID);
  };
  const act = (side: Side, field: string, more: object = {}) => doAs(house.people[side].token, field, more);
  const colleague = async (code: string, roles: Role[] = ['forensic', 'coordinator']) =>
    (await house.api.signIn(code, roles, { purpose: 'forensic_matching' })).token;
  const caseState = async () =>
    (
      await house.api.sql<{ state: string }>('SELECT state FROM search_case WHERE record_id = $1', [
        house.report,
      ])
    )[0]?.state;
  const warned = async (side: Side) => {
    const seen = await house.ask(side, `{ identification(id: "${id}") { needsJoint } }`);
    return (seen.identification as Loose).needsJoint as boolean | null;
  };
  const owing = async (kind: string) =>
    (await openDuties(house.api, kind)).map(({ institution }) => institution);
  const agree = async () => {
    for (const side of ['a', 'b'] as const)
      await house.change(side, 'decideMatch', { decision: 'plausible' });
  };
  const follow = () => house.api.api.app.get(LapseIdentification, { strict: false }).lapse(house.match);

  it('is proposed when both sides hold the match to be plausible, by methods that carry it', async () => {
    expect(await propose('b')).toMatchObject({ code: 'IDENTIFICATIONS.NOT_IN_CONFIRMATION' });
    await agree();
    expect(await propose('b', { methods: ['visual', 'personal_effects'] })).toMatchObject({
      code: 'IDENTIFICATIONS.METHODS_NOT_ENOUGH',
    });
    expect(await propose('b', { authority: ' ' })).toMatchObject({
      code: 'IDENTIFICATIONS.AUTHORITY_MISSING',
    });
    const key = { idempotencyKey: 'k-proposal' };
    const proposed = await propose('b', key);
    expect(proposed).toMatchObject({ state: 'proposed', methods: ['dna'], needsJoint: null });
    id = proposed.id as string;
    expect(await propose('b', key)).toEqual(proposed);
    expect(await propose('b', { ...key, authority: 'Court 4' })).toMatchObject({
      code: 'API.IDEMPOTENCY_KEY_REUSED',
    });
    expect(await propose('a')).toMatchObject({ code: 'IDENTIFICATIONS.ALREADY_PROPOSED' });
    expect(await owing('confirmation')).toEqual(BOTH);
    expect(await owing('tell_family')).toEqual([]);
  });

  it('warns where DNA stands alone and others of the family are missing', async () => {
    const { version: of, content } = (
      await house.api.sql<{ version: number; content: object }>(
        'SELECT version, content FROM record WHERE id = $1',
        [house.report],
      )
    )[0] ?? { version: 0, content: {} };
    const linkedReports = [{ institution: CODE_OF.a, id: 'A-2', why: 'same_family' }];
    const store = (value: object) =>
      house.api.sql('UPDATE record SET content = $2 WHERE id = $1', [house.report, JSON.stringify(value)]);
    await act('a', 'declineIdentification', { reasonCode: 'report_missing' });
    await store({ ...content, linkedReports });
    const further = await propose('b', { methods: ['dna', 'dental'] });
    id = further.id as string;
    expect(await warned('a')).toBe(false);
    await act('a', 'declineIdentification', { reasonCode: 'report_missing' });
    const alone = await propose('b');
    id = alone.id as string;
    expect(await warned('a')).toBe(true);
    const person = { names: [{ kind: 'legal', full: 'Óscar  ZALDÍVAR Inventado' }], sex: 'male' };
    const report = { person, lastContact: { date: '2023-05-02' } };
    await house.api.change(house.people.a.token, 'fileReport', { report }, '__typename');
    const brother = { id: 'R-9', relationship: 'brother', name: 'oscar zaldivar inventado' };
    for (const [relatives, isWarned] of [
      [[brother], true],
      [[{ ...brother, name: 'Another Name' }], false],
    ] as const) {
      await act('a', 'declineIdentification', { reasonCode: 'report_missing' });
      await store({ ...content, relatives });
      const one = await propose('b');
      id = one.id as string;
      // The family's own institution is warned, and confirms; what a report says of relatives is told to nobody else.
      expect([await warned('a'), await warned('b'), one.needsJoint]).toEqual([isWarned, null, null]);
    }
    await store(content);
    expect(await version('record', house.report)).toBe(of);
  });

  it('is nobody’s but theirs', async () => {
    const stranger = await colleague('CC-CONSULATE');
    expect(await doAs(stranger, 'confirmIdentification', { reportReference: 'R-9' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    const { data } = await house.api.ask(`{ identifications(first: 5) { nodes { id } } }`, {
      token: stranger,
    });
    expect(data.identifications.nodes).toEqual([]);
  });

  it('lapses with its match while it is not confirmed: a family withdraws during confirmation', async () => {
    expect(await act('b', 'confirmIdentification', { reportReference: 'LAB-1' })).toMatchObject({
      state: 'preliminary',
    });
    await house.setConsent(false);
    expect(await act('b', 'confirmIdentification')).toMatchObject({ __typename: 'NotFoundError' });
    expect(await act('a', 'confirmIdentification')).toMatchObject({ code: 'MATCHES.CLOSED' });
    const seenBy = async (side: Side) =>
      (await house.ask(side, `{ identifications(first: 5) { nodes { state } } }`)).identifications.nodes;
    expect(await seenBy('b')).toEqual([]);
    expect((await seenBy('a'))[0]).toEqual({ state: 'lapsed' });
    await compare(house.api, house.report);
    await follow();
    await follow();
    expect(await owing('confirmation')).toEqual([]);
    expect(await caseState()).toBe('searching');
    await house.setConsent(true);
    await compare(house.api, house.report);
    expect(await act('a', 'confirmIdentification')).toMatchObject({ code: 'IDENTIFICATIONS.NOT_IN_STATE' });
  });

  it('is declined with a reason, and proposed anew', async () => {
    id = (await propose('a')).id as string;
    expect(await act('b', 'declineIdentification', { reasonCode: 'other' })).toMatchObject({
      code: 'IDENTIFICATIONS.REASON_WORDS_MISSING',
    });
    expect(await act('b', 'declineIdentification', { reasonCode: 'samples_doubtful' })).toMatchObject({
      state: 'declined',
    });
    expect(await owing('confirmation')).toEqual([]);
  });

  it('is confirmed by two institutions, by a report, and only then the case follows and the family is to be told', async () => {
    id = (await propose('b', { methods: ['dna', 'dental'] })).id as string;
    expect(await act('b', 'confirmIdentification')).toMatchObject({ code: 'IDENTIFICATIONS.REPORT_MISSING' });
    expect(
      await act('b', 'confirmIdentification', { reportReference: 'LAB-2', laboratory: 'Laboratory B' }),
    ).toMatchObject({ state: 'preliminary' });
    expect(await act('b', 'confirmIdentification')).toMatchObject({ code: 'IDENTIFICATIONS.SECOND_NEEDED' });
    expect(await owing('confirmation')).toEqual([CODE_OF.a]);
    expect(await caseState()).toBe('searching');
    const read = await version('identification', id);
    const input = { id, expectedVersion: read };
    const answers = await Promise.all(
      [house.people.a.token, await colleague(CODE_OF.a)].map((token) =>
        house.api.change(token, 'confirmIdentification', input, SAID),
      ),
    );
    expect(answers.map(({ __typename }) => __typename as string).sort()).toEqual([
      ...['Identification', 'VersionConflict'],
    ]);
    expect(await caseState()).toBe('located_deceased');
    expect((await house.seen('a'))?.state).toBe('identified');
    expect(await owing('confirmation')).toEqual([]);
    expect(await owing('tell_family')).toEqual([CODE_OF.a]);
  });

  it('stands when the family withdraws its consent afterwards, for both', async () => {
    await house.setConsent(false);
    for (const side of ['a', 'b'] as const) {
      const { identification } = await house.ask(side, `{ identification(id: "${id}") { state } }`);
      expect([side, identification?.state]).toEqual([side, 'confirmed']);
    }
    await house.setConsent(true);
  });

  it('is contested for the family, in words that its own institution alone reads', async () => {
    const words = 'The shirt is not his.';
    expect(await act('b', 'contestIdentification', { reasonCode: 'family_doubts' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    const contest = { reasonCode: 'effects_do_not_fit', words, idempotencyKey: 'k-contest' };
    expect(await act('a', 'contestIdentification', contest)).toMatchObject({ state: 'contested' });
    expect(await act('a', 'contestIdentification', contest)).toMatchObject({ state: 'contested' });
    expect(
      await act('a', 'contestIdentification', { ...contest, reasonCode: 'family_doubts' }),
    ).toMatchObject({ code: 'API.IDEMPOTENCY_KEY_REUSED' });
    const folder = `{ familyFolder(identificationId: "${id}") { words { words } } }`;
    expect((await house.ask('a', folder)).familyFolder.words).toEqual([{ words }]);
    expect((await house.ask('b', folder)).familyFolder).toBeNull();
    const forensic = await house.api.ask(folder, { token: await colleague(CODE_OF.a, ['forensic']) });
    expect(forensic.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const seen = await house.ask('b', `{ identification(id: "${id}") { ${STEPS} } }`);
    expect(seen.identification.steps.at(-1)).toMatchObject({
      what: 'contested',
      reasonCode: 'effects_do_not_fit',
    });
    expect(JSON.stringify(seen)).not.toContain('shirt');
    expect(await owing('contest')).toEqual(BOTH);
  });

  it('is examined again by somebody who had no part in it, and told again', async () => {
    const outcome = { outcome: 'reaffirmed', reasonCode: 'other_laboratory', reportReference: 'LAB-3' };
    expect(await act('b', 'settleContest', outcome)).toMatchObject({
      code: 'IDENTIFICATIONS.INDEPENDENCE_NEEDED',
    });
    const third = await colleague(CODE_OF.b);
    expect(await doAs(third, 'settleContest', { ...outcome, reportReference: ' ' })).toMatchObject({
      code: 'IDENTIFICATIONS.REPORT_MISSING',
    });
    expect(await doAs(third, 'settleContest', outcome)).toMatchObject({ state: 'reaffirmed' });
    expect(await owing('contest')).toEqual([]);
    expect(await owing('tell_family')).toEqual([CODE_OF.a]);
  });

  it('wants two people where one institution owns both records', async () => {
    const standing = id;
    const { token } = house.people.a;
    const receipt = '... on RecordReceipt { id }';
    const remains = (await house.api.change(token, 'registerRemains', { remains: {} }, receipt)).id as string;
    const match = await openMatch(house.api, { kind: 'identification', a: house.report, b: remains });
    await house.api.sql(`UPDATE hypothesis SET state = 'in_confirmation' WHERE id = $1`, [match]);
    const seen = { matchId: match, expectedVersion: await version('hypothesis', match), side: 'a' };
    const input = { ...seen, methods: ['fingerprint'], authority: 'Court 3', reportReference: 'R-5' };
    id = (await house.api.change(token, 'proposeIdentification', input, SAID)).id as string;
    expect(await act('a', 'confirmIdentification')).toMatchObject({ state: 'preliminary' });
    expect(await act('a', 'confirmIdentification')).toMatchObject({ code: 'IDENTIFICATIONS.SECOND_NEEDED' });
    expect(await owing('confirmation')).toEqual([CODE_OF.a]);
    expect(await doAs(await colleague(CODE_OF.a), 'confirmIdentification')).toMatchObject({
      state: 'confirmed',
    });
    expect(await owing('confirmation')).toEqual([]);
    id = standing;
  });

  it('is revoked by a third institution: the case goes on, both look at the match afresh, the family is told', async () => {
    const own = { reasonCode: 'new_evidence', examiner: CODE_OF.b };
    expect(await act('a', 'contestIdentification', own)).toMatchObject({
      code: 'IDENTIFICATIONS.INDEPENDENCE_NEEDED',
    });
    expect(await act('a', 'contestIdentification', { ...own, examiner: 'CC-CONSULATE' })).toMatchObject({
      ...{ state: 'contested', examiner: 'CC-CONSULATE' },
    });
    expect(await owing('contest')).toEqual(['CC-CONSULATE']);
    const outcome = { outcome: 'revoked', reasonCode: 'samples_mixed_up', reportReference: 'LAB-4' };
    expect(await doAs(await colleague(CODE_OF.b), 'settleContest', outcome)).toMatchObject({
      code: 'IDENTIFICATIONS.INDEPENDENCE_NEEDED',
    });
    const examiner = await colleague('CC-CONSULATE');
    expect(await doAs(examiner, 'settleContest', outcome)).toMatchObject({
      ...{ state: 'revoked', codeA: null, codeB: null },
    });
    expect(await caseState()).toBe('searching');
    const match = await house.ask(
      'b',
      `{ match(id: "${house.match}") { state a { state } history { what because } } }`,
    );
    expect(match.match).toMatchObject({ state: 'candidate', a: { state: 'unseen' } });
    expect(match.match.history.at(-1)).toEqual({ what: 'reopened', because: ['identification'] });
    expect((await openDuties(house.api, 'tell_family')).map(({ subject }) => subject)).toContain(id);
    expect(await owing('contest')).toEqual([]);
  });
});
