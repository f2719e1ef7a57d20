import { exportApproved } from '../support/second-person.js';
import { Readable } from 'node:stream';
import { OPERATOR, type Actor } from '../../src/modules/access/accounts/index.js';
import {
  ExportRecords,
  ReadImports,
  RunImport,
  SettleImport,
  StartImport,
  UndoImport,
  UploadFile,
} from '../../src/modules/exchange/imports/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { TaskCannotSucceed } from '../../src/platform/queue/index.js';
import { remains, report, sample } from './import-lines.js';
import { ImportsHouse, linesOf, streamOf } from './imports-house.js';

let house: ImportsHouse;
beforeAll(async () => {
  house = await ImportsHouse.open();
});
afterAll(() => house.close());
beforeEach(() => house.empty());

const many = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => report(`R-${at}`, more));
const quiet = () => Promise.resolve();
const never = new AbortController().signal;

describe('an import that is taken back', () => {
  const undo = (importId: string, actor: Actor = OPERATOR) =>
    house.get(UndoImport).undoImport(actor, importId);

  it('takes out what it created and puts back what it replaced', async () => {
    await house.bring([report('R-1', { status: 'registered' }), remains('M-1', { profile: sample('S-1') })]);
    const { importId } = await house.bring([
      report('R-1', { status: 'acknowledged' }),
      report('R-2'),
      remains('M-1'),
    ]);
    expect(await undo(importId)).toEqual({ removed: 1, restored: 2, left: 0 });
    expect(await house.stored()).toEqual([
      report('R-1', { status: 'registered' }),
      remains('M-1', { profile: sample('S-1') }),
    ]);
    expect(await house.rows('SELECT code FROM sample')).toEqual([{ code: 'S-1' }]);
    expect((await house.events()).at(-1)).toEqual({ name: 'imports.undone', importId });
  });

  it('leaves no sample of a record that is no more, and leaves its code free', async () => {
    const { importId } = await house.bring([remains('M-1', { profile: sample('S-1') })]);
    await undo(importId);
    const { answer } = await house.bring([remains('M-2', { profile: sample('S-1') }), remains('M-1')]);
    expect(answer).toMatchObject({ stored: 2, warnings: 0 });
  });

  it('leaves records that were changed since', async () => {
    const { importId } = await house.bring([report('R-1'), report('R-2')]);
    await house.bring([report('R-1', { status: 'acknowledged' })]);
    expect(await undo(importId)).toEqual({ removed: 1, restored: 0, left: 1 });
    expect(await house.stored()).toEqual([report('R-1', { status: 'acknowledged' })]);
  });

  it('can be imported again, but not taken back twice, nor can a dry run', async () => {
    const { importId } = await house.bring([report('R-1')]);
    await undo(importId);
    await expect(undo(importId)).rejects.toMatchObject({ code: 'IMPORTS.CANNOT_UNDO' });
    expect((await house.bring([report('R-1')])).answer.stored).toBe(1);
    const dry = await house.bring([report('R-2')], { dryRun: true });
    await expect(undo(dry.importId)).rejects.toMatchObject({ code: 'IMPORTS.CANNOT_UNDO' });
  });

  it('is the business of the coordinator whose records they are, and of the operator', async () => {
    const coordinator = await house.person('HN-SEARCH', 'coordinator');
    const other = await house.person('US-MORGUE', 'coordinator');
    const liaison = await house.person('HN-SEARCH', 'liaison');
    const { importId } = await house.bring([report('R-1')], { as: liaison });
    await expect(undo(importId, other)).rejects.toThrow(NotFound);
    await expect(undo(importId, liaison)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await undo(importId, coordinator)).toMatchObject({ removed: 1 });
  });
});

describe('a file that is handed over', () => {
  async function handOver(text: string, more: { as?: Actor; dryRun?: boolean; format?: string } = {}) {
    const { as = OPERATOR, dryRun = false, format = 'exchange' } = more;
    const { fileId } = await house.get(UploadFile).upload(as, streamOf(text));
    const started = await house.get(StartImport).start(as, { fileId, format, dryRun, strict: false });
    return { fileId, ...started };
  }
  const work = (importId: string, signal = never) => house.get(RunImport).process(importId, quiet, signal);
  const job = (importId: string) => house.get(ReadImports).one(OPERATOR, importId);

  it('is kept in pieces, read by a worker, and deleted after', async () => {
    const text = linesOf([
      ...many(3, { extra: { note: 'z'.repeat(9_000).concat('é') } }),
      ...many(300, { extra: { note: 'y'.repeat(9_000) } }),
    ]);
    const { fileId, importId } = await handOver(text);
    const pieces = await house.rows<{ bytes: number }>(
      'SELECT length(content) AS bytes FROM import_file_chunk WHERE file_id = $1 ORDER BY number',
      [fileId],
    );
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.slice(0, -1).every(({ bytes }) => bytes === 1024 * 1024)).toBe(true);
    await work(importId);
    expect(await job(importId)).toMatchObject({ state: 'done', accepted: 303, stored: 300, warnings: 3 });
    expect(await house.rows('SELECT 1 FROM import_file_chunk')).toEqual([]);
    await work(importId);
    expect(await house.events()).toHaveLength(1);
  });

  it('goes on behind its last batch when its worker died, and counts each line once', async () => {
    const lines = [
      ...many(1_100),
      report('R-3', { status: 'nonsense' }),
      report('R-7', { status: 'submitted' }),
    ];
    const { importId } = await handOver(linesOf(lines));
    const abort = new AbortController();
    const dying = house.get(RunImport).process(
      importId,
      async () => {
        await quiet();
        abort.abort(new Error('killed'));
      },
      abort.signal,
    );
    await expect(dying).rejects.toThrow('killed');
    expect(await job(importId)).toMatchObject({ state: 'running', linesDone: 500, stored: 500 });
    await work(importId);
    expect(await job(importId)).toMatchObject({
      state: 'done',
      accepted: 1_101,
      rejected: 1,
      warnings: 1,
      stored: 1_100,
      unchanged: 0,
    });
    const findings = await house.get(ReadImports).findings(OPERATOR, importId, { limit: 10 });
    expect(findings).toMatchObject([
      { ordinal: 1, line: 1_101, severity: 'error', path: 'status' },
      { ordinal: 2, line: 1_102, severity: 'warning', code: 'IMPORTS.ID_TWICE_IN_FILE' },
    ]);
    expect(await house.get(ReadImports).findings(OPERATOR, importId, { after: 1, limit: 1 })).toMatchObject([
      { ordinal: 2 },
    ]);
  });

  it('is worked on by one worker at a time: a second one that believes it is its own changes nothing', async () => {
    const { importId } = await handOver(linesOf(many(1_200)));
    const both = await Promise.allSettled([work(importId), work(importId)]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await job(importId)).toMatchObject({ state: 'done', accepted: 1_200, stored: 1_200 });
  });

  it('can be looked at by a dry run first, which keeps the file', async () => {
    const { fileId, importId } = await handOver(
      linesOf([report('R-1'), report('R-2', { status: 'nonsense' })]),
      { dryRun: true },
    );
    await work(importId);
    expect(await job(importId)).toMatchObject({ state: 'done', accepted: 1, rejected: 1, stored: 1 });
    expect(await house.get(ReadImports).findings(OPERATOR, importId, { limit: 10 })).toHaveLength(1);
    expect(await house.stored()).toEqual([]);
    const second = await house
      .get(StartImport)
      .start(OPERATOR, { fileId, format: 'exchange', dryRun: false, strict: false });
    await work(second.importId);
    expect(await house.stored()).toHaveLength(1);
  });

  it('that is none is refused, with the reason for those who look', async () => {
    const { importId } = await handOver('id;name\n');
    await work(importId);
    expect(await job(importId)).toMatchObject({ state: 'refused', refusal: { code: 'IMPORTS.NOT_NDJSON' } });
    expect(await house.rows('SELECT 1 FROM import_file')).toEqual([]);
  });

  it('cannot be read with a mapping that lies on this machine', async () => {
    await expect(handOver('{}', { format: '/etc/mapping.json' })).rejects.toMatchObject({
      code: 'IMPORTS.FORMAT_UNKNOWN',
    });
  });

  it('is not there for others than the institution that handed it over', async () => {
    const [liaison, other] = [
      await house.person('HN-SEARCH', 'liaison'),
      await house.person('US-MORGUE', 'forensic'),
    ];
    const { fileId, importId } = await handOver(linesOf([report('R-1')]), { as: liaison });
    const start = house
      .get(StartImport)
      .start(other, { fileId, format: 'exchange', dryRun: false, strict: false });
    await expect(start).rejects.toThrow(NotFound);
    await expect(house.get(ReadImports).one(other, importId)).rejects.toThrow(NotFound);
    await expect(house.get(ReadImports).findings(other, importId, { limit: 1 })).rejects.toThrow(NotFound);
    expect(await house.get(ReadImports).page(other, { limit: 10 })).toEqual([]);
    expect(await house.get(ReadImports).page(liaison, { limit: 10 })).toMatchObject([{ id: importId }]);
  });

  it('offers names of places near a misspelt one to the institution that handed it over, and to no operator', async () => {
    const liaison = await house.person('HN-SEARCH', 'liaison');
    const { importId } = await handOver(
      linesOf([report('R-1', { departure: { place: { country: 'MX', locality: 'Tapachla' } } })]),
      { as: liaison },
    );
    await work(importId);
    expect(await job(importId)).toMatchObject({ state: 'done', accepted: 1, warnings: 1, stored: 1 });
    const told = async (actor: Actor) => house.get(ReadImports).findings(actor, importId, { limit: 10 });
    const finding = { path: 'departure.place.locality', code: 'EXCHANGE.PLACE_NOT_FOUND' };
    expect(await told(liaison)).toMatchObject([
      { ...finding, expected: 'Tapachula (Chiapas) | lat and lon' },
    ]);
    expect(await told(OPERATOR)).toMatchObject([{ ...finding, expected: '' }]);
  });

  it('leaves nothing behind when its sender breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield await Promise.resolve(Buffer.alloc(2_000_000, 'x'));
        throw new Error('line cut');
      })(),
    );
    await expect(house.get(UploadFile).upload(OPERATOR, broken)).rejects.toThrow('line cut');
    expect(await house.rows('SELECT 1 FROM import_file')).toEqual([]);
  });

  it('is given up where the one who brought it may no longer do so', async () => {
    const liaison = await house.person('HN-SEARCH', 'liaison');
    const { importId } = await handOver(linesOf([report('R-1')]), { as: liaison });
    await house.rows(`UPDATE actor SET roles = '{oversight}' WHERE id = $1`, [liaison.actorId]);
    await expect(work(importId)).rejects.toThrow(TaskCannotSucceed);
    expect(await job(importId)).toMatchObject({ state: 'interrupted', stored: 0 });
    expect(await house.stored()).toEqual([]);
    expect(await house.events()).toEqual([]);
  });
});

describe('an import whose process has died', () => {
  const settle = (importId: string) => house.get(SettleImport).settle(importId);
  async function abandoned() {
    const { importId } = await house.bring(many(3));
    await house.rows(`UPDATE import_job SET state = 'running', finished_at = NULL`);
    await house.rows('DELETE FROM outbox_event');
    await house.rows('DELETE FROM task');
    return importId;
  }

  it('is ended and announced once it was silent for ten minutes', async () => {
    const importId = await abandoned();
    await house.rows(`UPDATE import_job SET touched_at = $1::timestamptz - interval '11 minutes'`, [
      house.clock.now(),
    ]);
    await settle(importId);
    await settle(importId);
    expect(await house.events()).toEqual([{ name: 'imports.finished', importId }]);
    expect(await house.rows('SELECT state FROM import_job')).toEqual([{ state: 'interrupted' }]);
    expect(await house.get(UndoImport).undoImport(OPERATOR, importId)).toMatchObject({ removed: 3 });
  });

  it('is looked at again while it may still live', async () => {
    const importId = await abandoned();
    await house.rows('UPDATE import_job SET touched_at = $1', [house.clock.now()]);
    await settle(importId);
    expect(await house.events()).toEqual([]);
    expect(await house.rows('SELECT name FROM task')).toEqual([{ name: 'imports.settle' }]);
  });
});

describe('an export', () => {
  it('gives an institution its own records, and nobody else’s', async () => {
    await house.bring([report('R-1'), remains('M-1')]);
    const coordinator = await house.person('US-MORGUE', 'coordinator');
    const got: unknown[] = [];
    const all = await exportApproved(house.asUseCases, coordinator.institutionId ?? null, (approvalId) =>
      house.get(ExportRecords).export(coordinator, { approvalId }, (record) => void got.push(record)),
    );
    expect([all, got]).toEqual([1, [remains('M-1')]]);
    // It is the export of this day of this account, and one of its institution's.
    expect(
      await house.rows(
        `SELECT e.kind, count(*)::int AS counted FROM question_entry e JOIN usage_seen u ON u.what = 'export'
         AND u.asker_id IN (e.actor_id, e.institution_id) WHERE e.actor_id = $1 GROUP BY 1`,
        [coordinator.actorId],
      ),
    ).toEqual([{ kind: 'export', counted: 2 }]);
    await expect(
      house.get(ExportRecords).export(coordinator, { institution: 'HN-SEARCH' }, () => undefined),
    ).rejects.toThrow(NotFound);
    const liaison = await house.person('HN-SEARCH', 'liaison');
    await expect(house.get(ExportRecords).export(liaison, {}, () => undefined)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });

  it('reads page after page, each audited with the ids of its records', async () => {
    await house.bring(many(1_001));
    expect(await house.stored()).toHaveLength(1_001);
    const audited = await house.rows<{ ids: number }>(
      `SELECT DISTINCT cardinality(record_ids) AS ids FROM audit_entry, record
       WHERE action = 'records.export' AND record.id = ANY (record_ids) ORDER BY ids`,
    );
    expect(audited.map(({ ids }) => ids)).toEqual([1, 500]);
  });
});
