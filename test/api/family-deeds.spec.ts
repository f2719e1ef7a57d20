import { ApiHouse, type Loose } from './api-house.js';
import { issue, knock, look, PHRASE, reported } from './family-house.js';
import { MovableClock } from './movable-clock.js';

describe('what a family does through its window', () => {
  let house: ApiHouse;
  const clock = new MovableClock();
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const opened = async () => {
    const report = await reported(house);
    const { code } = await issue(house, report.token, report.recordId);
    const again = async () => (await knock(house, { code, phrase: PHRASE })).body.token as string;
    return { ...report, window: await again(), again };
  };
  const decide = (window: string, input: object) =>
    house.change(
      window,
      'decideAsFamily',
      { phrase: PHRASE, ...input },
      '... on FamilyDecided { consents { purpose state countries } } ... on UserError { code }',
    ) as Promise<Loose>;
  const stateOf = (answer: Loose, purpose: string) =>
    answer.consents.find((one: Loose) => one.purpose === purpose)?.state as string;
  const write = (window: string, input: object) =>
    house.change(
      window,
      'writeAsFamily',
      input,
      '... on FamilyMessageSent { id } ... on UserError { code }',
    ) as Promise<Loose>;
  const duties = (subjectId: string) =>
    house.sql<{ name: string; payload: Loose; institution: string }>(
      `SELECT name, payload, institution_id AS institution FROM outbox_event
       WHERE name LIKE 'duties.%' AND payload->>'subjectId' = $1 ORDER BY created_at, name DESC`,
      [subjectId],
    );

  it('takes back and gives what it permits, by the ways of a liaison, in its own name', async () => {
    const { window, recordId, token } = await opened();
    expect(
      stateOf(
        await decide(window, { purpose: 'forensic_matching', decision: 'withdrawn' }),
        'forensic_matching',
      ),
    ).toBe('withdrawn');
    expect(stateOf(await decide(window, { purpose: 'statistics', decision: 'granted' }), 'statistics')).toBe(
      'granted',
    );
    expect(stateOf(await decide(window, { purpose: 'judicial', decision: 'refused' }), 'judicial')).toBe(
      'refused',
    );
    const { data } = await house.ask(
      `{ report(id: "${recordId}") { version consentStanding { purpose state } } }`,
      { token },
    );
    expect(data.report.version).toBe(4);
    const entries = await house.sql<Loose>(
      `SELECT action, detail, a.roles FROM audit_entry e JOIN actor a ON a.id = e.actor_id
       WHERE action = 'family.decide' AND detail ? 'version' AND $1 = ANY (record_ids) ORDER BY e.id`,
      [recordId],
    );
    expect(entries.map(({ roles, detail }) => [roles[0], detail.withdrawn])).toEqual([
      ['family', ['consent:forensic_matching']],
      ['family', undefined],
      ['family', undefined],
    ]);
    const events = await house.sql(
      `SELECT 1 FROM outbox_event WHERE name = 'reports.amended' AND payload->>'recordId' = $1`,
      [recordId],
    );
    expect(events).toHaveLength(3);
    expect(
      await decide(window, { purpose: 'cross_border', decision: 'granted', countries: ['nowhere'] }),
    ).toMatchObject({ code: expect.any(String) });
  });

  it('is done without an e-mail address, a telephone or a document: reported, followed and taken back', async () => {
    const { window, recordId } = await opened();
    const [row] = await house.sql<{ said: string }>(
      'SELECT content::text AS said FROM record WHERE id = $1',
      [recordId],
    );
    expect(row?.said).toContain('Ejemplo');
    for (const name of ['email', 'phone', 'documents', 'reporter'])
      expect([name, row?.said.includes(`"${name}`)]).toEqual([name, false]);
    expect((await look(house, window)).data.familyWindow.done.length).toBeGreaterThan(0);
    for (const purpose of ['search', 'forensic_matching', 'cross_border'])
      expect(stateOf(await decide(window, { purpose, decision: 'withdrawn' }), purpose)).toBe('withdrawn');
  });

  it('is heard of by its institution when it permits something else, and sees that it was read', async () => {
    const { window, token, recordId, again } = await opened();
    for (const decision of ['granted', 'withdrawn'])
      await decide(window, { purpose: 'statistics', decision });
    const list = async () =>
      (await house.ask(`{ familyMessages { nodes { id kind text recordId } } }`, { token })).data
        .familyMessages.nodes as Loose[];
    const told = async () =>
      (await list()).filter((one) => one.kind === 'consent' && one.recordId === recordId);
    const [message, ...more] = await told();
    expect(more).toEqual([]);
    expect(message?.text).toBe('');
    const id = message?.id as string;
    const [duty] = await duties(id);
    expect(duty).toMatchObject({
      name: 'duties.opened',
      payload: { kind: 'family_message', subjectId: id, dueAt: expect.any(String) },
    });
    expect(JSON.stringify(duty)).not.toContain('statistics');
    expect((await look(house, window)).data.familyWindow.awaited).toContainEqual({
      kind: 'message',
      dueAt: expect.any(String),
      text: expect.stringMatching(/^Lo que usted decidió el .* ya vale/),
    });
    await house.change(token, 'takeUpFamilyMessage', { id }, '__typename');
    await decide(window, { purpose: 'statistics', decision: 'granted' });
    expect(await told()).toHaveLength(2);
    await house.change(token, 'closeFamilyMessage', { id, outcome: 'heeded' }, '__typename');
    expect((await duties(id)).map(({ name }) => name)).toEqual(['duties.opened', 'duties.closed']);
    const { done } = (await look(house, await again())).data.familyWindow;
    expect(done.map(({ text }: Loose) => text)).toContainEqual(
      expect.stringMatching(/^Lo que usted decidió el .* quedó hecho/),
    );
  });

  it('writes to the institution, whose duty it is until it is done with', async () => {
    const { window, token, recordId, institutionId, again } = await opened();
    const text = 'Su cicatriz está en el brazo derecho, no en el izquierdo.';
    const before = await house.sql('SELECT version, content FROM record WHERE id = $1', [recordId]);
    const { id } = await write(window, { kind: 'correction', text });
    expect(await house.sql('SELECT version, content FROM record WHERE id = $1', [recordId])).toEqual(before);
    expect(await duties(id)).toEqual([
      {
        name: 'duties.opened',
        institution: institutionId,
        payload: { kind: 'family_message', subjectId: id, reportId: recordId, dueAt: expect.any(String) },
      },
    ]);
    const waiting = (await look(house, window)).data.familyWindow.awaited;
    expect(waiting).toEqual([
      {
        kind: 'message',
        dueAt: expect.any(String),
        text: expect.stringMatching(/^Su mensaje del .* está en manos de Search Mechanism of Aland/),
      },
    ]);
    const list = `{ familyMessages { nodes { id kind text readAt familyContact } } }`;
    const { data } = await house.ask(list, { token });
    expect(data.familyMessages.nodes).toContainEqual({
      ...{ id, kind: 'correction', text, readAt: null },
      familyContact: 'not_asked',
    });
    const stranger = await house.enrol('CC-CONSULATE', ['liaison']);
    expect((await house.ask(list, { token: stranger.token })).data.familyMessages.nodes).toEqual([]);
    const close = (who: string) =>
      house.change(
        who,
        'closeFamilyMessage',
        { id, outcome: 'corrected' },
        '... on FamilyMessage { outcome } ... on UserError { code }',
      );
    expect(await close(stranger.token)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    const took = await house.change(
      token,
      'takeUpFamilyMessage',
      { id },
      '... on FamilyMessage { readAt closedAt }',
    );
    expect(took).toMatchObject({ readAt: expect.any(String), closedAt: null });
    expect(await close(token)).toEqual({ outcome: 'corrected' });
    expect(await close(token)).toMatchObject({ code: 'FAMILY.MESSAGE_CLOSED' });
    expect((await duties(id)).map(({ name }) => name)).toEqual(['duties.opened', 'duties.closed']);
    const { awaited, done } = (await look(house, await again())).data.familyWindow;
    expect([awaited, done.map((one: Loose) => one.kind)]).toEqual([[], ['message_closed', 'filed']]);
    expect(done[0].text).toMatch(/^Lo que usted escribió el .* se anotó en su reporte/);
  });

  it('says that the person is alive, which people look into by the next working day and no machine decides', async () => {
    const { window, recordId } = await opened();
    const { id } = await write(window, { kind: 'alive', text: '' });
    const [duty] = await duties(id);
    const hours = (Date.parse(duty?.payload.dueAt as string) - clock.now().getTime()) / 3_600_000;
    // From the beginning of a Friday to the end of the Monday.
    expect(hours).toBeLessThanOrEqual(96);
    expect(await house.sql('SELECT state FROM search_case WHERE record_id = $1', [recordId])).toEqual([
      { state: 'searching' },
    ]);
  });

  it('writes once where a bad line has it write twice, and not without words or without end', async () => {
    const { window } = await opened();
    const input = { kind: 'question', text: '¿Qué sigue?', idempotencyKey: 'one' };
    const [first, second] = [await write(window, input), await write(window, input)];
    expect(second).toEqual(first);
    expect(await write(window, { ...input, text: 'Otra cosa' })).toMatchObject({
      code: 'API.IDEMPOTENCY_KEY_REUSED',
    });
    for (const text of ['  ', 'x'.repeat(2_001)])
      expect(await write(window, { kind: 'question', text })).toMatchObject({
        code: 'FAMILY.MESSAGE_REFUSED',
      });
    for (let more = 1; more < 20; more += 1)
      await write(window, { kind: 'question', text: `Pregunta ${more}` });
    expect(await write(window, { kind: 'question', text: 'Una más' })).toMatchObject({
      code: 'FAMILY.TOO_MANY_MESSAGES',
    });
  });

  it('closes it behind itself', async () => {
    const { window } = await opened();
    const { data } = await house.ask(
      'mutation { closeFamilyWindow { ... on FamilyWindowClosed { closed } } }',
      { token: window },
    );
    expect(data.closeFamilyWindow).toEqual({ closed: true });
    expect((await look(house, window)).errors?.[0]?.extensions).toMatchObject({
      reason: 'ACCESS.NOT_SIGNED_IN',
    });
  });
});
