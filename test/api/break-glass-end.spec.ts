import { EndBreakGlass, TellBreakGlass } from '../../src/modules/oversight/complaints/index.js';
import type { Role } from '../../src/modules/access/accounts/index.js';
import type { Loose } from './api-house.js';
import { DisclosureHouse } from './disclosure-house.js';
import { MovableClock } from './movable-clock.js';
import { openDuties } from './open-duties.js';

const REASON = 'A boat with somebody of this description is leaving the port tonight.';
const USE = `id recordCode endedAt reads { kind times lastAt } deletionDueAt deletionConfirmedAt reviewer reviewWords allowedActions`;
const CONFIRMED = `__typename ... on BreakGlass { ${USE} } ... on UserError { code }`;

describe('urgent access that has ended', () => {
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
    // What the log has is by the clock of the database.
    clock.back();
    await house.api.sql('DELETE FROM break_glass');
    await house.api.sql('UPDATE agreement SET level = 2');
    await house.freshen();
    await house.api.stepUp(house.people.b.sessionId);
  });

  const part = <T>(type: new (...parts: never[]) => T): T => house.api.api.app.get(type, { strict: false });
  const person = (code: string, ...roles: Role[]) => house.api.enrol(code, roles);
  const uses = async (token: string): Promise<Loose[]> =>
    (await house.api.ask(`{ breakGlassUses(first: 20) { nodes { ${USE} } } }`, { token })).data.breakGlassUses
      .nodes;
  const confirm = (token: string, id: string): Promise<Loose> =>
    house.api.change(token, 'confirmUrgentDeletion', { id }, CONFIRMED) as Promise<Loose>;
  const duties = async (kind: string, id: string): Promise<string[]> =>
    (await openDuties(house.api, kind))
      .filter(({ subject }) => subject === id)
      .map(({ institution }) => institution);

  /** Opens it for an hour, reads the match, and writes the form of the other side's record where it is asked for. */
  const opened = async (withForm: boolean): Promise<string> => {
    await house.change('b', 'breakGlass', { reason: REASON, hours: 1 }, 'id');
    const { token } = house.people.b;
    await house.seen('b');
    const form = `{ matchForm(matchId: "${house.match}", side: a, language: en) { __typename } }`;
    if (withForm) expect((await house.api.ask(form, { token })).errors).toBeUndefined();
    const [row] = await house.api.sql<{ id: string }>('SELECT id FROM break_glass');
    await part(TellBreakGlass).tell(row?.id ?? '');
    return row?.id ?? '';
  };
  const ended = async (withForm: boolean): Promise<string> => {
    const id = await opened(withForm);
    clock.forward(61);
    await part(EndBreakGlass).end(id);
    await house.freshenSame();
    return id;
  };

  it('tells the person, the owner and oversight what was read when it has ended, and nobody else', async () => {
    const id = await opened(false);
    await part(EndBreakGlass).end(id);
    expect(await uses(house.people.b.token)).toEqual([expect.objectContaining({ endedAt: null, reads: [] })]);
    expect(await duties('break_glass_ended', id)).toEqual([]);
    clock.forward(61);
    await part(EndBreakGlass).end(id);
    await part(EndBreakGlass).end(id);
    await house.freshenSame();
    expect(await duties('break_glass_ended', id)).toEqual(['AA-SEARCH', 'BB-FORENSIC', 'HN-WATCH']);
    const [task] = await house.api.sql<{ due: Date }>(
      `SELECT due_at AS due FROM task WHERE name = 'oversight.end-break-glass' AND payload ->> 'breakGlassId' = $1`,
      [id],
    );
    const [stored] = await house.api.sql<{ until: Date }>('SELECT until FROM break_glass');
    expect(task?.due).toEqual(stored?.until);
    const list = [{ kind: 'comparison', times: expect.any(Number), lastAt: expect.any(String) }];
    const [code] = await house.api.sql<{ code: string }>('SELECT code FROM record WHERE id = $1', [
      house.report,
    ]);
    const told = { id, reads: list, deletionDueAt: null, endedAt: expect.any(String) };
    const owner = await person('AA-SEARCH', 'liaison');
    const watch = await person('HN-WATCH', 'oversight');
    expect(await uses(house.people.b.token)).toEqual([
      expect.objectContaining({ ...told, recordCode: code?.code, allowedActions: [] }),
    ]);
    expect(await uses(owner.token)).toEqual([expect.objectContaining({ ...told, recordCode: code?.code })]);
    expect(await uses(watch.token)).toEqual([expect.objectContaining({ ...told, recordCode: null })]);
    const colleague = await person('BB-FORENSIC', 'forensic', 'liaison', 'coordinator');
    expect(await uses(colleague.token)).toEqual([]);
    expect(await uses((await person('CC-CONSULATE', 'coordinator')).token)).toEqual([]);
    expect(await duties('break_glass_deletion', id)).toEqual([]);
  });

  it('lists what was read within it alone, of that record and by that person', async () => {
    await house.seen('b');
    const id = await opened(false);
    const entries = await house.api.sql<{ action: string }>(
      'SELECT action FROM audit_entry WHERE action = $1',
      ['matches.read'],
    );
    const [within] = await house.api.sql<{ times: number }>(
      `SELECT count(*)::int AS times FROM audit_entry, break_glass b WHERE action = 'matches.read' AND at >= b.opened_at
         AND audit_entry.actor_id = b.actor_id AND b.record_a = ANY (record_ids)`,
    );
    expect(within?.times).toBeLessThan(entries.length);
    clock.forward(61);
    await part(EndBreakGlass).end(id);
    await house.freshenSame();
    expect((await uses(house.people.b.token))[0]?.reads).toEqual([
      expect.objectContaining({ kind: 'comparison', times: within?.times }),
    ]);
  });

  it('asks whoever took a copy to confirm within three days that it is deleted: them alone, once, after a step-up', async () => {
    const id = await ended(true);
    expect(await duties('break_glass_deletion', id)).toEqual(['BB-FORENSIC']);
    const [due] = await house.api.sql<{ payload: Loose }>(
      `SELECT payload FROM outbox_event WHERE name = 'duties.opened' AND payload ->> 'kind' = 'break_glass_deletion'
         AND payload ->> 'subjectId' = $1`,
      [id],
    );
    expect(due?.payload).toMatchObject({ firstId: house.people.b.actorId });
    const [own] = await uses(house.people.b.token);
    expect(own).toMatchObject({ deletionConfirmedAt: null, allowedActions: ['confirmUrgentDeletion'] });
    expect(Date.parse(own?.deletionDueAt as string) - Date.parse(own?.endedAt as string)).toBe(
      3 * 86_400_000,
    );
    expect(own?.reads).toContainEqual(expect.objectContaining({ kind: 'form', times: 1 }));
    const colleague = await house.api.signIn('BB-FORENSIC', ['liaison', 'forensic'], {
      purpose: 'forensic_matching',
    });
    await house.api.stepUp(colleague.sessionId);
    const owner = await person('AA-SEARCH', 'coordinator');
    for (const { token } of [colleague, owner])
      expect(await confirm(token, id)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await confirm((await person('HN-WATCH', 'oversight')).token, id)).toMatchObject({
      code: 'ACCESS.DENIED',
    });
    await house.api.sql('UPDATE session SET step_up_at = NULL, step_up_how = NULL, step_up_for = NULL');
    expect(await confirm(house.people.b.token, id)).toMatchObject({ code: 'ACCESS.STEP_UP_NEEDED' });
    await house.api.stepUp(house.people.b.sessionId);
    expect(await confirm(house.people.b.token, id)).toMatchObject({
      ...{ __typename: 'BreakGlass', deletionConfirmedAt: expect.any(String), allowedActions: [] },
    });
    expect(await duties('break_glass_deletion', id)).toEqual([]);
    expect((await uses(owner.token))[0]?.deletionConfirmedAt).toEqual(expect.any(String));
    expect(await confirm(house.people.b.token, id)).toMatchObject({ code: 'BREAK_GLASS.DELETION_CONFIRMED' });
    const audit = await house.api.sql<{ actor: string }>(
      `SELECT actor_id AS actor FROM audit_entry WHERE action = 'breakGlass.confirm' AND outcome = 'done'`,
    );
    expect(audit).toEqual([{ actor: house.people.b.actorId }]);
    await expect(
      house.api.sql('UPDATE break_glass SET deletion_confirmed_by = gen_random_uuid()'),
    ).rejects.toThrow('break_glass');
  });

  it('has nothing to delete, and nothing to confirm, where no copy was taken', async () => {
    const id = await ended(false);
    expect(await confirm(house.people.b.token, id)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
  });

  it('does not tell whoever looked in which words somebody else has found of it', async () => {
    const id = await ended(false);
    const owner = await person('AA-SEARCH', 'coordinator');
    const input = { id, verdict: 'not_justified', words: 'It could have waited.' };
    const said = (await house.api.change(owner.token, 'reviewBreakGlass', input, CONFIRMED)) as Loose;
    expect(said).toMatchObject({ reviewWords: 'It could have waited.', reviewer: 'AA-SEARCH' });
    expect((await uses(house.people.b.token))[0]).toMatchObject({ reviewWords: null, reviewer: null });
  });
});
