import { createHash } from 'node:crypto';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import { ExportRecords } from '../../src/modules/exchange/imports/index.js';
import { exportApproved } from '../support/second-person.js';
import { ApiHouse, invented, type Loose } from './api-house.js';
import { OWNER } from './owned-things.js';

const LINE = 'what owner exportedBy approvedBy finishedAt entries digest';

describe('a bulk export', () => {
  let house: ApiHouse;
  let maker: Awaited<ReturnType<ApiHouse['signIn']>>;
  let actor: Actor;
  beforeAll(async () => {
    house = await ApiHouse.open();
    maker = await house.signIn(OWNER, ['coordinator', 'liaison']);
    for (let at = 0; at < 2; at += 1)
      await house.change(maker.token, 'fileReport', { report: invented() }, '__typename');
    const { actorId, institutionId } = maker;
    actor = {
      ...{ actorId, institutionId, name: 'exporter', language: 'en', purpose: 'casework' },
      roles: ['coordinator'],
    };
  });
  afterAll(() => house.close());
  beforeEach(() => house.sql('TRUNCATE bulk_export'));

  const exported = (write: (record: unknown) => Promise<void> | void): Promise<string | undefined> => {
    let request: string | undefined;
    const run = (approvalId: string | undefined) => {
      request = approvalId;
      return house.asUseCases.get(ExportRecords).export(actor, { institution: OWNER, approvalId }, write);
    };
    return exportApproved(house.asUseCases, maker.institutionId, run).then(() => request);
  };
  const rows = () => house.sql<Loose>('SELECT * FROM bulk_export');
  const listed = async (token: string): Promise<Loose[]> =>
    (await house.ask(`{ bulkExports { ${LINE} } }`, { token })).data.bulkExports;

  it('stands in a row before anything is read, and is given out with its count and digest in it', async () => {
    const lines: string[] = [];
    let before: Loose[] = [];
    await exported(async (record) => {
      if (lines.length === 0) before = await rows();
      lines.push(`${JSON.stringify(record)}\n`);
    });
    expect(lines).toHaveLength(2);
    expect(before).toEqual([
      expect.objectContaining({ what: 'records', owner_code: OWNER, finished_at: null, digest: null }),
    ]);
    const [row] = await rows();
    expect(row).toMatchObject({
      ...{ entries: 2, exported_by: maker.actorId, institution_id: maker.institutionId },
      digest: createHash('sha256').update(lines.join('')).digest('hex'),
    });
    expect(row?.approved_by).not.toBe(maker.actorId);
    await expect(house.sql('UPDATE bulk_export SET entries = 1')).rejects.toThrow('stands');
  });

  it('spends its approval, whatever becomes of it, and keeps the row of one that was broken off', async () => {
    await expect(
      exported(() => {
        throw new Error('The disk is full.');
      }),
    ).rejects.toThrow('The disk is full.');
    const [row] = await rows();
    expect(row).toMatchObject({ finished_at: null, entries: null });
    const approvalId = row?.request_id as string;
    await expect(
      house.asUseCases.get(ExportRecords).export(actor, { institution: OWNER, approvalId }, () => undefined),
    ).rejects.toMatchObject({ code: expect.stringContaining('APPROVALS') });
    expect(await rows()).toHaveLength(1);
  });

  it('is listed for the coordinator of whose records left and for oversight, and for nobody else', async () => {
    await exported(() => undefined);
    const line = { what: 'records', owner: OWNER, exportedBy: maker.actorId, entries: 2 };
    const coordinator = await house.enrol(OWNER, ['coordinator']);
    expect(await listed(coordinator.token)).toEqual([expect.objectContaining(line)]);
    const watch = await house.enrol('BB-FORENSIC', ['oversight']);
    expect(await listed(watch.token)).toEqual([expect.objectContaining(line)]);
    expect(await listed((await house.enrol('BB-FORENSIC', ['coordinator'])).token)).toEqual([]);
    const { token } = await house.enrol(OWNER, ['liaison']);
    const answer = await house.ask('{ bulkExports { what } }', { token });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    // Of the installation, of one institution's records: theirs to know.
    await house.sql(
      `INSERT INTO bulk_export (request_id, what, owner_code, exported_by, approved_by, begun_at)
       VALUES (gen_random_uuid(), 'profiles', 'BB-FORENSIC', gen_random_uuid(), gen_random_uuid(), now())`,
    );
    expect(await listed(coordinator.token)).toHaveLength(1);
    expect(await listed((await house.enrol('BB-FORENSIC', ['coordinator'])).token)).toEqual([
      expect.objectContaining({ what: 'profiles', owner: 'BB-FORENSIC', finishedAt: null }),
    ]);
  });
});
