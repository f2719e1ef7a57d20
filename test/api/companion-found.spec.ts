import { randomUUID } from 'node:crypto';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { FollowWish } from '../../src/modules/identification/identifications/index.js';
import { AlertOfCompanions, CloseInvisibleAlerts } from '../../src/modules/alerts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { invented, PERMITTING, type Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';
import { openMatch } from './made-match.js';

const CONSULATE = 'CC-CONSULATE';
const IDENTIFICATION = `__typename ... on Identification {
    id state familyAllowsCompanions personAllowsCompanions wordsOnCompanions allowedActions steps { what institution }
  } ... on UserError { code }`;
const PLAN = {
  ...{ inPerson: true, language: 'es', interpreter: 'not_needed', companion: true },
  ...{ support: 'arranged', placeKind: 'institution' },
};

interface ShownAlert {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly subjectIds: string[];
  readonly screen: string | null;
}

describe('that a companion was found', () => {
  let house: DisclosureHouse;
  let consulate: { token: string; actorId: string };
  let colleague: { token: string; actorId: string };
  let id = '';
  const own: string[] = [];

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.api.app.get<T>(type, { strict: false });
  /** What the three institutions may see of each other's reports. */
  const agree = (level: number) =>
    get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [],
      agreements: [
        { id: 'AC-1', parties: [CODE_OF.a, CONSULATE], categories: ['report'], level },
        { id: 'AB-2', parties: [CODE_OF.a, CODE_OF.b], categories: ['report', 'living'], level: 2 },
      ],
    });
  const versionOf = async (table: string, thing: string): Promise<number> =>
    (await house.api.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [thing]))[0]
      ?.version ?? 0;
  const act = async (side: Side, field: string, more: object = {}): Promise<Loose> => {
    const input = { id, expectedVersion: await versionOf('identification', id), ...more };
    return house.api.change(house.people[side].token, field, input, IDENTIFICATION);
  };
  const folder = async (field: string, more: object): Promise<Loose> => {
    const expectedVersion = await versionOf('identification', id);
    const input = { identificationId: id, expectedVersion, ...more };
    const answer = '__typename ... on FamilyFolder { state } ... on UserError { code }';
    return house.api.change(house.people.a.token, field, input, answer);
  };
  const tellFamily = async (): Promise<Loose> => {
    await folder('planTelling', { ...PLAN, tellerId: house.people.a.actorId });
    const told = { toldAt: new Date().toISOString(), present: ['family', 'teller'], effects: 'none' };
    return folder('recordTelling', told);
  };
  const allow = (side: Side, whoseWord: string, allows: boolean, more: object = {}) =>
    act(side, 'allowTellingCompanions', { whoseWord, allows, ...more });
  const file = async (token: string, field: string, input: object): Promise<string> =>
    (await house.api.change(token, field, input, '... on RecordReceipt { id }')).id as string;
  const report = (token: string, name: string): Promise<string> => {
    const reporter = { relationship: 'sister', language: 'es', safeToContact: true };
    return file(token, 'fileReport', { report: { ...invented(name), reporter, consents: PERMITTING } });
  };
  const identify = async (match: string, methods: readonly string[]): Promise<void> => {
    for (const side of ['a', 'b'] as const) {
      const seen = { matchId: match, expectedVersion: await versionOf('hypothesis', match) };
      const decided = { ...seen, decision: 'plausible' };
      await house.api.change(house.people[side].token, 'decideMatch', decided, '__typename');
    }
    const seen = { matchId: match, expectedVersion: await versionOf('hypothesis', match) };
    const proposed = { ...seen, methods, authority: 'Court 3', reportReference: 'R-1' };
    const answer = '... on Identification { id }';
    id = (await house.api.change(house.people.b.token, 'proposeIdentification', proposed, answer))
      .id as string;
    await act('a', 'confirmIdentification');
    await act('b', 'confirmIdentification');
  };
  /** What an officer of the owner of one side answers to a proposal. */
  const answerFor = async (finding: string, side: 'first' | 'second', more: object): Promise<void> => {
    const [row] = await house.api.sql<{ code: string; version: number }>(
      `SELECT i.code, f.version FROM companion_finding f JOIN institution i ON i.id = f.${side}_institution WHERE f.id = $1`,
      [finding],
    );
    const officers = row?.code === CONSULATE ? [consulate, colleague] : [house.people.a];
    const { token } = officers[side === 'first' ? 0 : officers.length - 1] ?? house.people.a;
    const input = { findingId: finding, expectedVersion: row?.version, side, ...more };
    const answered = '... on CompanionFinding { id } ... on UserError { code }';
    expect(await house.api.change(token, 'answerCompanions', input, answered)).toEqual({ id: finding });
  };
  /** Two reports belong together: proposed as a run does, and confirmed by an officer for each. */
  const join = async (one: string, other: string): Promise<string> => {
    const finding = randomUUID();
    await house.api.sql(
      `INSERT INTO companion_finding (id, first_id, second_id, first_seq, second_seq, first_institution, second_institution,
         first_hash, second_hash, chance, run_id)
       SELECT $1, a.id, b.id, a.seq, b.seq, a.institution_id, b.institution_id, a.content_hash, b.content_hash, .9, $1
       FROM record a, record b WHERE a.id IN ($2, $3) AND b.id IN ($2, $3) AND a.seq < b.seq`,
      [finding, one, other],
    );
    for (const side of ['first', 'second'] as const) await answerFor(finding, side, { belongTogether: true });
    return finding;
  };
  const part = (finding: string): Promise<void> =>
    answerFor(finding, 'first', { belongTogether: false, reason: 'The families have never met.' });
  /** As a worker does after anything was done with the identification; twice, as a job may run. */
  const follow = async (): Promise<void> => {
    for (let time = 0; time < 2; time += 1) await get(AlertOfCompanions).ofIdentification(id);
  };
  const raised = async (): Promise<{ kind: string; code: string; subjects: string[] }[]> =>
    house.api.sql(
      `SELECT a.kind, i.code, array_agg(s.subject_id ORDER BY s.subject_id) AS subjects
       FROM alert a JOIN alert_subject s ON s.alert_id = a.id JOIN institution i ON i.id = a.institution_id
       WHERE a.kind LIKE 'companion_%' AND s.mark = $1 GROUP BY a.id, i.code ORDER BY a.created_at`,
      [id],
    );
  const shown = async (): Promise<ShownAlert[]> => {
    const asked = '{ inbox(first: 50) { nodes { id kind state subjectIds screen } } }';
    const { data } = await house.api.ask(asked, { token: consulate.token });
    return (data.inbox.nodes as ShownAlert[]).filter(
      ({ kind, state }) => kind.startsWith('companion_') && state !== 'closed',
    );
  };

  beforeAll(async () => {
    house = await DisclosureHouse.open();
    await agree(1);
    consulate = await house.api.enrol(CONSULATE, ['liaison']);
    colleague = await house.api.enrol(CONSULATE, ['liaison']);
    for (const name of ['Zaldívar', 'Toussaint']) own.push(await report(consulate.token, name));
    const [first = '', second = ''] = own;
    await join(house.report, first);
    await join(first, second);
  });
  afterAll(() => house.close());

  describe('dead', () => {
    it('is told to nobody before the family knows, nor without its word', async () => {
      await identify(house.match, ['dental']);
      await follow();
      expect(await raised()).toEqual([]);
      expect((await allow('a', 'family', true)).code).toBe('IDENTIFICATIONS.FAMILY_NOT_TOLD');
      expect((await allow('a', 'person', true)).__typename).toBe('NotFoundError');
      expect((await allow('b', 'family', true)).__typename).toBe('NotFoundError');
      expect((await allow('b', 'person', true)).code).toBe('IDENTIFICATIONS.NOT_OF_THE_LIVING');
      expect(await tellFamily()).toMatchObject({ state: 'notified_to_family' });
      await follow();
      expect(await raised()).toEqual([]);
      expect(await allow('a', 'family', false)).toMatchObject({ familyAllowsCompanions: false });
      await follow();
      expect(await raised()).toEqual([]);
    });

    it('is told as the family allows: once, to the owners of the other reports, and nothing else', async () => {
      expect(await allow('a', 'family', true)).toMatchObject({
        ...{ state: 'notified_to_family', familyAllowsCompanions: true, personAllowsCompanions: null },
        ...{ wordsOnCompanions: ['family'] },
      });
      await follow();
      expect(await raised()).toEqual([
        { kind: 'companion_found', code: CONSULATE, subjects: [...own].toSorted() },
      ]);
      const alerts = await shown();
      expect(alerts).toMatchObject([{ kind: 'companion_found', screen: 'journey' }]);
      expect(alerts[0]?.subjectIds.toSorted()).toEqual([...own].toSorted());
      const whole = `{ alert(id: "${alerts[0]?.id}") { id kind subjectIds screen matches { matchId } } }`;
      const told = JSON.stringify((await house.api.ask(whole, { token: consulate.token })).data);
      for (const secret of [id, house.match, house.report, house.remains]) expect(told).not.toContain(secret);
      expect(
        (await house.api.ask(`{ identification(id: "${id}") { id } }`, { token: consulate.token })).data,
      ).toEqual({ identification: null });
    });

    it('is told to an officer who joins the journey later, and to nobody who may not know of the report', async () => {
      const late = await report(consulate.token, 'Quiej');
      const finding = await join(late, own[1] ?? '');
      await agree(0);
      await get(AlertOfCompanions).ofJourney(late);
      expect(await raised()).toHaveLength(1);
      expect(await shown()).toEqual([]);
      await agree(1);
      for (let time = 0; time < 2; time += 1) await get(AlertOfCompanions).ofAll();
      expect((await raised()).at(-1)).toEqual({ kind: 'companion_found', code: CONSULATE, subjects: [late] });
      await part(finding);
    });

    it('is news no more when the family takes its word back, and news again when it gives it', async () => {
      await allow('a', 'family', false);
      expect(await shown()).toEqual([]);
      await get(CloseInvisibleAlerts).round();
      await allow('a', 'family', true);
      expect(await shown()).toEqual([]);
      await follow();
      const [alert, ...more] = await shown();
      expect(more).toEqual([]);
      expect(alert?.subjectIds.toSorted()).toEqual([...own].toSorted());
    });

    it('is said to be wrong where the identification is revoked, after the family knows that', async () => {
      await act('a', 'contestIdentification', { reasonCode: 'family_doubts' });
      await follow();
      expect(await shown()).toEqual([]);
      const examiner = await house.api.signIn(CODE_OF.b, ['forensic'], { purpose: 'forensic_matching' });
      const input = {
        ...{ id, expectedVersion: await versionOf('identification', id) },
        ...{ outcome: 'revoked', reasonCode: 'samples_mixed_up', reportReference: 'R-2' },
      };
      await house.api.change(examiner.token, 'settleContest', input, IDENTIFICATION);
      await follow();
      expect(await shown()).toEqual([]);
      await tellFamily();
      await follow();
      const alerts = await shown();
      expect(alerts.map(({ kind }) => kind)).toContain('companion_revoked');
      expect(alerts.map(({ kind }) => kind)).not.toContain('companion_found');
      expect((await raised()).filter(({ kind }) => kind === 'companion_revoked')[0]?.subjects).toEqual(
        expect.arrayContaining([...own]),
      );
      await get(CloseInvisibleAlerts).round();
      expect((await shown()).map(({ kind }) => kind)).toContain('companion_revoked');
    });
  });

  describe('alive', () => {
    let missing = '';
    const found = async (person: object, decidedBy: string | null = null): Promise<void> => {
      missing = await report(house.people.a.token, 'Hallada');
      await join(missing, own[0] ?? '');
      const living = { situation: 'sheltered', person, wishes: { informFamily: true } };
      const b = await file(house.people.b.token, 'registerLocatedPerson', { living });
      await house.api.sql('UPDATE record SET wish_decided_by = $2 WHERE id = $1', [b, decidedBy]);
      await identify(await openMatch(house.api, { kind: 'living', a: missing, b }), ['own_statement']);
    };

    it('is told when that person has agreed to it, and the family too, and not before', async () => {
      await found({ names: [], sex: 'female', birthDate: '1999-04' });
      expect(await allow('b', 'person', true)).toMatchObject({ personAllowsCompanions: true });
      await follow();
      expect(await raised()).toEqual([]);
      await act('b', 'allowTelling', { allows: 'only_alive' });
      await tellFamily();
      await follow();
      expect(await raised()).toEqual([]);
      await allow('b', 'person', false);
      await allow('a', 'family', true);
      await follow();
      expect(await raised()).toEqual([]);
      await allow('b', 'person', true);
      await follow();
      expect(await raised()).toEqual([
        { kind: 'companion_found', code: CONSULATE, subjects: [...own].toSorted() },
      ]);
    });

    it('ends with the wish of that person, also before any job has run', async () => {
      expect((await shown()).map(({ kind }) => kind)).toContain('companion_found');
      const [row] = await house.api.sql<{ id: string; version: number }>(
        'SELECT r.id, r.version FROM record r JOIN identification i ON i.record_b = r.id WHERE i.id = $1',
        [id],
      );
      const wish = { id: row?.id, expectedVersion: row?.version, informFamily: false };
      await house.api.change(house.people.b.token, 'recordWish', wish, '__typename');
      expect((await allow('b', 'person', true)).code).toBe('TELLINGS.NOT_ALLOWED_BY_PERSON');
      await get(FollowWish).followWish(row?.id ?? '');
      expect((await shown()).map(({ kind }) => kind)).not.toContain('companion_found');
    });

    it('is of a child when a guardianship authority has decided', async () => {
      const child = { names: [], sex: 'female', ageYears: { min: 15, max: 16 } };
      await found(child, 'guardianship_authority');
      expect((await allow('b', 'person', true)).code).toBe('IDENTIFICATIONS.GUARDIANSHIP_MISSING');
      const guardianshipAuthority = 'Authority 7, decision 12';
      expect(await allow('b', 'person', true, { guardianshipAuthority })).toMatchObject({
        personAllowsCompanions: true,
      });
      expect((await act('b', 'allowTelling', { allows: 'nothing', guardianshipAuthority })).state).toBe(
        'confirmed',
      );
      await follow();
      expect(await raised()).toEqual([]);
    });
  });
});
