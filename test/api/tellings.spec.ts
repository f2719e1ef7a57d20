import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { FollowWish } from '../../src/modules/identification/identifications/index.js';
import { RaiseForDuties } from '../../src/modules/alerts/index.js';
import { LoadInstitutions, type Duty } from '../../src/modules/institutions/index.js';
import { invented, PERMITTING, type Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';
import { openMatch } from './made-match.js';
import { openDuties } from './open-duties.js';

const IDENTIFICATION =
  '__typename ... on Identification { id state allows allowedActions } ... on UserError { code }';
const FOLDER = `__typename ... on FamilyFolder { state familyContact tellings { id occasion state language toldAt questions disposition cancelReason additions { words addedBy } } }
  ... on UserError { code }`;
const PLAN = {
  ...{ inPerson: true, language: 'quc', interpreter: 'ordered', companion: true },
  ...{ support: 'arranged', placeKind: 'home' },
};

type OpenedTelling = Duty & { readonly dueAt: string };

describe('telling a family', () => {
  let house: DisclosureHouse;
  let id = '';
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    const agreement = {
      id: 'AB-2',
      parties: [CODE_OF.a, CODE_OF.b],
      categories: ['report', 'living'],
      level: 2,
    };
    await house.api.api.app
      .get(LoadInstitutions, { strict: false })
      .loadFile(OPERATOR, { institutions: [], agreements: [agreement] });
  });
  afterAll(() => house.close());

  const versionOf = async (table: string, thing: string): Promise<number> =>
    (await house.api.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [thing]))[0]
      ?.version ?? 0;
  const act = async (side: Side, field: string, more: object = {}): Promise<Loose> => {
    const input = { id, expectedVersion: await versionOf('identification', id), ...more };
    return house.api.change(house.people[side].token, field, input, IDENTIFICATION);
  };
  const folder = async (side: Side, field: string, more: object = {}): Promise<Loose> => {
    const expectedVersion = await versionOf('identification', id);
    const input = { identificationId: id, expectedVersion, ...more };
    return house.api.change(house.people[side].token, field, input, FOLDER);
  };
  const plan = (side: Side, more: object = {}) =>
    folder(side, 'planTelling', { ...PLAN, tellerId: house.people.a.actorId, ...more });
  const told = (more: object = {}) =>
    folder('a', 'recordTelling', {
      ...{
        toldAt: new Date().toISOString(),
        present: ['family', 'teller', 'psychologist'],
        effects: 'later',
      },
      ...more,
    });
  const file = async (side: Side, field: string, input: object): Promise<string> =>
    (await house.api.change(house.people[side].token, field, input, '... on RecordReceipt { id }'))
      .id as string;
  const propose = async (match: string, methods: readonly string[]): Promise<Loose> => {
    for (const side of ['a', 'b'] as const) {
      const seen = { matchId: match, expectedVersion: await versionOf('hypothesis', match) };
      await house.api.change(
        house.people[side].token,
        'decideMatch',
        { ...seen, decision: 'plausible' },
        '__typename',
      );
    }
    const seen = { matchId: match, expectedVersion: await versionOf('hypothesis', match) };
    const input = { ...seen, methods, authority: 'Court 3', reportReference: 'R-1' };
    return house.api.change(house.people.b.token, 'proposeIdentification', input, IDENTIFICATION);
  };
  const confirmBoth = async (): Promise<Loose> => {
    await act('a', 'confirmIdentification');
    return act('b', 'confirmIdentification');
  };
  const caseOf = async (report: string) =>
    (
      await house.api.sql<{ state: string }>('SELECT state FROM search_case WHERE record_id = $1', [report])
    )[0]?.state;
  const toTell = async () => (await openDuties(house.api, 'tell_family')).map(({ subject }) => subject);
  const mails = async () =>
    (await house.api.sql<{ n: number }>('SELECT count(*)::int AS n FROM alert_delivery'))[0]?.n;

  describe('of somebody who has died', () => {
    it('waits for two institutions', async () => {
      ({ id } = (await propose(house.match, ['dental'])) as { id: string });
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.NOTHING_TO_TELL' });
      await act('a', 'confirmIdentification');
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.NOTHING_TO_TELL' });
      expect(await toTell()).toEqual([]);
      await act('b', 'confirmIdentification');
      expect(await toTell()).toEqual([id]);
    });

    it('is for the institution of the family, by one of its people, in person or with a reason', async () => {
      expect(await plan('b')).toMatchObject({ __typename: 'NotFoundError' });
      expect(await plan('a', { tellerId: house.people.b.actorId })).toMatchObject({
        code: 'TELLINGS.TELLER_UNKNOWN',
      });
      const { actorId: machine } = await house.api.enrol(CODE_OF.a, ['machine']);
      expect(await plan('a', { tellerId: machine })).toMatchObject({ code: 'TELLINGS.TELLER_UNKNOWN' });
      expect(await plan('a', { inPerson: false })).toMatchObject({
        code: 'TELLINGS.IN_PERSON_REASON_MISSING',
      });
      expect(await told()).toMatchObject({ code: 'TELLINGS.NOT_PLANNED' });
      expect(await plan('a')).toMatchObject({ tellings: [{ state: 'planned', language: 'quc' }] });
      expect(await plan('a', { language: 'es' })).toMatchObject({
        tellings: [{ state: 'planned', language: 'es' }],
      });
    });

    it('may be put off by a plan, given up with a reason, and is owed all the same', async () => {
      const dueAt = async () =>
        new Date(
          (
            await house.api.sql<{ due: string }>(
              `SELECT payload ->> 'dueAt' AS due FROM outbox_event WHERE name = 'duties.opened'
                 AND payload ->> 'kind' = 'tell_family' AND payload ->> 'subjectId' = $1 ORDER BY created_at DESC LIMIT 1`,
              [id],
            )
          )[0]?.due ?? 0,
        ).getTime();
      const days = (count: number) => Date.now() + count * 86_400_000;
      expect(await plan('a', { plannedFor: new Date(days(20)).toISOString() })).toMatchObject({
        tellings: [{ state: 'planned' }],
      });
      expect(await dueAt()).toBeGreaterThan(days(20));
      await plan('a', { plannedFor: new Date(days(900)).toISOString() });
      expect(await dueAt()).toBeLessThan(days(40));
      expect(await folder('b', 'cancelTelling', { reason: 'other' })).toMatchObject({
        __typename: 'NotFoundError',
      });
      expect(await folder('a', 'cancelTelling', { reason: 'family_not_reached' })).toMatchObject({
        tellings: [{ state: 'cancelled', cancelReason: 'family_not_reached' }],
      });
      expect(await dueAt()).toBeLessThan(days(12));
      expect(await toTell()).toEqual([id]);
      expect(await folder('a', 'cancelTelling', { reason: 'other' })).toMatchObject({
        code: 'TELLINGS.NOT_PLANNED',
      });
      expect(await told()).toMatchObject({ code: 'TELLINGS.NOT_PLANNED' });
      expect(await plan('a')).toMatchObject({ tellings: [{ state: 'cancelled' }, { state: 'planned' }] });
    });

    it('is planned for no family that has not been asked whether it is safe, and by no way that is not', async () => {
      const said = async (reporter: object): Promise<void> => {
        const expectedVersion = await versionOf('record', house.report);
        const base = { relationship: 'sister', language: 'es' };
        const fields = { reporter: { ...base, ...reporter } };
        const input = { id: house.report, expectedVersion, fields };
        const amended = await house.api.change(
          house.people.a.token,
          'amendReport',
          input,
          '__typename ... on Report { familyContact }',
        );
        expect(amended).toMatchObject({ __typename: 'Report' });
      };
      const alertOfTelling = async (): Promise<void> => {
        const [event] = await house.api.sql<{ id: string; institution_id: string; payload: OpenedTelling }>(
          `SELECT id, institution_id, payload FROM outbox_event
           WHERE name = 'duties.opened' AND payload ->> 'kind' = 'tell_family' AND payload ->> 'subjectId' = $1`,
          [id],
        );
        const { id: eventId = '', institution_id: institutionId = '' } = event ?? {};
        await house.api.api.app
          .get(RaiseForDuties, { strict: false })
          .opened({ ...(event?.payload as OpenedTelling), institutionId, eventId, at: Date.now() });
      };
      const alerted = async (side: Side) =>
        (
          (await house.ask(side, '{ inbox(first: 50) { nodes { kind familyContact } } }')).inbox as {
            nodes: { kind: string; familyContact: string | null }[];
          }
        ).nodes.filter(({ kind }) => kind === 'tell_family');
      await alertOfTelling();
      await said({});
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.CONTACT_NOT_ASKED' });
      expect(await alerted('a')).toEqual([{ kind: 'tell_family', familyContact: 'not_asked' }]);
      await said({ safeToContact: false });
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.CONTACT_NOT_SAFE' });
      expect(await alerted('a')).toEqual([{ kind: 'tell_family', familyContact: 'not_safe' }]);
      await said({ safeToContact: false, safeWay: 'family_comes' });
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.HOME_NOT_SAFE' });
      expect(await plan('a', { placeKind: 'consulate' })).toMatchObject({ familyContact: 'not_safe' });
      await said({ safeToContact: true });
      expect(await plan('a', { language: 'es' })).toMatchObject({ familyContact: 'safe' });
      expect(await alerted('b')).toEqual([]);
    });

    it('has a letter in five languages for its own institution, which names the report by its code', async () => {
      const letter = (language: string) =>
        `{ familyLetter(identificationId: "${id}", language: "${language}") {
          ... on FamilyLetter { fileName pdf toBeReviewed } ... on UserError { code } } }`;
      const pdfs = new Set<string>();
      for (const language of ['es', 'en', 'pt', 'fr', 'ht']) {
        const { familyLetter: one } = await house.ask('a', letter(language));
        const text = Buffer.from(one.pdf as string, 'base64').toString('latin1');
        expect(text).toContain('/Marked true');
        expect(text).toContain(`/Lang (${language})`);
        expect(one).toMatchObject({ fileName: `${id}-${language}.pdf` });
        expect(one.toBeReviewed).toBe(!['es', 'en'].includes(language));
        pdfs.add(one.pdf as string);
      }
      expect(pdfs.size).toBe(5);
      expect((await house.ask('b', letter('es'))).familyLetter).toEqual({ code: 'ACCESS.NOT_FOUND' });
    });

    it('is written down by what was asked and chosen, which nobody else reads', async () => {
      const before = await mails();
      const ahead = new Date(Date.now() + 86_400_000).toISOString();
      expect(await told({ toldAt: ahead })).toMatchObject({ code: 'TELLINGS.TOLD_AT_REFUSED' });
      expect(await told({ present: ['teller'] })).toMatchObject({ code: 'TELLINGS.FAMILY_NOT_PRESENT' });
      const questions = 'Did he suffer?';
      expect(await told({ questions, disposition: 'repatriation' })).toMatchObject({
        state: 'notified_to_family',
        tellings: [
          { state: 'cancelled' },
          { occasion: 'identification', state: 'told', questions, disposition: 'repatriation' },
        ],
      });
      expect(await toTell()).toEqual([]);
      const read = `{ familyFolder(identificationId: "${id}") { tellings { questions } }
        identification(id: "${id}") { state steps { what words } } }`;
      const other = await house.ask('b', read);
      expect(other.familyFolder).toBeNull();
      expect(other.identification.state).toBe('notified_to_family');
      expect(JSON.stringify(other)).not.toContain('suffer');
      expect(await mails()).toBe(before);
    });

    it('is corrected by what somebody adds, with name and time, and never written over', async () => {
      const read = (
        await house.ask('a', `{ familyFolder(identificationId: "${id}") { tellings { id state } } }`)
      ).familyFolder.tellings as { id: string; state: string }[];
      const [given, done] = read.map((one) => one.id);
      const add = (side: Side, tellingId: string | undefined, words: string) =>
        folder(side, 'addToTelling', { tellingId, words });
      expect(await add('a', given, 'No.')).toMatchObject({ code: 'TELLINGS.NOT_TOLD' });
      expect(await add('a', done, ' ')).toMatchObject({ code: 'TELLINGS.WORDS_MISSING' });
      expect(await add('a', id, 'No.')).toMatchObject({ __typename: 'NotFoundError' });
      expect(await add('b', done, 'No.')).toMatchObject({ __typename: 'NotFoundError' });
      const words = 'The brother was there too.';
      expect(await add('a', done, words)).toMatchObject({
        tellings: [
          {},
          { questions: 'Did he suffer?', additions: [{ words, addedBy: house.people.a.actorId }] },
        ],
      });
    });

    it('happens again, in person, when the identification is revoked after the remains have come home', async () => {
      await act('a', 'contestIdentification', { reasonCode: 'family_doubts' });
      const { token } = await house.api.signIn(CODE_OF.b, ['forensic'], { purpose: 'forensic_matching' });
      const input = {
        ...{ id, expectedVersion: await versionOf('identification', id) },
        ...{ outcome: 'revoked', reasonCode: 'samples_mixed_up', reportReference: 'R-2' },
      };
      expect(await house.api.change(token, 'settleContest', input, IDENTIFICATION)).toMatchObject({
        state: 'revoked',
      });
      expect(await caseOf(house.report)).toBe('searching');
      expect(await toTell()).toEqual([id]);
      await plan('a');
      expect(await told({ disposition: 'undecided' })).toMatchObject({
        state: 'revoked',
        tellings: [{ state: 'cancelled' }, { state: 'told' }, { occasion: 'revoked', state: 'told' }],
      });
      expect(await toTell()).toEqual([]);
    });
  });

  describe('of somebody found alive', () => {
    let report = '';
    const found = async (living: object): Promise<string> => {
      const reporter = { relationship: 'sister', language: 'es', safeToContact: true };
      report = await file('a', 'fileReport', { report: { ...invented(), reporter, consents: PERMITTING } });
      const b = await file('b', 'registerLocatedPerson', { living: { situation: 'sheltered', ...living } });
      return openMatch(house.api, { kind: 'living', a: report, b });
    };
    const ADULT = {
      person: { names: [], sex: 'female', birthDate: '1999-04' },
      wishes: { informFamily: true },
    };

    it('waits for what that person allows, and the search is over all the same', async () => {
      const match = await found(ADULT);
      expect(await propose(match, ['visual'])).toMatchObject({ code: 'IDENTIFICATIONS.METHODS_NOT_ENOUGH' });
      ({ id } = (await propose(match, ['own_statement'])) as { id: string });
      expect(await confirmBoth()).toMatchObject({ state: 'confirmed', allows: null });
      expect(await caseOf(report)).toBe('located_alive_no_contact');
      expect(await toTell()).toEqual([]);
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.NOT_ALLOWED_BY_PERSON' });
      expect(await act('a', 'allowTelling', { allows: 'whereabouts' })).toMatchObject({
        __typename: 'NotFoundError',
      });
    });

    it('is nothing where she says so, and ends when she changes her mind', async () => {
      await act('b', 'allowTelling', { allows: 'nothing' });
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.NOT_ALLOWED_BY_PERSON' });
      await act('b', 'allowTelling', { allows: 'only_alive' });
      expect(await toTell()).toEqual([id]);
      await act('b', 'allowTelling', { allows: 'nothing' });
      expect(await toTell()).toEqual([]);
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.NOT_ALLOWED_BY_PERSON' });
    });

    it('goes as far as she allows: where she is, only when she says so', async () => {
      await act('b', 'allowTelling', { allows: 'only_alive' });
      await plan('a');
      expect(await told()).toMatchObject({ state: 'notified_to_family' });
      expect(await caseOf(report)).toBe('located_alive_no_contact');
      const match = await found(ADULT);
      ({ id } = (await propose(match, ['own_statement'])) as { id: string });
      await confirmBoth();
      await act('b', 'allowTelling', { allows: 'whereabouts' });
      await plan('a');
      await told();
      expect(await caseOf(report)).toBe('located_alive');
    });

    it('is over when she says no to it meanwhile, also before any job has run', async () => {
      const match = await found(ADULT);
      ({ id } = (await propose(match, ['own_statement'])) as { id: string });
      await confirmBoth();
      await act('b', 'allowTelling', { allows: 'whereabouts' });
      await plan('a');
      const [row] = await house.api.sql<{ id: string; version: number }>(
        'SELECT r.id, r.version FROM record r JOIN hypothesis h ON h.record_b = r.id WHERE h.id = $1',
        [match],
      );
      const wish = { id: row?.id, expectedVersion: row?.version, informFamily: false };
      await house.api.change(house.people.b.token, 'recordWish', wish, '__typename');
      expect(await plan('a')).toMatchObject({ code: 'TELLINGS.NOT_ALLOWED_BY_PERSON' });
      expect(await told()).toMatchObject({ code: 'TELLINGS.NOT_ALLOWED_BY_PERSON' });
      const follow = house.api.api.app.get(FollowWish, { strict: false });
      for (let time = 0; time < 2; time += 1) await follow.followWish(row?.id ?? '');
      expect(await toTell()).toEqual([]);
      expect(await act('b', 'allowTelling', { allows: 'only_alive' })).toMatchObject({
        code: 'TELLINGS.NOT_ALLOWED_BY_PERSON',
      });
    });

    it('names the guardianship authority of a child', async () => {
      const match = await found({
        person: { names: [], sex: 'female', ageYears: { min: 15, max: 16 } },
        wishes: { informFamily: true },
      });
      await house.api.sql(
        `UPDATE record SET wish_decided_by = 'guardianship_authority'
         WHERE id = (SELECT record_b FROM hypothesis WHERE id = $1)`,
        [match],
      );
      ({ id } = (await propose(match, ['own_statement'])) as { id: string });
      await confirmBoth();
      const allows = 'only_alive';
      expect(await act('b', 'allowTelling', { allows })).toMatchObject({
        code: 'IDENTIFICATIONS.GUARDIANSHIP_MISSING',
      });
      await act('b', 'allowTelling', { allows, guardianshipAuthority: 'Authority 7, decision 12' });
      expect(await plan('a')).toMatchObject({ code: 'IDENTIFICATIONS.GUARDIANSHIP_MISSING' });
      expect(await plan('a', { guardianshipAuthority: 'Authority 7' })).toMatchObject({ state: 'confirmed' });
    });
  });
});
