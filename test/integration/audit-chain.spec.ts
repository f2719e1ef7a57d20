import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/apps/cli/run-cli.js';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { AuditTrail, SealLog, VerifyLog, type Head } from '../../src/modules/access/audit/index.js';
import { TenantDb } from '../../src/platform/database/index.js';
import { ApiHouse } from '../api/api-house.js';

const BESIDE = `INSERT INTO audit_entry (id, actor_id, action, outcome) OVERRIDING SYSTEM VALUE
  SELECT -5, actor_id, 'records.export', 'done' FROM audit_entry LIMIT 1`;

describe('the chain over the audit log', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await asOwner('TRUNCATE audit_entry RESTART IDENTITY', 'TRUNCATE audit_link');
    await house.sql(
      "UPDATE audit_sealing SET settled_to = 0, pending_to = 0, pending_xid = NULL, proven_place = 0, proven_hash = '', checked_place = 0",
    );
    for (let entry = 1; entry <= 6; entry += 1) await write(entry);
    await seal();
  });

  const use = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get(type as never, { strict: false });
  const seal = () => use(SealLog).round();
  const verify = (kept?: Head) => use(VerifyLog).verify(OPERATOR, kept);
  const standing = () => use(TenantDb).transact(PLATFORM, (tx) => use(VerifyLog).readStatus(tx));
  const write = (entry: number) =>
    use(TenantDb).transact(PLATFORM, (tx) =>
      use(AuditTrail).record(tx, { actor: PLATFORM, action: 'system.read', detail: { entry } }),
    );
  const huella = async (...args: readonly string[]) => {
    const [out, err] = [new PassThrough(), new PassThrough()];
    const told = Promise.all([text(out), text(err)]);
    const code = await runCli(args, { out, err });
    out.end();
    err.end();
    return { code, out: (await told)[0] };
  };
  /** What whoever owns the database can do, and the platform's logins cannot. */
  const asOwner = async (...texts: readonly string[]): Promise<void> => {
    for (const table of ['audit_entry', 'audit_link'])
      await house.sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const text of texts) await house.sql(text);
    for (const table of ['audit_entry', 'audit_link'])
      await house.sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };

  it('is unbroken up to the last entry that was committed, and goes on behind it', async () => {
    expect(await verify()).toMatchObject({ head: { place: 6 }, broken: undefined });
    await write(7);
    await seal();
    expect(await verify()).toMatchObject({ head: { place: 8 }, broken: undefined });
    const { provenUntil, fault } = await standing();
    const [last] = await house.sql<{ at: Date }>(
      'SELECT at FROM audit_entry JOIN audit_link ON entry_seq = audit_entry.id ORDER BY place DESC LIMIT 1',
    );
    // The second look of `verify` is an entry that came after the round.
    expect({ fault, provenUntil }).toEqual({ fault: null, provenUntil: last?.at });
  });

  it.each([
    ['an entry that says something else', 'changed', 3, [`UPDATE audit_entry SET action = 'x' WHERE id = 3`]],
    [
      'another time',
      'changed',
      2,
      [`UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = 2`],
    ],
    ['an entry that is gone', 'entry_gone', 4, ['DELETE FROM audit_entry WHERE id = 4']],
    [
      'an entry that is gone with its link',
      'link_gone',
      4,
      ['DELETE FROM audit_entry WHERE id = 4', 'DELETE FROM audit_link WHERE entry_seq = 4'],
    ],
    [
      'two entries in another order',
      'changed',
      2,
      [
        `UPDATE audit_link SET entry_seq = -entry_seq WHERE entry_seq IN (2, 5)`,
        `UPDATE audit_link SET entry_seq = 7 + entry_seq WHERE entry_seq IN (-2, -5)`,
      ],
    ],
    [
      'two entries that stand in for each other',
      'changed',
      2,
      [
        `ALTER TABLE audit_entry ALTER id DROP IDENTITY`,
        `UPDATE audit_entry SET id = -id WHERE id IN (2, 5)`,
        `UPDATE audit_entry SET id = 7 + id WHERE id IN (-2, -5)`,
        `ALTER TABLE audit_entry ALTER id ADD GENERATED ALWAYS AS IDENTITY`,
        `ALTER TABLE audit_entry ALTER id RESTART WITH 100`,
      ],
    ],
    [
      'an end that is cut off',
      'cut_off',
      6,
      ['DELETE FROM audit_entry WHERE id = 6', 'DELETE FROM audit_link WHERE place = 6'],
    ],
  ] as const)('names the first place: %s', async (_, fault, place, texts) => {
    await asOwner(...texts);
    expect((await verify()).broken).toMatchObject({ fault, place });
    await seal();
    expect((await standing()).fault).toBe(fault);
  });

  it('names an entry that was put beside it, once nobody can have been writing it', async () => {
    const settledTo = async () => {
      // Half a minute later, as far as the chain knows.
      await house.sql(`UPDATE audit_sealing SET pending_at = pending_at - interval '1 minute'`);
      await seal();
      const [row] = await house.sql<{ to: number }>('SELECT settled_to::int AS to FROM audit_sealing');
      return row?.to ?? 0;
    };
    // Somebody else on the server may be writing something all the while.
    for (let tries = 0; tries < 100 && (await settledTo()) < 6; tries += 1)
      await new Promise((next) => setTimeout(next, 100));
    expect((await verify()).broken).toBeUndefined();
    await asOwner(BESIDE);
    expect((await verify()).broken).toMatchObject({ fault: 'not_in_chain', entryId: '-5' });
    await seal();
    expect(await standing()).toMatchObject({ fault: 'not_in_chain', faultEntry: '-5' });
  });

  it('waits for nobody who writes, and takes in what is committed late', async () => {
    const late = use(TenantDb).transact(PLATFORM, async (tx) => {
      await use(AuditTrail).record(tx, { actor: PLATFORM, action: 'system.read', detail: { late: true } });
      await write(8);
      await seal();
      await seal();
    });
    await late;
    await seal();
    expect(await verify()).toMatchObject({ head: { place: 8 }, broken: undefined });
    const places = await house.sql(
      `SELECT l.place FROM audit_entry e JOIN audit_link l ON l.entry_seq = e.id WHERE detail ? 'late'`,
    );
    expect(places).toEqual([{ place: 8 }]);
  });

  it('leads through a head that was kept elsewhere, and without what stood before it', async () => {
    const { head } = await verify();
    await write(9);
    await seal();
    await asOwner('DELETE FROM audit_entry WHERE id < 6', 'DELETE FROM audit_link WHERE place < 6');
    expect((await verify()).broken).toMatchObject({ fault: 'link_gone', place: 1 });
    expect((await verify(head)).broken).toBeUndefined();
    expect((await verify({ ...head, hash: 'other' })).broken).toMatchObject({ fault: 'other_head' });
  });

  it('is verified at the command line, which names the place and ends with a failure', async () => {
    const whole = await huella('audit', 'verify', '--json');
    const { head, ...said } = JSON.parse(whole.out) as { head: string };
    expect({ ...said, code: whole.code }).toMatchObject({
      code: 0,
      unbroken: true,
      entries: 6,
      broken: null,
    });
    expect((await huella('audit', 'verify', '--from', '6:beef')).code).toBe(2);
    await seal();
    expect((await huella('audit', 'verify', '--from', head)).code).toBe(0);
    await asOwner(`UPDATE audit_entry SET action = 'x' WHERE id = 3`);
    const broken = await huella('audit', 'verify');
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/BROKEN: 2 entries .*\nFirst place that does not fit: place 3, entry 3: /u);
  });

  it('is chained once, however many workers are at it', async () => {
    for (let entry = 10; entry < 20; entry += 1) await write(entry);
    await Promise.all([seal(), seal(), seal()]);
    await seal();
    expect(await verify()).toMatchObject({ broken: undefined });
    await expect(house.sql('DELETE FROM audit_link')).rejects.toThrow('append-only');
  });
});
