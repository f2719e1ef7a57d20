import { EndRelease } from '../../src/modules/review/disclosure/index.js';
import { RaiseForRecalls } from '../../src/modules/alerts/index.js';
import type { Loose } from './api-house.js';
import { compare, DisclosureHouse, type Side } from './disclosure-house.js';
import { MovableClock } from './movable-clock.js';

const FIELDS = `id version isToAnswer institution recordCode kind level cause state reason dueAt answeredAt`;

describe('what was seen and may not be seen any more', () => {
  const clock = new MovableClock();
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open({ clock });
    await house.api.sql('UPDATE agreement SET level = 2');
  });
  afterAll(() => house.close());

  const recalls = async (side: Side): Promise<Loose[]> =>
    (await house.ask(side, `{ recalls { nodes { ${FIELDS} } } }`)).recalls.nodes;
  const release = (more: object = {}) =>
    house.change('a', 'releaseRecord', { level: 4, purpose: 'forensic_matching', ...more });
  const alerts = () => house.api.api.app.get(RaiseForRecalls, { strict: false });
  const inbox = async (side: Side): Promise<Loose[]> =>
    (await house.ask(side, '{ inbox { nodes { kind subjectIds } } }')).inbox.nodes;
  const answer = (side: Side, input: object): Promise<Loose> =>
    house.api.change(
      house.people[side].token,
      'answerRecall',
      input,
      `... on Recall { ${FIELDS} } ... on UserError { code }`,
    );
  const asked = async () =>
    house.api.sql<{ institution: string }>(
      `SELECT i.code AS institution FROM outbox_event e JOIN institution i ON i.id = e.institution_id
       WHERE e.name = 'disclosure.recall-asked' ORDER BY e.created_at`,
    );

  it('is asked back when a release is taken back, and only where it was seen', async () => {
    await release();
    await house.change('a', 'takeBackRelease', {});
    expect(await recalls('b')).toEqual([]);
    await release();
    await house.seen('b');
    await house.change('a', 'takeBackRelease', {});
    const [[toAnswer], [made]] = [await recalls('b'), await recalls('a')];
    expect(toAnswer).toMatchObject({
      ...{ isToAnswer: true, institution: 'AA-SEARCH', level: 4, cause: 'taken_back', state: 'asked' },
    });
    expect(made).toMatchObject({ id: toAnswer?.id, isToAnswer: false, institution: 'BB-FORENSIC' });
    expect(made?.recordCode).toBe(toAnswer?.recordCode);
    expect(await asked()).toEqual([{ institution: 'BB-FORENSIC' }]);
    await alerts().asked(toAnswer?.id);
    expect(await inbox('b')).toEqual([{ kind: 'recall_asked', subjectIds: [toAnswer?.id] }]);
    expect(await inbox('a')).toEqual([]);
  });

  it('is overdue after ten days, and answered by the side that has seen it, once', async () => {
    clock.forward(10 * 24 * 60 + 1);
    await house.freshen();
    const [recall] = await recalls('b');
    expect(recall).toMatchObject({ state: 'overdue' });
    const said = { id: recall?.id, expectedVersion: 1, answer: 'kept_with_reason' };
    expect(await answer('a', { ...said, reason: 'No.' })).toEqual({ code: 'ACCESS.NOT_FOUND' });
    expect(await answer('b', said)).toEqual({ code: 'DISCLOSURE.REASON_MISSING' });
    const kept = { ...said, reason: 'An order of a court.' };
    expect(await answer('b', kept)).toMatchObject({ state: 'kept_with_reason', version: 2 });
    expect(await answer('b', kept)).toMatchObject({ version: 2 });
    expect(await answer('b', { ...said, answer: 'deleted' })).toEqual({ code: 'RECORDS.VERSION_CONFLICT' });
    const gone = { ...said, expectedVersion: 2, answer: 'deleted' };
    expect(await answer('b', gone)).toMatchObject({ state: 'deleted', version: 3, reason: null });
    expect(await answer('b', { ...kept, expectedVersion: 3 })).toEqual({
      code: 'DISCLOSURE.RECALL_ANSWERED',
    });
    expect((await recalls('a'))[0]).toMatchObject({ state: 'deleted' });
    await alerts().answered(recall?.id);
    expect(await inbox('b')).toEqual([]);
    expect(await inbox('a')).toEqual([{ kind: 'recall_answered', subjectIds: [recall?.id] }]);
  });

  it('is asked back when a release has ended, however often its task runs', async () => {
    await release({ until: new Date(clock.now().getTime() + 60_000).toISOString() });
    const [task] = await house.api.sql<{ payload: { releaseId: number } }>(
      `SELECT payload FROM task WHERE name = 'disclosure.end-release' ORDER BY created_at DESC LIMIT 1`,
    );
    await house.seen('b');
    clock.forward(2);
    const end = house.api.api.app.get(EndRelease, { strict: false });
    for (let run = 0; run < 2; run += 1) await end.end(task?.payload.releaseId ?? 0);
    const made = (await recalls('a')).filter(({ cause }) => cause === 'ended');
    expect(made).toEqual([expect.objectContaining({ level: 4, state: 'asked' })]);
  });

  it('is asked back when the owner sets a limit, above which no release shows anything', async () => {
    await release();
    expect((await house.seen('b'))?.a.level).toBe(4);
    const set = (side: Side, level: number) =>
      house.api.change(
        house.people[side].token,
        'setDisclosureCap',
        { recordId: house.report, level },
        '... on DisclosureCap { level } ... on UserError { code }',
      );
    expect(await set('b', 1)).toEqual({ code: 'ACCESS.NOT_FOUND' });
    expect(await set('a', 1)).toEqual({ level: 1 });
    expect(await house.seen('b')).toMatchObject({
      probability: null,
      evidence: [],
      a: { level: 1, content: null },
    });
    expect((await house.seen('a'))?.b.level).toBe(2);
    expect((await recalls('b'))[0]).toMatchObject({ cause: 'capped', level: 4, isToAnswer: true });
    await set('a', 0);
    expect(await house.seen('b')).toBeNull();
    const { disclosureCap } = await house.ask(
      'a',
      `{ disclosureCap(recordId: "${house.report}") { level } }`,
    );
    expect(disclosureCap).toEqual({ level: 0 });
    await set('a', 4);
    expect((await house.seen('b'))?.a.level).toBe(4);
    await house.change('a', 'takeBackRelease', {});
  });

  it('is asked back of both sides when the family withdraws, by the next look at the record', async () => {
    await house.seen('a');
    await house.seen('b');
    await house.setConsent(false);
    for (let run = 0; run < 2; run += 1) await compare(house.api, house.report);
    const barred = async (side: Side) => (await recalls(side)).filter(({ cause }) => cause === 'barred');
    expect(await barred('b')).toEqual([
      expect.objectContaining({ isToAnswer: false, level: 2 }),
      expect.objectContaining({ isToAnswer: true, level: 2 }),
    ]);
    expect(await house.api.sql('SELECT state FROM hypothesis WHERE id = $1', [house.match])).toEqual([
      { state: 'lapsed' },
    ]);
  });
});
