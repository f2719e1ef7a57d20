import { OPERATOR, type Role } from '../../src/modules/access/accounts/index.js';
import { EscalateOverdue } from '../../src/modules/alerts/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import { TellOffices } from '../../src/modules/responsible/index.js';
import { workOffEvents } from '../support/work-off-events.js';
import { PERMITTING, type Loose } from './api-house.js';
import { DisclosureHouse } from './disclosure-house.js';

const QUESTION = `id responsibilityId asks words state reply replyWords repliedAt dueAt asker { code } office { code }`;
const SAID = `__typename ... on OfficeQuestion { ${QUESTION} } ... on UserError { code path }`;
const PARTIES = ['AA-SEARCH', 'BB-FORENSIC', 'MX-PROSECUTOR', 'GT-MFA'];
const FOREIGN = '00000000-0000-4000-8000-000000000000';

describe('a question to an office that was told', () => {
  let house: DisclosureHouse;
  let agent: string;
  let minister: string;
  let stranger: string;
  let searcher: string;
  let forensic: string;

  beforeAll(async () => {
    house = await DisclosureHouse.open();
    const { app } = house.api.api;
    const mechanisms = app.get(AddMechanism, { strict: false });
    for (const profile of shippedProfiles('demonstration'))
      if (['HN', 'GT', 'MX'].includes(profile.country)) await mechanisms.add(OPERATOR, profile);
    const agreements = [
      { id: 'OFFICES', parties: PARTIES, categories: ['report', 'remains', 'living'] as const, level: 1 },
    ];
    await app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, { institutions: [], agreements });
    const enrol = async (code: string, roles: Role[] = ['liaison', 'coordinator']) =>
      (await house.api.enrol(code, roles)).token;
    agent = await enrol('MX-PROSECUTOR');
    minister = await enrol('GT-MFA');
    searcher = await enrol('AA-SEARCH');
    forensic = await enrol('BB-FORENSIC');
    stranger = await enrol('MX-SHELTER-SOUTH');
  });
  afterAll(() => house.close());

  beforeEach(async () => {
    await workOffEvents(house.api);
    await house.api.sql('TRUNCATE alert, duty CASCADE');
    await house.api.sql('DELETE FROM office_question');
    await house.api.sql('DELETE FROM routed_office');
    await consents(['*']);
    await nationality([]);
    await tell().ofMatch(house.match, true);
    await workOffEvents(house.api);
  });

  const tell = () => house.api.api.app.get(TellOffices, { strict: false });
  const consents = (countries: string[]) => {
    const said = PERMITTING.map((one) => ('countries' in one ? { ...one, countries } : one));
    return house.api.sql(`UPDATE record SET content = jsonb_set(content, '{consents}', $2) WHERE id = $1`, [
      ...[house.report, JSON.stringify(said)],
    ]);
  };
  const nationality = (countries: string[]) =>
    house.api.sql(
      `UPDATE record SET content = jsonb_set(content, '{person,nationalities}', $2) WHERE id = $1`,
      [house.report, JSON.stringify(countries)],
    );
  const strike = () =>
    house.api.sql(
      `INSERT INTO struck_office (record_id, office_id, struck_by, struck_at)
       SELECT $1, id, gen_random_uuid(), now() FROM institution WHERE code = 'MX-PROSECUTOR'`,
      [house.report],
    );
  const partOf = async (code = 'MX-PROSECUTOR'): Promise<string> => {
    const [row] = await house.api.sql<{ id: string }>(
      `SELECT o.id FROM routed_office o JOIN institution i ON i.id = o.office_id WHERE i.code = $1 AND o.subject_id = $2`,
      [code, house.match],
    );
    return row?.id ?? '';
  };
  const change = async (token: string, name: string, type: string, input: object): Promise<Loose> => {
    const { data, errors } = await house.api.ask(
      `mutation M($input: ${type}!) { ${name}(input: $input) { ${SAID} } }`,
      { token, variables: { input } },
    );
    return errors ? { code: errors[0]?.extensions.code } : (data[name] as Loose);
  };
  const ask = (token: string, input: object) => change(token, 'askOffice', 'AskOfficeInput', input);
  const reply = (token: string, input: object) =>
    change(token, 'answerOfficeQuestion', 'AnswerOfficeQuestionInput', input);
  const asked = async (token = searcher): Promise<Loose> =>
    ask(token, { responsibilityId: await partOf(), asks: 'own_file', words: '¿Tienen expediente?' });
  const read = async (token: string, query: string, path: string) =>
    (await house.api.ask(`{ ${query} }`, { token })).data[path] as Loose | null;
  const ofOffice = async (token: string, part: string) =>
    (await read(token, `responsibility(id: "${part}") { questions { ${QUESTION} } }`, 'responsibility'))
      ?.questions as Loose[];
  const ofHolder = async (token: string, part: string) =>
    (await read(token, `officeTold(id: "${part}") { bar endedAt questions { ${QUESTION} } }`, 'officeTold'))
      ?.questions as Loose[];
  const alerts = async (kind: string) =>
    house.api.sql<{ code: string; state: string; steps: number; subjects: number }>(
      `SELECT i.code, a.state, a.steps_taken AS steps, (SELECT count(*)::int FROM alert_subject s WHERE s.alert_id = a.id) AS subjects
       FROM alert a JOIN institution i ON i.id = a.institution_id WHERE a.kind = $1 ORDER BY a.seq`,
      [kind],
    );

  it('comes to the office as an alert, is answered once for all of it, and the asker is told', async () => {
    const question = await asked();
    expect(question).toMatchObject({
      ...{ asks: 'own_file', words: '¿Tienen expediente?', state: 'open', reply: null },
      ...{ asker: { code: 'AA-SEARCH' }, office: { code: 'MX-PROSECUTOR' } },
    });
    await workOffEvents(house.api);
    const waiting = { code: 'MX-PROSECUTOR', state: 'delivered', steps: 0, subjects: 1 };
    expect(await alerts('office_question')).toEqual([waiting]);
    const part = await partOf();
    const { __typename: _, ...shown } = question;
    expect(await ofOffice(agent, part)).toEqual([shown]);
    const questionId = question.id;
    expect(await reply(agent, { questionId, reply: 'told' })).toMatchObject({
      ...{ code: 'RESPONSIBLE.WORDS_MISSING', path: 'words' },
    });
    const said = { questionId, reply: 'told', words: 'Sí: 555 123456', idempotencyKey: 'reply-1' };
    const answered = await reply(agent, said);
    expect(answered).toMatchObject({ state: 'answered', reply: 'told', replyWords: 'Sí: 555 123456' });
    expect(await reply(agent, said)).toEqual(answered);
    expect(await reply(agent, { ...said, idempotencyKey: 'reply-2' })).toMatchObject({
      code: 'RESPONSIBLE.QUESTION_ANSWERED',
    });
    await workOffEvents(house.api);
    expect(await alerts('office_question')).toEqual([{ ...waiting, state: 'closed' }]);
    expect(await alerts('office_replied')).toEqual([{ ...waiting, code: 'AA-SEARCH' }]);
    expect(await ofHolder(searcher, part)).toMatchObject([
      { id: questionId, state: 'answered', replyWords: 'Sí: 555 123456' },
    ]);
    // The answer to a question is none to the part itself.
    expect(await read(agent, `responsibility(id: "${part}") { state }`, 'responsibility')).toEqual({
      state: 'open',
    });
    const audit = await house.api.sql<{ action: string }>(
      `SELECT DISTINCT action FROM audit_entry WHERE detail ->> 'question' = $1 ORDER BY 1`,
      [questionId],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      ...['responsible.ask', 'responsible.questions', 'responsible.reply'],
    ]);
  });

  it('is its asker’s and the office’s alone: nobody else reads, puts or answers it', async () => {
    await nationality(['GT']);
    await consents(['MX', 'GT']);
    await tell().again(house.report);
    const question = await asked();
    const part = await partOf();
    const one = `officeQuestion(id: "${question.id}") { id }`;
    for (const token of [agent, searcher])
      expect(await read(token, one, 'officeQuestion')).toEqual({ id: question.id });
    for (const token of [forensic, minister, stranger])
      expect(await read(token, one, 'officeQuestion')).toBeNull();
    // The other holder of the match learns nothing of it.
    expect(await ofHolder(forensic, part)).toEqual([]);
    const nowhere = await ask(stranger, { responsibilityId: FOREIGN, asks: 'own_file' });
    for (const token of [agent, minister, stranger])
      expect(await ask(token, { responsibilityId: part, asks: 'own_file' })).toEqual(nowhere);
    for (const token of [searcher, forensic, minister, stranger])
      expect(await reply(token, { questionId: question.id, reply: 'cannot_say' })).toEqual(
        await reply(token, { questionId: FOREIGN, reply: 'cannot_say' }),
      );
    // An office that only the report names is none of the other holder's.
    expect(await ask(forensic, { responsibilityId: await partOf('GT-MFA'), asks: 'own_file' })).toEqual(
      nowhere,
    );
    const rows = await house.api.sql('SELECT reply FROM office_question');
    expect(rows).toEqual([{ reply: null }]);
  });

  it('is withheld from an office that may hear no more, and given to it again when it may', async () => {
    await nationality(['GT']);
    await consents(['MX', 'GT']);
    await tell().again(house.report);
    const part = await partOf('GT-MFA');
    const question = await ask(searcher, { responsibilityId: part, asks: 'family_contact' });
    await workOffEvents(house.api);
    await consents(['MX']);
    // Nobody has settled it yet: asking does, and refuses.
    expect(await ask(searcher, { responsibilityId: part, asks: 'what_was_done' })).toMatchObject({
      code: 'RESPONSIBLE.HEARS_NOT',
    });
    await workOffEvents(house.api);
    expect((await alerts('office_question')).map(({ state }) => state)).toEqual(['closed']);
    expect(await ofOffice(minister, part)).toEqual([]);
    expect(await read(minister, `officeQuestion(id: "${question.id}") { id }`, 'officeQuestion')).toBeNull();
    expect((await reply(minister, { questionId: question.id, reply: 'cannot_say' })).code).toBe(
      (await reply(minister, { questionId: FOREIGN, reply: 'cannot_say' })).code,
    );
    expect(await ofHolder(searcher, part)).toMatchObject([{ id: question.id, state: 'withheld' }]);
    await consents(['MX', 'GT']);
    await tell().again(house.report);
    await workOffEvents(house.api);
    expect(await ofOffice(minister, part)).toMatchObject([{ id: question.id, state: 'open' }]);
    expect((await alerts('office_question')).map(({ state }) => state)).toEqual(['closed', 'delivered']);
  });

  it('tells the other holder by nothing that the record of this one keeps the office away', async () => {
    const part = await partOf();
    const question = await asked(forensic);
    const own = await asked(searcher);
    await strike();
    await tell().again(house.report);
    // It is struck out by the report alone, whose holder sees that; to the other, all is as it was.
    expect(await ofHolder(searcher, part)).toMatchObject([{ id: own.id, state: 'withheld' }]);
    expect(await ofHolder(forensic, part)).toMatchObject([{ id: question.id, state: 'open' }]);
    expect(await asked(forensic)).toMatchObject({ state: 'open' });
    expect(await asked(searcher)).toMatchObject({ code: 'RESPONSIBLE.HEARS_NOT' });
    expect(await ofOffice(agent, part)).toEqual([]);
    await workOffEvents(house.api);
    expect((await alerts('office_question')).filter(({ state }) => state !== 'closed')).toEqual([]);
    // What was asked meanwhile reaches the office with its hearing again.
    await house.api.sql('DELETE FROM struck_office');
    await tell().again(house.report);
    await workOffEvents(house.api);
    expect(await ofOffice(agent, part)).toHaveLength(3);
  });

  it('escalates where nobody answers', async () => {
    await asked();
    await workOffEvents(house.api);
    await house.api.sql(
      `UPDATE alert SET due_at = now() - interval '30 days', next_step_at = now() - interval '1 minute'
       WHERE kind = 'office_question'`,
    );
    await house.api.api.app.get(EscalateOverdue, { strict: false }).escalateOverdue();
    const [late] = await alerts('office_question');
    expect(late).toMatchObject({ code: 'MX-PROSECUTOR', state: 'overdue' });
    expect(late?.steps).toBeGreaterThan(0);
  });

  it('of one holder about one case are one alert, which ends with the last answer; five may wait', async () => {
    const responsibilityId = await partOf();
    const questions: Loose[] = [];
    for (const words of ['a', 'b', 'c', 'd', 'e']) {
      const input = { responsibilityId, asks: 'other', words, idempotencyKey: words };
      questions.push(await ask(searcher, input));
      expect((await ask(searcher, input)).id).toBe(questions.at(-1)?.id);
      await workOffEvents(house.api);
    }
    expect(await ask(searcher, { responsibilityId, asks: 'own_file' })).toMatchObject({
      ...{ code: 'RESPONSIBLE.QUESTIONS_OPEN', path: 'responsibilityId' },
    });
    expect((await alerts('office_question')).map(({ subjects }) => subjects)).toEqual([5]);
    const [last, ...first] = questions.toReversed();
    for (const { id } of first) await reply(agent, { questionId: id, reply: 'cannot_say' });
    await workOffEvents(house.api);
    expect((await alerts('office_question'))[0]?.state).not.toBe('closed');
    await reply(agent, { questionId: last?.id, reply: 'cannot_say' });
    await workOffEvents(house.api);
    expect((await alerts('office_question'))[0]?.state).toBe('closed');
    await house.api.sql(
      `INSERT INTO office_question (id, routed_office_id, record_ids, asker_id, office_id, asks, asked_by, asked_at, due_at,
         delivered_at, reply, replied_at)
       SELECT gen_random_uuid(), routed_office_id, record_ids, asker_id, office_id, asks, asked_by, now(), now(), now(),
         'cannot_say', now() FROM office_question, generate_series(1, 15) WHERE id = $1`,
      [last?.id],
    );
    expect(await ask(searcher, { responsibilityId, asks: 'own_file' })).toMatchObject({
      code: 'RESPONSIBLE.QUESTIONS_SPENT',
    });
  });

  it('holds no number or address of the person, and says something where it is of no kind', async () => {
    const responsibilityId = await partOf();
    for (const words of ['Llame al 55 1234 5678', 'escriba a ana@ejemplo.test'])
      expect(await ask(searcher, { responsibilityId, asks: 'own_file', words })).toMatchObject({
        ...{ code: 'RESPONSIBLE.WORDS_PERSONAL', path: 'words' },
      });
    const [own] = await house.api.sql<{ names: { full?: string; given?: string; surnames?: string[] }[] }>(
      `SELECT content #> '{person,names}' AS names FROM record WHERE id = $1`,
      [house.report],
    );
    const [{ full, given, surnames } = {}] = own?.names ?? [];
    const [named = ''] = [full, given, ...(surnames ?? [])].flatMap((one) => one ?? []);
    expect(named).not.toBe('');
    const naming = { responsibilityId, asks: 'own_file', words: `¿Vieron a ${named.toUpperCase()}?` };
    expect(await ask(searcher, naming)).toMatchObject({ code: 'RESPONSIBLE.WORDS_NAME', path: 'words' });
    // Names of the other record are no names here: whoever does not hold it learns none by asking.
    expect(await ask(forensic, naming)).not.toMatchObject({ code: 'RESPONSIBLE.WORDS_NAME' });
    await house.api.sql('DELETE FROM office_question');
    expect(await ask(searcher, { responsibilityId, asks: 'other' })).toMatchObject({
      code: 'RESPONSIBLE.WORDS_MISSING',
    });
    const words = 'a'.repeat(1001);
    expect(await ask(searcher, { responsibilityId, asks: 'other', words })).toMatchObject({
      code: 'RESPONSIBLE.WORDS_TOO_LONG',
    });
    expect(await house.api.sql('SELECT 1 FROM office_question')).toEqual([]);
  });

  it('stands in the trace of both, without the words where the office may hear no more', async () => {
    const question = await asked();
    await reply(agent, { questionId: question.id, reply: 'told', words: 'Sí.' });
    const trace = async (token: string, side: string) => {
      const period = 'from: "2026-01-01T00:00:00Z", to: "2026-12-31T00:00:00Z"';
      const query = (format: string) =>
        `responsibilityTrace(side: ${side}, format: ${format}, ${period}) { content }`;
      const json = `${(await read(token, query('JSON'), 'responsibilityTrace'))?.content}`;
      const csv = `${(await read(token, query('CSV'), 'responsibilityTrace'))?.content}`;
      const { entries } = JSON.parse(json) as { entries: { office: string; questions: Loose[] }[] };
      return { csv, questions: entries.find(({ office }) => office === 'MX-PROSECUTOR')?.questions };
    };
    const whole = { askedBy: 'AA-SEARCH', words: '¿Tienen expediente?', reply: 'told', replyWords: 'Sí.' };
    const office = await trace(agent, 'OFFICE');
    expect(office.questions).toMatchObject([{ ...whole, repliedBy: 'Somebody of MX-PROSECUTOR' }]);
    expect(office.csv).toMatch(/AA-SEARCH own_file ¿Tienen expediente\? \| .* told Sí\.\]/u);
    expect((await trace(searcher, 'HOLDER')).questions).toMatchObject([{ ...whole, repliedBy: null }]);
    expect((await trace(forensic, 'HOLDER')).questions).toEqual([]);
    await house.api.sql(`UPDATE hypothesis SET state = 'excluded' WHERE id = $1`, [house.match]);
    await tell().ofMatch(house.match, false);
    expect((await trace(agent, 'OFFICE')).questions).toMatchObject([
      { ...whole, words: null, replyWords: null },
    ]);
    await house.api.sql(`UPDATE hypothesis SET state = 'notified' WHERE id = $1`, [house.match]);
  });
});
