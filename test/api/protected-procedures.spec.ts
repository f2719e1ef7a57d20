import { randomUUID } from 'node:crypto';
import { ApiHouse, type Loose } from './api-house.js';
import { issue, knock, PHRASE, reported } from './family-house.js';
import { openDuties } from './open-duties.js';
import { ProcedureHouse } from './procedure-house.js';

describe('a referral on indicators of trafficking', () => {
  let house: ApiHouse;
  let desk: ProcedureHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
    desk = new ProcedureHouse(house);
    await desk.enrolFurther();
  });
  afterAll(() => house.close());

  const JUDICIAL = [
    { purpose: 'search', decision: 'granted' },
    { purpose: 'judicial', decision: 'granted' },
  ];
  const begun = async (more: object = {}) => {
    const { token, recordId } = await reported(house, 'Protegida', JUDICIAL);
    const input = { kind: 'trafficking_referral', recordId, agreed: true, indicators: ['debt'], ...more };
    return { token, recordId, opened: await desk.open(token, input) };
  };
  const owing = async (id: unknown) =>
    (await openDuties(house, 'protected_procedure'))
      .filter(({ subject }) => subject === id)
      .map(({ institution }) => institution);

  it('needs indicators of the list and that the person agrees', async () => {
    expect((await begun({ indicators: [] })).opened).toMatchObject({
      code: 'PROCEDURES.INDICATORS_UNFIT',
      message: expect.stringContaining('documents-withheld'),
    });
    expect((await begun({ indicators: ['colour'] })).opened).toMatchObject({
      code: 'PROCEDURES.INDICATORS_UNFIT',
    });
    expect((await begun({ agreed: false })).opened).toMatchObject({ code: 'PROCEDURES.AGREEMENT_MISSING' });
    expect((await begun({ suspected: ['NOBODY'] })).opened).toMatchObject({
      code: 'PROCEDURES.SUSPECTED_UNFIT',
    });
    expect((await begun({ suspected: ['AA-SEARCH'] })).opened).toMatchObject({
      code: 'PROCEDURES.WOULD_TELL_SUSPECTED',
    });
  });

  it('passes the suspected authority by, and tells it nothing whatever is tried', async () => {
    const suspected = await house.enrol('AA-OMBUDSMAN', ['liaison', 'coordinator']);
    const { token, recordId, opened } = await begun({ suspected: ['AA-OMBUDSMAN'] });
    const { id } = opened;
    expect(opened).toMatchObject({ state: 'open', indicators: ['debt'] });
    expect(await desk.act(token, 'handProcedure', id, { institution: 'AA-OMBUDSMAN' })).toMatchObject({
      code: 'PROCEDURES.WOULD_TELL_SUSPECTED',
    });
    expect(await desk.act(token, 'handProcedure', id, { institution: 'AA-RECEPTION' })).toMatchObject({
      code: 'PROCEDURES.NEVER_THERE',
    });
    expect(await desk.done(token, id, 'done')).toMatchObject({ step: 'refer' });
    expect(await owing(id)).toEqual(['AA-PROSECUTOR']);
    expect((await desk.read(suspected.token, id)).id).toBeUndefined();
    const { data } = await house.ask('{ procedures(first: 50) { nodes { id } } }', {
      token: suspected.token,
    });
    expect(data.procedures.nodes).toEqual([]);
    const events = await house.sql<{ code: string }>(
      `SELECT DISTINCT i.code FROM outbox_event e JOIN institution i ON i.id = e.institution_id WHERE payload->>'subjectId' = $1`,
      [id],
    );
    expect(events.map(({ code }) => code).sort()).toEqual(['AA-PROSECUTOR', 'AA-SEARCH']);
    const assign = [{ step: 'refer', institution: 'AA-OMBUDSMAN' }];
    const more = { kind: 'trafficking_referral', recordId, agreed: true, indicators: ['debt'], assign };
    expect(await desk.open(token, { ...more, suspected: ['AA-OMBUDSMAN'] })).toMatchObject({
      code: 'PROCEDURES.WOULD_TELL_SUSPECTED',
    });
  });

  it('passes a suspected owner by: whoever the report was passed on to opens it, and the owner learns nothing', async () => {
    const { token, recordId } = await reported(house, 'Cercada', JUDICIAL);
    const timeline = async () =>
      (
        await house.ask(`{ reportTimeline(reportId: "${recordId}", first: 50) { nodes { what at } } }`, {
          token,
        })
      ).text;
    const owners = async () => [
      (await house.ask('{ procedures(first: 50) { nodes { id recordId } } }', { token })).text,
      (await house.ask('{ inbox(first: 50) { nodes { id } } }', { token })).text,
      await house.sql(
        `SELECT payload->>'subjectId' FROM outbox_event e JOIN institution i ON i.id = e.institution_id
         WHERE i.code = 'AA-SEARCH' AND e.created_at > (SELECT max(created_at) FROM record WHERE id = $1)`,
        [recordId],
      ),
    ];
    const referrer = await house.enrol('AA-OMBUDSMAN', ['liaison']);
    const identificationId = await desk.identified(recordId);
    const input = { kind: 'trafficking_referral', recordId, agreed: true, indicators: ['debt'] };
    const assign = [{ step: 'refer', institution: 'AA-PROSECUTOR' }];
    const past = { ...input, suspected: ['AA-SEARCH'], assign };
    const nothing = await desk.open(referrer.token, { ...past, recordId: randomUUID() });
    expect(await desk.open(referrer.token, past)).toEqual(nothing);
    const sent = { recordId, institution: 'AA-OMBUDSMAN', reason: 'place_of_search' };
    expect(await house.change(token, 'transmitReport', sent, '__typename')).toEqual({
      __typename: 'Transmission',
    });
    const before = [await timeline(), ...(await owners())];
    // The owner alone opens one that does not name it as suspected.
    expect(await desk.open(referrer.token, input)).toEqual(nothing);
    expect(await desk.open(referrer.token, { ...past, suspected: ['AA-RECEPTION'] })).toEqual(nothing);
    const forensic = await house.enrol('AA-OMBUDSMAN', ['forensic']);
    expect(await desk.open(forensic.token, past)).toEqual(nothing);
    const opened = await desk.open(referrer.token, { ...past, identificationId });
    expect(opened).toMatchObject({ state: 'open', indicators: ['debt'] });
    expect(await owing(opened.id)).toEqual(['AA-OMBUDSMAN']);
    expect(await desk.done(referrer.token, opened.id, 'done')).toMatchObject({ step: 'refer' });
    expect(await owing(opened.id)).toEqual(['AA-PROSECUTOR']);
    for (const roles of [['coordinator'], ['liaison', 'forensic', 'ministry', 'coordinator']] as const) {
      const owner = await house.enrol('AA-SEARCH', [...roles]);
      expect((await desk.read(owner.token, opened.id)).id).toBeUndefined();
      expect(await desk.act(owner.token, 'handProcedure', opened.id, { institution: 'AA-SEARCH' })).toEqual(
        await desk.act(owner.token, 'handProcedure', randomUUID(), { institution: 'AA-SEARCH' }),
      );
    }
    expect([await timeline(), ...(await owners())]).toEqual(before);
    // What the owner opens itself is not refused for what it may not know of.
    expect(await desk.open(token, { ...input, identificationId })).toMatchObject({ state: 'open' });
    expect(await desk.open(token, { ...input, identificationId })).toMatchObject({
      code: 'PROCEDURES.ALREADY_OPEN',
    });
  });

  it('passes a suspected owner by when its family turns to an independent body, and goes on though the owner withdraws', async () => {
    const { token, recordId } = await reported(house, 'Temerosa', JUDICIAL);
    const body = await house.enrol('AA-OMBUDSMAN', ['coordinator']);
    const assign = [{ step: 'refer', institution: 'AA-PROSECUTOR' }];
    const referral = { kind: 'trafficking_referral', agreed: true, indicators: ['debt'], assign };
    const past = { ...referral, recordId, suspected: ['AA-SEARCH'] };
    const nothing = await desk.open(body.token, { ...past, recordId: randomUUID() });
    const owners = async () => [
      (
        await house.ask(`{ reportTimeline(reportId: "${recordId}", first: 50) { nodes { what } } }`, {
          token,
        })
      ).text,
      (await house.ask('{ inbox(first: 50) { nodes { id } } }', { token })).text,
      (await house.ask('{ familyMessages(open: false, first: 50) { nodes { id } } }', { token })).text,
      (await house.ask('{ complaints(open: false, first: 50) { nodes { id } } }', { token })).text,
      await house.sql(
        `SELECT e.name FROM outbox_event e JOIN institution i ON i.id = e.institution_id
         WHERE i.code = 'AA-SEARCH' AND e.created_at > (SELECT max(created_at) FROM record WHERE id = $1)`,
        [recordId],
      ),
    ];
    const { code } = await issue(house, token, recordId);
    const window = (await knock(house, { code: code as string, phrase: PHRASE })).body.token as string;
    const complain = (more: object) =>
      house.change(window, 'complainAsFamily', { words: 'Uno de ellos estaba ahí.', ...more }, '__typename');
    // What is said of delay opens nothing.
    await complain({ kind: 'delay' });
    expect(await desk.open(body.token, past)).toEqual(nothing);
    const before = await owners();
    expect(await complain({ kind: 'owner_involved', about: 'AA-RECEPTION' })).toEqual({
      __typename: 'FamilyComplaint',
    });
    const query =
      '{ complaints(first: 50) { nodes { id kind aboutId reportToRefer openedAt dueAt version } } }';
    const handled = (await house.ask(query, { token: body.token })).data.complaints.nodes as Loose[];
    const laid = handled.find(({ reportToRefer }) => reportToRefer === recordId);
    expect(laid).toMatchObject({ kind: 'owner_involved' });
    expect(handled.filter(({ kind }) => kind === 'delay').map((one) => one.reportToRefer)).toEqual([null]);
    const days = (Date.parse(laid?.dueAt as string) - Date.parse(laid?.openedAt as string)) / 86_400_000;
    expect(days).toBeLessThan(8);
    const duties = await openDuties(house, 'complaint');
    expect(duties.filter(({ subject }) => subject === laid?.id).map((one) => one.institution)).toEqual([
      'AA-OMBUDSMAN',
    ]);
    // Neither for another report, nor past somebody else, nor by another body or another of its people.
    const other = await reported(house, 'Ajena', JUDICIAL);
    expect(await desk.open(body.token, { ...past, recordId: other.recordId })).toEqual(nothing);
    expect(await desk.open(body.token, { ...past, suspected: ['AA-RECEPTION'] })).toEqual(nothing);
    const reception = await house.enrol('AA-RECEPTION', ['coordinator']);
    expect(await desk.open(reception.token, past)).toEqual(nothing);
    const watcher = await house.enrol('AA-OMBUDSMAN', ['oversight']);
    expect((await desk.open(watcher.token, past)).id).toBeUndefined();
    const opened = await desk.open(body.token, past);
    expect(opened).toMatchObject({ state: 'open', indicators: ['debt'] });
    expect(await owing(opened.id)).toEqual(['AA-OMBUDSMAN']);
    const owner = await house.enrol('AA-SEARCH', ['liaison', 'coordinator']);
    expect((await desk.read(owner.token, opened.id)).id).toBeUndefined();
    expect(await owners()).toEqual(before);
    const [{ version } = { version: 0 }] = await house.sql<{ version: number }>(
      'SELECT version FROM record WHERE id = $1',
      [recordId],
    );
    const withdrawn = { id: recordId, expectedVersion: version, reason: 'The office no longer searches.' };
    expect(await house.change(token, 'withdrawReport', withdrawn, '__typename')).toEqual({
      __typename: 'Report',
    });
    expect(await desk.done(body.token, opened.id, 'done')).toMatchObject({ step: 'refer' });
    expect(await owing(opened.id)).toEqual(['AA-PROSECUTOR']);
    const prosecutor = await house.enrol('AA-PROSECUTOR', ['coordinator']);
    expect((await desk.read(prosecutor.token, opened.id)).id).toBe(opened.id);
  });

  it('is opened past a suspected owner by the body to which the family has turned though the owner has withdrawn the report', async () => {
    const { token, recordId } = await reported(house, 'Retirada', JUDICIAL);
    const body = await house.enrol('AA-OMBUDSMAN', ['coordinator']);
    const assign = [{ step: 'refer', institution: 'AA-PROSECUTOR' }];
    const referral = { kind: 'trafficking_referral', recordId, agreed: true, indicators: ['debt'], assign };
    const past = { ...referral, suspected: ['AA-SEARCH'] };
    const nothing = await desk.open(body.token, { ...past, recordId: randomUUID() });
    const { code } = await issue(house, token, recordId);
    const window = (await knock(house, { code: code as string, phrase: PHRASE })).body.token as string;
    const withdrawn = { id: recordId, expectedVersion: 1, reason: 'The office no longer searches.' };
    expect(await house.change(token, 'withdrawReport', withdrawn, '__typename')).toEqual({
      __typename: 'Report',
    });
    expect(await desk.open(body.token, past)).toEqual(nothing);
    const said = { kind: 'owner_involved', words: 'Lo retiraron ellos.' };
    expect(await house.change(window, 'complainAsFamily', said, '__typename')).toEqual({
      __typename: 'FamilyComplaint',
    });
    // The owner itself opens nothing more over what it has withdrawn.
    expect((await desk.open(token, referral)).id).toBeUndefined();
    const opened = await desk.open(body.token, past);
    expect(opened).toMatchObject({ state: 'open', indicators: ['debt'] });
    expect(await desk.done(body.token, opened.id, 'done')).toMatchObject({ step: 'refer' });
    expect(await owing(opened.id)).toEqual(['AA-PROSECUTOR']);
  });

  it('is seen by those alone who may look into what is confidential', async () => {
    const { opened, recordId } = await begun();
    const ministry = await house.enrol('AA-SEARCH', ['ministry', 'forensic']);
    const forensic = await house.enrol('AA-SEARCH', ['forensic']);
    expect((await desk.read(ministry.token, opened.id)).id).toBeUndefined();
    const list = `{ procedures(recordId: "${recordId}", first: 20) { nodes { id } } }`;
    expect((await house.ask(list, { token: ministry.token })).data.procedures.nodes).toEqual([]);
    const timeline = `{ reportTimeline(reportId: "${recordId}", first: 50) { nodes { what } } }`;
    const told = (await house.ask(timeline, { token: forensic.token })).data.reportTimeline.nodes as Loose[];
    expect(told.filter(({ what }) => String(what).startsWith('procedure_'))).toEqual([]);
    const coordinator = await house.enrol('AA-SEARCH', ['coordinator']);
    expect((await desk.read(coordinator.token, opened.id)).id).toBe(opened.id);
  });
});
