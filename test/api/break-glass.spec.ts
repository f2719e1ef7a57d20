import { RaiseForDuties } from '../../src/modules/alerts/index.js';
import { StopUnreviewed, TellBreakGlass } from '../../src/modules/oversight/complaints/index.js';
import type { Role } from '../../src/modules/access/accounts/index.js';
import type { Loose } from './api-house.js';
import { DisclosureHouse, EVIDENCE, SIDE } from './disclosure-house.js';
import { MovableClock } from './movable-clock.js';
import { openDuties } from './open-duties.js';

const REASON = 'A boat with somebody of this description is leaving the port tonight.';
const HIDDEN = ['Wenceslao', 'Zaldívar', '+50400000000', 'Reportante Oculta'];
const USE = `id institution owner actorId recordId level reason until verdict reviewer stoppedAt allowedActions`;
const REVIEWED = `__typename ... on BreakGlass { ${USE} } ... on UserError { code }`;
const SHOWN = `a { ${SIDE} urgentUntil } b { ${SIDE} urgentUntil } ${EVIDENCE} allowedActions redactions { path reason }`;

describe('urgent access to one record of another institution', () => {
  const clock = new MovableClock();
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open({ clock });
    await house.api.sql(
      `INSERT INTO institution (id, code, name, country, kind) VALUES (gen_random_uuid(), 'HN-WATCH', 'Watch', 'HN', 'oversight')`,
    );
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.api.sql('DELETE FROM break_glass');
    await house.api.sql('DELETE FROM disclosure_cap');
    await house.api.sql('UPDATE agreement SET level = 2');
    await house.freshen();
    await house.api.stepUp(house.people.b.sessionId);
  });

  const part = <T>(type: new (...parts: never[]) => T): T => house.api.api.app.get(type, { strict: false });
  const person = (code: string, ...roles: Role[]) => house.api.enrol(code, roles);
  const open = (more: object = {}, side: 'a' | 'b' = 'b') =>
    house.change(side, 'breakGlass', { reason: REASON, ...more }, SHOWN);
  const look = async (token: string): Promise<Loose | null> =>
    (await house.api.ask(`{ match(id: "${house.match}") { ${SHOWN} } }`, { token })).data
      .match as Loose | null;
  const uses = async (token: string, more = ''): Promise<Loose[]> =>
    (await house.api.ask(`{ breakGlassUses(first: 20${more}) { nodes { ${USE} } } }`, { token })).data
      .breakGlassUses.nodes;
  const review = (token: string, id: string): Promise<Loose> =>
    house.api.change(token, 'reviewBreakGlass', { id, verdict: 'justified' }, REVIEWED) as Promise<Loose>;
  const stored = async (): Promise<string> => {
    const [row] = await house.api.sql<{ id: string }>('SELECT id FROM break_glass ORDER BY seq DESC LIMIT 1');
    return row?.id ?? '';
  };
  const valuesOf = (match: Loose | null): unknown[] =>
    (match?.evidence as Loose[]).flatMap(({ values }) => (values?.a === undefined ? [] : [values.a]));

  it('shows one level more to whoever asked, and neither contact data, names of the record itself, nor more of DNA', async () => {
    const before = await look(house.people.b.token);
    expect(before?.a).toMatchObject({ level: 2, urgentUntil: null });
    expect(before?.allowedActions).toContain('breakGlass');
    expect(valuesOf(before)).toEqual([]);
    const opened = await open();
    expect(opened.a).toMatchObject({ level: 3, content: null, urgentUntil: expect.any(String) });
    expect(valuesOf(opened)).not.toEqual([]);
    const dna = (match: Loose | null) => (match?.evidence as Loose[]).filter(({ group }) => group === 'dna');
    expect(dna(opened).map(({ values, log10LR }) => ({ values, log10LR }))).toEqual(
      dna(before).map(({ values, log10LR }) => ({ values, log10LR })),
    );
    for (const word of HIDDEN.slice(2)) expect(JSON.stringify(opened)).not.toContain(word);
    expect(opened.allowedActions).not.toContain('breakGlass');
  });

  it('is of that person alone: neither a colleague, nor an export, nor the other direction sees more', async () => {
    await open();
    const colleague = await person('BB-FORENSIC', 'forensic', 'liaison');
    expect((await look(colleague.token))?.a).toMatchObject({ level: 2, urgentUntil: null });
    expect((await house.seen('a'))?.b.level).toBe(2);
    const [line] = await house.exported('b', 'forensic_matching', { withEvidence: true });
    expect(line?.evidence?.filter(({ b }) => b !== undefined)).not.toEqual([]);
    expect(line?.evidence?.filter(({ a }) => a !== undefined)).toEqual([]);
  });

  it('ends by the clock, and is at most three hours', async () => {
    expect(await open({ hours: 4 })).toMatchObject({ code: 'BREAK_GLASS.HOURS' });
    await open({ hours: 1 });
    clock.forward(61);
    await house.freshen();
    expect((await look(house.people.b.token))?.a).toMatchObject({ level: 2, urgentUntil: null });
    await expect(
      house.api.sql(`UPDATE break_glass SET until = opened_at + interval '3 hours 1 minute'`),
    ).rejects.toThrow('break_glass');
  });

  it('asks for a step-up, a reason of some length, and a role that searches', async () => {
    expect(await open({ reason: 'urgent' })).toMatchObject({ code: 'BREAK_GLASS.REASON' });
    await house.freshen();
    expect(await open()).toMatchObject({ code: 'ACCESS.STEP_UP_NEEDED' });
    const { token } = await person('BB-FORENSIC', 'coordinator');
    const input = { matchId: house.match, expectedVersion: 1, reason: REASON };
    const told = await house.api.change(token, 'breakGlass', input, '... on UserError { code }');
    expect(told).toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await stored()).toBe('');
  });

  it('shows nothing beyond the limit that the owner has set, nor what level 3 shows anyhow', async () => {
    await house.api.sql(
      `INSERT INTO disclosure_cap (record_id, institution_id, level, set_by, set_at) SELECT $1, institution_id, 2, gen_random_uuid(), now()
       FROM record WHERE id = $1`,
      [house.report],
    );
    expect(await open()).toMatchObject({ code: 'BREAK_GLASS.NOTHING_MORE' });
    await house.api.sql('DELETE FROM disclosure_cap');
    await house.api.sql('UPDATE agreement SET level = 3');
    expect(await open()).toMatchObject({ code: 'BREAK_GLASS.NOTHING_MORE' });
    await house.api.sql('UPDATE agreement SET level = 2');
    await open();
    await house.api.sql(
      `INSERT INTO disclosure_cap (record_id, institution_id, level, set_by, set_at) SELECT $1, institution_id, 1, gen_random_uuid(), now()
       FROM record WHERE id = $1`,
      [house.report],
    );
    expect((await look(house.people.b.token))?.a.level).toBe(1);
  });

  it('opens nothing where nothing is shown, and shows nothing any more once the family has withdrawn', async () => {
    await house.api.sql('UPDATE agreement SET level = 0');
    expect(await open()).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    await house.api.sql('UPDATE agreement SET level = 2');
    await open();
    await house.setConsent(false);
    expect(await look(house.people.b.token)).toBeNull();
    await house.setConsent(true);
  });

  it('is one record at a time, and none where three wait for their review', async () => {
    await open({ hours: 1 });
    expect(await open()).toMatchObject({ code: 'BREAK_GLASS.NOTHING_MORE' });
    await house.api.sql(`UPDATE break_glass SET kind = 'duplicate_report'`);
    expect(await open()).toMatchObject({ code: 'BREAK_GLASS.ONE_AT_A_TIME' });
    await house.api.sql(`UPDATE break_glass SET kind = 'identification'`);
    for (let at = 0; at < 2; at += 1) {
      clock.forward(61);
      await house.freshenSame();
      expect((await open({ hours: 1 })).a).toMatchObject({ level: 3 });
    }
    clock.forward(61);
    await house.freshenSame();
    expect(await open()).toMatchObject({ code: 'BREAK_GLASS.UNREVIEWED' });
  });

  it('is told to the owner and to oversight at once, with who and why, and to nobody else', async () => {
    await open();
    const id = await stored();
    const [event] = await house.api.sql<{ payload: Loose }>(
      `SELECT payload FROM outbox_event WHERE name = 'disclosure.glass-broken' ORDER BY created_at DESC LIMIT 1`,
    );
    expect(event?.payload).toEqual({ breakGlassId: id });
    await part(TellBreakGlass).tell(id);
    await part(TellBreakGlass).tell(id);
    const told = await openDuties(house.api, 'break_glass');
    expect(told.filter(({ subject }) => subject === id)).toEqual([
      { subject: id, institution: 'AA-SEARCH' },
      { subject: id, institution: 'HN-WATCH' },
    ]);
    const [owner, watch, user, other] = [
      await person('AA-SEARCH', 'liaison'),
      await person('HN-WATCH', 'oversight'),
      await person('BB-FORENSIC', 'coordinator', 'oversight'),
      await person('CC-CONSULATE', 'coordinator'),
    ];
    const seen = {
      ...{ id, institution: 'BB-FORENSIC', owner: 'AA-SEARCH', actorId: house.people.b.actorId },
      ...{ recordId: house.report, reason: REASON, level: 3 },
    };
    expect(await uses(watch.token)).toEqual([expect.objectContaining(seen)]);
    expect(await uses(owner.token, `, recordId: "${house.report}"`)).toEqual([expect.objectContaining(seen)]);
    expect(await uses(owner.token, `, recordId: "${house.remains}"`)).toEqual([]);
    expect(await uses(user.token)).toEqual([]);
    expect(await uses(other.token)).toEqual([]);
    const audit = await house.api.sql<{ detail: Loose }>(
      `SELECT detail FROM audit_entry WHERE action = 'matches.breakGlass' AND detail ->> 'breakGlass' = $1`,
      [id],
    );
    expect(audit).toHaveLength(1);
    expect(JSON.stringify(audit)).not.toContain(REASON);
  });

  it('comes into the inbox of both', async () => {
    for (const code of ['AA-SEARCH', 'HN-WATCH']) await person(code, 'coordinator');
    await open();
    const id = await stored();
    await part(TellBreakGlass).tell(id);
    const opened = await house.api.sql<{ id: string; institution: string; payload: Loose }>(
      `SELECT id, institution_id AS institution, payload FROM outbox_event
       WHERE name = 'duties.opened' AND payload ->> 'kind' = 'break_glass' AND payload ->> 'subjectId' = $1`,
      [id],
    );
    for (const { id: eventId, institution: institutionId, payload } of opened)
      await part(RaiseForDuties).opened({
        ...{ kind: 'break_glass', subjectId: id, dueAt: payload.dueAt as string },
        ...{ institutionId, eventId, at: Date.now() },
      });
    const alerts = await house.api.sql<{ code: string }>(
      `SELECT DISTINCT i.code FROM alert a JOIN institution i ON i.id = a.institution_id
       WHERE a.kind = 'break_glass' ORDER BY i.code`,
    );
    expect(alerts.map(({ code }) => code)).toEqual(['AA-SEARCH', 'HN-WATCH']);
  });

  it('is reviewed once, by another person of the owner or of oversight, and never by who looked or their house', async () => {
    await open();
    const id = await stored();
    await part(TellBreakGlass).tell(id);
    const [liaison, house1, owner, watch] = [
      await person('AA-SEARCH', 'liaison'),
      await person('BB-FORENSIC', 'coordinator', 'oversight'),
      await person('AA-SEARCH', 'coordinator'),
      await person('HN-WATCH', 'oversight'),
    ];
    expect(await review(house.people.b.token, id)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await review(house1.token, id)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await review(liaison.token, id)).toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await review(owner.token, id)).toMatchObject({ verdict: 'justified', reviewer: 'AA-SEARCH' });
    expect(await review(watch.token, id)).toMatchObject({ code: 'BREAK_GLASS.REVIEWED' });
    expect((await openDuties(house.api, 'break_glass')).filter(({ subject }) => subject === id)).toEqual([]);
    await expect(house.api.sql('UPDATE break_glass SET reviewed_by = actor_id')).rejects.toThrow(
      'break_glass',
    );
    await expect(
      house.api.sql('UPDATE break_glass SET reviewer_institution_id = institution_b'),
    ).rejects.toThrow('break_glass');
  });

  it('stops the account where nobody has reviewed it within seven days, and not before', async () => {
    await open();
    const id = await stored();
    await part(TellBreakGlass).tell(id);
    const isActive = async () =>
      (
        await house.api.sql<{ active: boolean }>('SELECT active FROM actor WHERE id = $1', [
          house.people.b.actorId,
        ])
      )[0]?.active;
    await part(StopUnreviewed).stop(id);
    expect(await isActive()).toBe(true);
    clock.forward(7 * 24 * 60 + 1);
    await part(StopUnreviewed).stop(id);
    expect(await isActive()).toBe(false);
    const answer = await house.api.ask('{ me { id } }', { token: house.people.b.token });
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
