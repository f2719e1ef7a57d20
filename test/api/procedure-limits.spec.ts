import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism } from '../../src/modules/institutions/index.js';
import { AddKind } from '../../src/modules/procedures/procedures/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { ProcedureHouse } from './procedure-house.js';

const words = (text: string) => ({ es: text, en: text, pt: text, fr: text, ht: text });
const HOUR_MS = 3_600_000;

/** Steps of a protocol of a country that exists: of the law, and who may rely on it. */
const lawStep = (does: string, limit: object, seen = 'text') => ({
  ...{ id: does.replace('_', '-'), does, limit, who: { kind: 'search_mechanism' }, source: 'law' },
  evidence: { seen, article: 'art. 7', checkedOn: '2026-11-29', reviewBy: '2099-12' },
});
/** Part of the country whose day is another than the capital's: fourteen hours ahead of UTC. */
const FAR = { region: 'HN', timeZone: 'Pacific/Kiritimati' };
const LAW = {
  ...{ format: 'huella-mechanism/1', country: 'HN', languages: ['es'], languagesSource: 'law' },
  sources: { law: { title: 'The law', publisher: 'The State', kind: 'official_text' } },
  institutions: [
    { code: 'AA-SEARCH', name: 'Search Mechanism of Aland', kind: 'search_mechanism', source: 'law' },
  ],
  instruments: [{ id: 'code', title: 'The code', source: 'law' }],
  protocol: {
    steps: [
      { ...lawStep('register', { is: 'hours', hours: 24 }), instrument: 'code' },
      lawStep('acknowledge', { is: 'at_once' }),
      {
        ...lawStep('certificate', { is: 'not_before', wait: { is: 'calendar_days', days: 3 } }),
        calendar: FAR,
      },
      lawStep('interview', { is: 'hours', hours: 2 }, 'quoted'),
    ],
  },
};
const KIND = {
  ...{ format: 'huella-procedure/1', kind: 'limited', invented: true, name: words('Limited') },
  records: ['living'],
  steps: ['register', 'acknowledge', 'interview', 'certificate', 'repatriate'].map((deed, at, all) => ({
    ...{ id: deed, name: words(deed), who: { is: 'owner' }, deed, workingDays: 'unknown' },
    outcomes: [all[at + 1] ? { is: 'done', next: all[at + 1] } : { is: 'done', ends: 'done' }],
  })),
};
const STEPS = 'steps { step state openedAt dueAt dueKnown notBefore noDate legalBasis }';

describe('a step of a procedure that a protocol names', () => {
  let house: ApiHouse;
  let desk: ProcedureHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    desk = new ProcedureHouse(house);
    await desk.enrolFurther();
    await house.api.app.get(AddMechanism, { strict: false }).add(OPERATOR, LAW);
    await house.api.app.get(AddKind, { strict: false }).add(OPERATOR, KIND);
    ({ token } = await house.enrol('AA-SEARCH', ['liaison', 'coordinator']));
  });
  afterAll(() => house.close());

  const begun = async (): Promise<Loose> => {
    const living = { person: { names: [{ kind: 'legal', full: 'Limitada Inventada' }], sex: 'female' } };
    const receipt = '... on RecordReceipt { id }';
    const { id: recordId } = await house.change(token, 'registerLocatedPerson', { living }, receipt);
    return desk.open(token, { kind: 'limited', recordId, agreed: true });
  };
  const openStep = async (id: unknown): Promise<Loose> => {
    const { data } = await house.ask(`{ procedure(id: "${String(id)}") { ${STEPS} } }`, { token });
    return (data.procedure.steps as Loose[]).find(({ state }) => state === 'open') ?? {};
  };
  const hoursOf = ({ openedAt, dueAt }: Loose) =>
    (new Date(String(dueAt)).getTime() - new Date(String(openedAt)).getTime()) / HOUR_MS;

  it('says why it has no date until the country has confirmed it, and cites the article all the same', async () => {
    const { id } = await begun();
    const step = await openStep(id);
    expect(step).toMatchObject({
      ...{ step: 'register', dueKnown: false, noDate: 'not_confirmed', notBefore: null },
      legalBasis: 'The code, art. 7',
    });
    expect(hoursOf(step)).toBeGreaterThan(20 * 24);
  });

  it('is due by the law once confirmed, at once where it says so, and not before its day', async () => {
    const steps = ['register', 'acknowledge', 'certificate'];
    expect(await house.change(token, 'confirmSteps', { country: 'HN', steps }, '__typename')).toEqual({
      __typename: 'Mechanism',
    });
    const { id } = await begun();
    const first = await openStep(id);
    expect(first).toMatchObject({ dueKnown: true, noDate: null });
    expect(hoursOf(first)).toBe(24);

    await desk.done(token, id, 'done');
    const atOnce = await openStep(id);
    expect(atOnce).toMatchObject({ step: 'acknowledge', dueKnown: true, legalBasis: 'The law, art. 7' });
    expect(hoursOf(atOnce)).toBe(0);

    await desk.done(token, id, 'done');
    expect(await openStep(id)).toMatchObject({ step: 'interview', noDate: 'not_seen_in_text' });

    await desk.done(token, id, 'done');
    const waiting = await openStep(id);
    expect(waiting).toMatchObject({ step: 'certificate', noDate: null });
    expect(Date.parse(String(waiting.dueAt))).toBeGreaterThan(Date.parse(String(waiting.notBefore)));
    const day = new Intl.DateTimeFormat('sv', { timeZone: FAR.timeZone }).format(
      new Date(String(waiting.notBefore)),
    );
    expect(await desk.done(token, id, 'done')).toMatchObject({
      code: 'PROCEDURES.STEP_TOO_EARLY',
      message: expect.stringContaining(day),
    });
    await house.sql('UPDATE procedure_step SET not_before = opened_at WHERE procedure_id = $1', [id]);
    await desk.done(token, id, 'done');
    expect(await openStep(id)).toMatchObject({
      ...{ step: 'repatriate', dueKnown: false, noDate: null, legalBasis: null },
    });
  });

  it('keeps the beginning that it had when it is handed on and taken back', async () => {
    const { id } = await begun();
    const { openedAt } = await openStep(id);
    for (const institution of ['AA-OMBUDSMAN', 'AA-SEARCH'])
      await desk.act(token, 'handProcedure', id, { institution });
    const again = await openStep(id);
    expect(again.openedAt).not.toBe(openedAt);
    expect(hoursOf({ openedAt, dueAt: again.dueAt })).toBe(24);
  });
});
