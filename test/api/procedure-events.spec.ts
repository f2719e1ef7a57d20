import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism } from '../../src/modules/institutions/index.js';
import { AddKind } from '../../src/modules/procedures/procedures/index.js';
import { ApiHouse, invented, type Loose } from './api-house.js';
import { ProcedureHouse } from './procedure-house.js';

const words = (text: string) => ({ es: text, en: text, pt: text, fr: text, ht: text });

const lawStep = (does: string, limit: object, more: object = {}) => ({
  ...{ id: does.replace('_', '-'), does, limit, who: { kind: 'search_mechanism' }, source: 'law' },
  evidence: { seen: 'text', article: 'art. 7', checkedOn: '2026-11-29', reviewBy: '2099-12' },
  ...more,
});
const STEPS = ['register', 'tell-authorities', 'tell-consulate', 'ask-living', 'answer', 'end-search'];
const LAW = {
  ...{ format: 'huella-mechanism/1', country: 'HN', languages: ['es'], languagesSource: 'law' },
  sources: { law: { title: 'The law', publisher: 'The State', kind: 'official_text' } },
  institutions: [
    { code: 'AA-SEARCH', name: 'Search Mechanism of Aland', kind: 'search_mechanism', source: 'law' },
  ],
  protocol: {
    steps: [
      lawStep('register', { is: 'hours', hours: 48, from: 'report' }),
      lawStep('tell_authorities', { is: 'working_days', days: 2, from: 'match' }),
      // A part of the country whose day begins fourteen hours before that of UTC.
      lawStep(
        'tell_consulate',
        { is: 'calendar_days', days: 3, from: 'found' },
        { calendar: { region: 'HN', timeZone: 'Pacific/Kiritimati' } },
      ),
      lawStep('ask_living', { is: 'hours', hours: 48, from: 'disappearance' }),
      lawStep('answer', { is: 'hours', hours: 72, from: 'request' }),
      lawStep('end_search', { is: 'working_days', days: 10, from: 'inquiry_began' }),
    ],
  },
};
const KIND = {
  ...{ format: 'huella-procedure/1', kind: 'by_events', invented: true, name: words('By events') },
  records: ['report', 'living'],
  steps: STEPS.map((id, at, all) => ({
    ...{ id, name: words(id), who: { is: 'owner' }, deed: id.replace('-', '_'), workingDays: 'unknown' },
    outcomes: [all[at + 1] ? { is: 'done', next: all[at + 1] } : { is: 'done', ends: 'done' }],
  })),
};

describe('a step whose limit counts from an event', () => {
  let house: ApiHouse;
  let desk: ProcedureHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    desk = new ProcedureHouse(house);
    await house.api.app.get(AddMechanism, { strict: false }).add(OPERATOR, LAW);
    await house.api.app.get(AddKind, { strict: false }).add(OPERATOR, KIND);
    ({ token } = await house.enrol('AA-SEARCH', ['liaison', 'coordinator']));
  });
  afterAll(() => house.close());

  const report = async (recordedAt: string, more: object = {}) => {
    const input = { report: { ...invented(), ...more } };
    const { id } = await house.change(token, 'fileReport', input, '... on RecordReceipt { id }');
    await house.sql(`UPDATE record SET content = jsonb_set(content, '{recordedAt}', $2) WHERE id = $1`, [
      ...[id, JSON.stringify(recordedAt)],
    ]);
    return id as string;
  };
  const living = async (since: string) => {
    const person = { names: [{ kind: 'legal', full: 'Hallada Inventada' }], sex: 'female' };
    const input = { living: { person, since } };
    return (await house.change(token, 'registerLocatedPerson', input, '... on RecordReceipt { id }')).id;
  };
  const openStep = async (id: unknown): Promise<Loose> => {
    const fields = 'steps { step state dueAt dueKnown noDate }';
    const { data } = await house.ask(`{ procedure(id: "${String(id)}") { ${fields} } }`, { token });
    return (data.procedure.steps as Loose[]).find(({ state }) => state === 'open') ?? {};
  };

  it('has no date by it until the country has confirmed it', async () => {
    const recordId = await report('2026-05-30T10:00:00-06:00');
    const { id } = await desk.open(token, { kind: 'by_events', recordId, agreed: true });
    expect(await openStep(id)).toMatchObject({
      ...{ step: 'register', dueKnown: false, noDate: 'not_confirmed' },
    });
  });

  it('is due hours after the report was made, and working days after the match that it rests on was opened', async () => {
    await house.change(token, 'confirmSteps', { country: 'HN', steps: STEPS }, '__typename');
    const recordId = await report('2026-05-30T10:00:00-06:00');
    const identificationId = await desk.identified(recordId);
    await house.sql(
      `UPDATE hypothesis SET opened_at = '2026-12-24T15:00:00Z'
       WHERE id = (SELECT hypothesis_id FROM identification WHERE id = $1)`,
      [identificationId],
    );
    const order = { kind: 'by_events', recordId, identificationId, agreed: true };
    const { id } = await desk.open(token, order);
    expect(await openStep(id)).toMatchObject({
      ...{ step: 'register', dueAt: '2026-06-01T16:00:00.000Z', dueKnown: true, noDate: null },
    });
    await desk.done(token, id, 'done');
    const byMatch = await openStep(id);
    expect(byMatch).toMatchObject({ step: 'tell-authorities', dueKnown: true, noDate: null });
    // Christmas and the weekend are no working days in Honduras.
    const timeZone = 'America/Tegucigalpa';
    const day = new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(String(byMatch.dueAt)));
    expect(day).toBe('2026-12-29');
    // The record is a report: nobody was found, as far as it says.
    await desk.done(token, id, 'done');
    expect(await openStep(id)).toMatchObject({ step: 'tell-consulate', noDate: 'event_not_known' });
  });

  it('is due hours after the last sign of life, and after the procedure was begun', async () => {
    const lastContact = { date: '2026-05-27', place: { country: 'MX' } };
    const recordId = await report('2026-05-30T10:00:00-06:00', { lastContact });
    const { id } = await desk.open(token, { kind: 'by_events', recordId, agreed: true });
    for (const step of STEPS.slice(0, 3)) {
      expect(await openStep(id)).toMatchObject({ step });
      await desk.done(token, id, 'done');
    }
    // The first instant of that day in Honduras, and two days.
    expect(await openStep(id)).toMatchObject({
      ...{ step: 'ask-living', dueAt: '2026-05-29T06:00:00.000Z', dueKnown: true, noDate: null },
    });
    const begun = new Date('2026-06-01T12:00:00Z');
    await house.sql(
      `UPDATE procedure_step SET opened_at = $2 WHERE procedure_id = $1 AND step = 'register'`,
      [id, begun],
    );
    await desk.done(token, id, 'done');
    expect(await openStep(id)).toMatchObject({
      ...{ step: 'answer', dueAt: '2026-06-04T12:00:00.000Z', dueKnown: true, noDate: null },
    });
    await desk.done(token, id, 'done');
    expect(await openStep(id)).toMatchObject({ step: 'end-search', noDate: 'event_not_known' });
  });

  it('says in the law of the country that its event is not seen, whether it is confirmed or not', async () => {
    const fields = 'protocol { id unseenEvents dueAt noDate exampleDueAt }';
    const { data } = await house.ask(`{ mechanism(country: "HN") { ${fields} } }`, { token });
    const steps = data.mechanism.protocol as Loose[];
    expect(steps.filter(({ unseenEvents }) => (unseenEvents as unknown[]).length > 0)).toEqual([
      {
        ...{ id: 'end-search', unseenEvents: ['inquiry_began'], dueAt: null, noDate: 'event_not_known' },
        exampleDueAt: expect.any(String),
      },
    ]);
  });

  it('is due days after somebody was found, by the days of where it is done', async () => {
    const { id } = await desk.open(token, {
      ...{ kind: 'by_events', recordId: await living('2026-05-28'), agreed: true },
    });
    for (const step of ['register', 'tell-authorities']) {
      expect(await openStep(id)).toMatchObject({ step, dueKnown: false, noDate: 'event_not_known' });
      await desk.done(token, id, 'done');
    }
    expect(await openStep(id)).toMatchObject({
      ...{ step: 'tell-consulate', dueAt: '2026-05-31T09:59:00.000Z', dueKnown: true, noDate: null },
    });
  });
});
