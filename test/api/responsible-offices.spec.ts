import { OPERATOR, type Role } from '../../src/modules/access/accounts/index.js';
import { AlertInstitutions, EscalateOverdue } from '../../src/modules/alerts/index.js';
import {
  AddMechanism,
  LoadInstitutions,
  shippedProfiles,
  type MechanismProfile,
} from '../../src/modules/institutions/index.js';
import { TellOffices } from '../../src/modules/responsible/index.js';
import { workOffEvents } from '../support/work-off-events.js';
import { invented, PERMITTING, type Loose } from './api-house.js';
import { DisclosureHouse, type Side } from './disclosure-house.js';
import { openMatch } from './made-match.js';

const PART = `id subject role duty state since answer because(language: es) { code text }
  legalBasis { country rule } holders { code }`;
const TOLD = 'id role duty toldAt bar answer reason endedAt office { code } legalBasis { rule }';
const ANSWER = `__typename ... on Responsibility { ${PART} } ... on UserError { code path }`;

/** Mexico as it is demonstrated, and an authority that enforces migration law, which a rule names too. */
function mexico(profile: MechanismProfile | undefined): object {
  return {
    ...profile,
    institutions: [
      ...(profile?.institutions ?? []),
      { code: 'MX-MIGRATION', name: 'Migración de México (inventada)', kind: 'migration' },
    ],
    competence: [
      ...(profile?.competence ?? []),
      {
        ...{ id: 'migration', who: { code: 'MX-MIGRATION' }, role: 'supporting' },
        ...{ records: ['report', 'remains'], when: { place: { country: 'MX' } } },
      },
    ],
  };
}

describe('the offices that routing names', () => {
  let house: DisclosureHouse;
  let agent: string;
  let minister: string;
  let stranger: string;
  /** Whoever works with the report, and with the remains. */
  let searcher: string;
  let forensic: string;

  beforeAll(async () => {
    house = await DisclosureHouse.open();
    const { app } = house.api.api;
    const profiles = shippedProfiles('demonstration');
    const of = (country: string) => profiles.find((one) => one.country === country);
    const mechanisms = app.get(AddMechanism, { strict: false });
    for (const profile of [of('HN'), of('GT'), mexico(of('MX'))]) await mechanisms.add(OPERATOR, profile);
    const parties = ['AA-SEARCH', 'BB-FORENSIC', 'MX-PROSECUTOR', 'MX-MIGRATION', 'GT-MFA'];
    const agreements = [
      { id: 'OFFICES', parties, categories: ['report', 'remains', 'living'] as const, level: 1 },
    ];
    await app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, { institutions: [], agreements });
    const enrol = async (code: string, roles: Role[]) => (await house.api.enrol(code, roles)).token;
    agent = await enrol('MX-PROSECUTOR', ['liaison', 'coordinator']);
    minister = await enrol('GT-MFA', ['liaison', 'coordinator']);
    searcher = await enrol('AA-SEARCH', ['liaison', 'coordinator']);
    forensic = await enrol('BB-FORENSIC', ['liaison', 'coordinator']);
    stranger = await enrol('MX-SHELTER-SOUTH', ['liaison', 'coordinator']);
  });
  afterAll(() => house.close());

  beforeEach(async () => {
    await workOffEvents(house.api);
    await house.api.sql('TRUNCATE alert, duty CASCADE');
    await house.api.sql('DELETE FROM routed_office');
    await house.api.sql(
      `UPDATE match_side SET state = 'unseen', decided_by = NULL, decided_at = NULL WHERE hypothesis_id = $1`,
      [house.match],
    );
    await house.api.sql(`UPDATE hypothesis SET state = 'notified' WHERE id = $1`, [house.match]);
    await nationality([]);
    await crossBorder(['*']);
  });

  const nationality = (countries: string[]) =>
    house.api.sql(
      `UPDATE record SET content = jsonb_set(content, '{person,nationalities}', $2) WHERE id = $1`,
      [house.report, JSON.stringify(countries)],
    );
  const crossBorder = (countries: string[]) => {
    const consents = PERMITTING.map((one) => ('countries' in one ? { ...one, countries } : one));
    return house.api.sql(`UPDATE record SET content = jsonb_set(content, '{consents}', $2) WHERE id = $1`, [
      ...[house.report, JSON.stringify(consents)],
    ]);
  };
  const plausible = async (side: Side) => {
    await house.change(side, 'decideMatch', { decision: 'plausible' });
    await workOffEvents(house.api);
  };
  const tell = () => house.api.api.app.get(TellOffices, { strict: false });
  const written = async (subject = house.match) => {
    const rows = await house.api.sql<{ code: string; said: string }>(
      `SELECT i.code, CASE WHEN o.ended_at IS NOT NULL THEN 'ended' ELSE coalesce(o.bar, 'told ' || o.duty) END AS said
       FROM routed_office o JOIN institution i ON i.id = o.office_id WHERE o.subject_id = $1`,
      [subject],
    );
    return Object.fromEntries(rows.map(({ code, said }) => [code, said]));
  };
  const alerts = () =>
    house.api.sql<{ code: string; kind: string; state: string }>(
      `SELECT i.code, a.kind, a.state FROM alert a JOIN institution i ON i.id = a.institution_id
       WHERE a.kind LIKE 'responsible%' ORDER BY i.code`,
    );
  const parts = async (token: string) => {
    const { data, errors } = await house.api.ask(
      `{ responsibilities { nodes: edges { node { ${PART} } } } }`,
      {
        token,
      },
    );
    expect(errors).toBeUndefined();
    return ((data.responsibilities as Loose).nodes as Loose[]).map(({ node }) => node as Loose);
  };
  const toldOf = async (token: string, id = house.match, subject = 'match') => {
    const { data, errors } = await house.api.ask(
      `{ officesTold(subject: ${subject.toUpperCase()}, id: "${id}") { ${TOLD} } }`,
      { token },
    );
    expect(errors).toBeUndefined();
    return new Map((data.officesTold as Loose[]).map((one) => [(one.office as Loose).code, one]));
  };
  const answer = async (token: string, input: object) =>
    (await house.api.change(token, 'answerResponsibility', input, ANSWER)) as Loose;

  it('hear of a match once both holders hold it to be plausible, and not before', async () => {
    await workOffEvents(house.api);
    await tell().ofMatch(house.match, false);
    expect(await written()).toEqual({});
    await plausible('a');
    expect(await written()).toEqual({});
    expect(await parts(agent)).toEqual([]);
    await plausible('b');
    expect(await written()).toMatchObject({
      'MX-PROSECUTOR': 'told acknowledge',
      'MX-SEARCH': 'agreement',
      'MX-MIGRATION': 'migration_enforcement',
    });
    expect(await alerts()).toEqual([{ code: 'MX-PROSECUTOR', kind: 'responsible', state: 'delivered' }]);
    const [part] = await parts(agent);
    expect(part).toMatchObject({
      ...{ subject: 'match', role: 'supporting', duty: 'acknowledge', state: 'open', answer: null },
      legalBasis: { country: 'MX', rule: 'investigation' },
      holders: expect.arrayContaining([{ code: 'AA-SEARCH' }, { code: 'BB-FORENSIC' }]),
    });
    expect(part?.because.length).toBeGreaterThan(0);
    // Nothing of what the records say of a person.
    expect(JSON.stringify(part)).not.toMatch(/Wenceslao|Zaldívar|golondrina/);
  });

  it('hear of a match of which one holder has let the date pass', async () => {
    await house.api.sql('UPDATE hypothesis SET state = $2 WHERE id = $1', [house.match, 'notified']);
    const alert = await openAlert();
    expect(await written()).toEqual({});
    await house.api.sql(
      `UPDATE alert SET due_at = now() - interval '30 days', next_step_at = now() - interval '1 minute' WHERE id = $1`,
      [alert],
    );
    await house.api.api.app.get(EscalateOverdue, { strict: false }).escalateOverdue();
    await workOffEvents(house.api);
    expect(await written()).toMatchObject({ 'MX-PROSECUTOR': 'told acknowledge' });
  });

  it('of the nationality hear only where the family named the country', async () => {
    await nationality(['GT']);
    await tell().ofMatch(house.match, true);
    expect(await written()).toMatchObject({ 'GT-MFA': 'consent' });
    expect(await parts(minister)).toEqual([]);
    await crossBorder(['MX', 'GT']);
    await tell().again(house.report);
    expect(await written()).toMatchObject({ 'GT-MFA': 'told tell_family' });
    expect(await parts(minister)).toHaveLength(1);
    await crossBorder(['MX']);
    await tell().again(house.report);
    await workOffEvents(house.api);
    expect(await written()).toMatchObject({ 'GT-MFA': 'ended' });
    const [ended] = await parts(minister);
    expect(ended).toMatchObject({ state: 'ended', because: [] });
    expect((await alerts()).filter(({ code }) => code === 'GT-MFA')).toEqual([
      { code: 'GT-MFA', kind: 'responsible', state: 'closed' },
    ]);
  });

  it('inside an authority that enforces migration law hear of nothing, though a rule names them', async () => {
    const within = (said: object | null) =>
      house.api.sql(`UPDATE institution SET within_migration = $1 WHERE code = 'MX-PROSECUTOR'`, [
        said && JSON.stringify(said),
      ]);
    try {
      await within({ authority: 'Migración (inventada)' });
      await tell().ofMatch(house.match, true);
      expect(await written()).toMatchObject({ 'MX-PROSECUTOR': 'migration_enforcement' });
      expect(await parts(agent)).toEqual([]);
    } finally {
      await within(null);
    }
    await tell().again(house.report);
    expect(await written()).toMatchObject({ 'MX-PROSECUTOR': 'told acknowledge' });
  });

  it('hear of a living person only after the answer, and once whoever holds the record has gone on', async () => {
    const { id: person } = await house.api.change(
      house.people.b.token,
      'registerLocatedPerson',
      {
        living: {
          ...{ since: '2023-09-03', place: { country: 'MX', admin1: 'Sonora' } },
          ...{
            situation: 'hospitalised',
            person: { names: [{ kind: 'legal', full: 'Nadie' }], sex: 'male' },
          },
        },
      },
      '... on RecordReceipt { id } ... on InvalidInput { findings { path code } }',
    );
    const living = await openMatch(house.api, { kind: 'living', a: house.report, b: `${person}` });
    await house.api.sql('UPDATE hypothesis SET holder_only = true WHERE id = $1', [living]);
    await tell().ofMatch(living, true);
    expect(await written(living)).toMatchObject({ 'MX-PROSECUTOR': 'wish' });
    await house.api.sql('UPDATE hypothesis SET holder_only = false WHERE id = $1', [living]);
    await tell().ofMatch(living, true);
    expect(await written(living)).toMatchObject({ 'MX-PROSECUTOR': 'wish' });
    await house.api.sql(
      `UPDATE match_side SET state = 'plausible', decided_at = now() WHERE hypothesis_id = $1 AND side = 'b'`,
      [living],
    );
    await tell().ofMatch(living, true);
    expect(await written(living)).toMatchObject({ 'MX-PROSECUTOR': 'told acknowledge' });
    await house.api.sql(`UPDATE hypothesis SET state = 'lapsed' WHERE id = $1`, [living]);
  });

  it('hear of a filed report where the law names them, and no more once it is withdrawn', async () => {
    const report = {
      ...invented(),
      consents: PERMITTING,
      lastContact: { date: '2023-05-02', place: { country: 'MX' } },
    };
    const reporter = { name: 'Reportante', relationship: 'sister', language: 'es', safeToContact: true };
    const { id } = await house.api.change(
      house.people.a.token,
      'fileReport',
      { report: { ...report, reporter } },
      '... on RecordReceipt { id } ... on InvalidInput { findings { path code } }',
    );
    await workOffEvents(house.api, ['matching']);
    expect(await written(`${id}`)).toMatchObject({
      'MX-PROSECUTOR': 'told acknowledge',
      'MX-MIGRATION': 'migration_enforcement',
    });
    const consents = PERMITTING.map((one) => ({ ...one, withdrawnAt: '2024-01-01T00:00:00Z' }));
    await house.api.sql(`UPDATE record SET content = jsonb_set(content, '{consents}', $2) WHERE id = $1`, [
      ...[id, JSON.stringify(consents)],
    ]);
    await tell().again(`${id}`);
    expect(await written(`${id}`)).toMatchObject({ 'MX-PROSECUTOR': 'ended' });
  });

  it('are told once by two workers at once, and by one that runs again', async () => {
    await plausible('a');
    await house.change('b', 'decideMatch', { decision: 'plausible' });
    await Promise.all([1, 2, 3].map(() => tell().ofMatch(house.match, false)));
    await tell().ofMatch(house.match, true);
    const opened = await house.api.sql(
      `SELECT 1 FROM outbox_event e JOIN routed_office o ON o.id::text = e.payload->>'subjectId'
       WHERE e.name = 'duties.opened' AND o.subject_id = $1`,
      [house.match],
    );
    const told = Object.values(await written()).filter((said) => said.startsWith('told'));
    expect(told.length).toBeGreaterThan(0);
    expect(opened).toHaveLength(told.length);
  });

  it('answer for their own part, once for all of the office, and say why where it is not theirs', async () => {
    await tell().ofMatch(house.match, true);
    await workOffEvents(house.api);
    const [part] = await parts(agent);
    const responsibilityId = part?.id as string;
    expect(await answer(agent, { responsibilityId, answer: 'not_ours' })).toMatchObject({
      ...{ code: 'RESPONSIBLE.REASON_MISSING', path: 'reason' },
    });
    const given = { responsibilityId, answer: 'acting', idempotencyKey: 'acting-1' };
    expect(await answer(agent, given)).toMatchObject({ state: 'answered', answer: 'acting' });
    expect(await answer(agent, given)).toMatchObject({ state: 'answered', answer: 'acting' });
    await workOffEvents(house.api);
    expect(await alerts()).toEqual([{ code: 'MX-PROSECUTOR', kind: 'responsible', state: 'closed' }]);
    await house.api.sql(`UPDATE hypothesis SET state = 'excluded' WHERE id = $1`, [house.match]);
    await tell().ofMatch(house.match, false);
    expect(await answer(agent, { responsibilityId, answer: 'acknowledged' })).toMatchObject({
      code: 'RESPONSIBLE.ENDED',
    });
  });

  it('are read by the holder whose record names them, and the other learns nothing of the bars or of whom', async () => {
    await nationality(['GT']);
    await tell().ofMatch(house.match, true);
    const ofReport = await toldOf(searcher);
    expect(ofReport.get('GT-MFA')).toMatchObject({ toldAt: null, bar: 'consent' });
    expect(ofReport.get('MX-MIGRATION')).toMatchObject({ bar: 'migration_enforcement' });
    expect((await toldOf(forensic)).has('GT-MFA')).toBe(false);
    for (const token of [stranger, agent, minister]) expect((await toldOf(token)).size).toBe(0);
    await crossBorder(['MX', 'GT']);
    await tell().again(house.report);
    expect((await toldOf(searcher)).get('GT-MFA')).toMatchObject({ bar: null, toldAt: expect.anything() });
    expect((await toldOf(forensic)).has('GT-MFA')).toBe(false);
  });

  it('that say that it is not their work are heard of, with their reason, by that holder alone', async () => {
    await nationality(['GT']);
    await crossBorder(['MX', 'GT']);
    await tell().ofMatch(house.match, true);
    await workOffEvents(house.api);
    const [part] = await parts(minister);
    const responsibilityId = part?.id as string;
    const reason = 'La familia vive en Honduras';
    await answer(minister, { responsibilityId, answer: 'not_ours', reason });
    await workOffEvents(house.api);
    const news = () =>
      house.api.sql<{ code: string; state: string }>(
        `SELECT i.code, a.state FROM alert a JOIN institution i ON i.id = a.institution_id
         WHERE a.kind = 'office_not_ours'`,
      );
    expect(await news()).toEqual([{ code: 'AA-SEARCH', state: 'delivered' }]);
    expect((await toldOf(searcher)).get('GT-MFA')).toMatchObject({ answer: 'not_ours', reason });
    const one = `{ officeTold(id: "${responsibilityId}") { reason subjectId office { code } } }`;
    expect((await house.api.ask(one, { token: searcher })).data.officeTold).toMatchObject({
      ...{ reason, subjectId: house.match, office: { code: 'GT-MFA' } },
    });
    for (const token of [forensic, stranger, minister, agent])
      expect((await house.api.ask(one, { token })).data.officeTold).toBeNull();
    await answer(minister, { responsibilityId, answer: 'acting' });
    await workOffEvents(house.api);
    expect(await news()).toEqual([{ code: 'AA-SEARCH', state: 'closed' }]);
    expect((await toldOf(searcher)).get('GT-MFA')).toMatchObject({ answer: 'acting', reason: null });
  });

  it('read their own part by its id, and why on the alert itself; nobody else reads either', async () => {
    await tell().ofMatch(house.match, true);
    await workOffEvents(house.api);
    const [part] = await parts(agent);
    const one = `{ responsibility(id: "${part?.id as string}") { ${PART} } }`;
    expect((await house.api.ask(one, { token: agent })).data.responsibility).toEqual(part);
    for (const token of [stranger, minister, searcher, forensic])
      expect((await house.api.ask(one, { token })).data.responsibility).toBeNull();
    const inbox = `{ inbox { nodes: edges { node { kind because(language: ES) { code text } legalBasis { rule } } } } }`;
    const alertsOf = async (token: string) =>
      (((await house.api.ask(inbox, { token })).data.inbox as Loose).nodes as Loose[]).map(
        ({ node }) => node as Loose,
      );
    expect(await alertsOf(agent)).toEqual([
      { kind: 'responsible', because: part?.because, legalBasis: { rule: 'investigation' } },
    ]);
    await openAlert();
    const own = (await alertsOf(searcher)).find(({ kind }) => kind === 'identification');
    expect(own).toMatchObject({ because: null, legalBasis: null });
  });

  it('of a match that a holder does not know of yet are told to that holder by no question', async () => {
    const { id: person } = await house.api.change(
      house.people.b.token,
      'registerLocatedPerson',
      {
        living: {
          ...{ since: '2023-09-03', place: { country: 'MX', admin1: 'Sonora' } },
          ...{
            situation: 'hospitalised',
            person: { names: [{ kind: 'legal', full: 'Nadie' }], sex: 'male' },
          },
        },
      },
      '... on RecordReceipt { id } ... on InvalidInput { findings { path code } }',
    );
    const living = await openMatch(house.api, { kind: 'living', a: house.report, b: `${person}` });
    await house.api.sql('UPDATE hypothesis SET holder_only = true WHERE id = $1', [living]);
    // The report bars offices abroad by itself, which its holder may know of a match that it sees.
    await crossBorder([]);
    await tell().ofMatch(living, true);
    expect(Object.keys(await written(living)).length).toBeGreaterThan(0);
    expect((await toldOf(searcher, living)).size).toBe(0);
    await house.api.sql(`UPDATE hypothesis SET state = 'lapsed' WHERE id = $1`, [living]);
  });

  it('that were never named get nothing, nor may they answer for another', async () => {
    await tell().ofMatch(house.match, true);
    const [part] = await parts(agent);
    for (const token of [stranger, minister, house.people.a.token]) {
      expect(await parts(token)).toEqual([]);
      const { data, errors } = await house.api.ask(
        `mutation M($input: AnswerResponsibilityInput!) { answerResponsibility(input: $input) { ${ANSWER} } }`,
        { token, variables: { input: { responsibilityId: part?.id, answer: 'acknowledged' } } },
      );
      expect(errors?.[0]?.extensions.code ?? (data.answerResponsibility as Loose).code).toBe(
        'ACCESS.NOT_FOUND',
      );
    }
    expect(await house.api.sql('SELECT 1 FROM routed_office WHERE answered_at IS NOT NULL')).toEqual([]);
  });

  /** The alert of the match at one of its holders. */
  async function openAlert(): Promise<string> {
    await house.api.api.app.get(AlertInstitutions, { strict: false }).alert([house.match]);
    await workOffEvents(house.api);
    const [row] = await house.api.sql<{ id: string }>(
      `SELECT a.id FROM alert a JOIN alert_match m ON m.alert_id = a.id WHERE m.hypothesis_id = $1 LIMIT 1`,
      [house.match],
    );
    return row?.id ?? '';
  }
});
