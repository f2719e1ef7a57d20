import type { DataSource } from 'typeorm';
import { emptyTables } from '../support/empty-tables.js';
import { openAdmin } from '../support/house-database.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/apps/app.module.js';
import { handlersOf, SUBSCRIPTIONS } from '../../src/apps/job-lists.js';
import { openRuntime, type Runtime } from '../../src/apps/runtime.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import {
  chooseFormat,
  ImportFile,
  UndoImport,
  type UndoneImport,
} from '../../src/modules/exchange/imports/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { readSettings } from '../../src/platform/config/index.js';
import { Relay, Subscriptions } from '../../src/platform/outbox/index.js';
import { JobHandlers, TaskRunner, Waker, type JobQueue } from '../../src/platform/queue/index.js';
import { linesOf } from './imports-house.js';

export interface FoundHypothesis {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly probability: number;
  readonly evidence: readonly { readonly group: string }[];
}

/** Nobody is woken: the house takes what is due itself, in its own time. */
const SILENT: JobQueue = {
  wake: () => Promise.resolve(),
  wakeFlow: () => Promise.resolve(),
  work: () => Promise.resolve({ stop: () => Promise.resolve() }),
  counts: () => Promise.resolve({ fast: { waiting: 0, running: 0 }, bulk: { waiting: 0, running: 0 } }),
  obliterate: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** All modules on a real database, with a worker that works off what is due whenever a test says so. */
export class UndoHouse {
  private files = 0;

  private constructor(
    readonly runtime: Runtime,
    private readonly admin: DataSource,
    private readonly app: INestApplicationContext,
    private readonly relay: Relay,
    private readonly runner: TaskRunner,
    private readonly folder: string,
  ) {}

  static async open(): Promise<UndoHouse> {
    const settings = readSettings({ DATABASE_URL: process.env.DATABASE_URL, LOG_LEVEL: 'silent' });
    const runtime = await openRuntime(settings);
    const app = await Test.createTestingModule({ imports: [AppModule.of(runtime)] }).compile();
    const { source: db, catalogue, tasks, listener, log } = runtime;
    const waker = new Waker(db, SILENT, catalogue);
    const subscriptions = new Subscriptions(catalogue, SUBSCRIPTIONS);
    const handlers = new JobHandlers(catalogue, handlersOf(app));
    const relay = new Relay({ db, tasks, waker, subscriptions, listener, log });
    const runner = new TaskRunner(
      { db, queue: SILENT, handlers, waker, log, chance: () => 0 },
      { concurrency: { fast: 1, bulk: 1 } },
    );
    const folder = await mkdtemp(join(tmpdir(), 'huella-undo-'));
    return new UndoHouse(runtime, await openAdmin(), app, relay, runner, folder);
  }

  get<T>(what: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(what, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.runtime.close();
    await this.admin.destroy();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** One institution and nothing else. */
  async empty(): Promise<void> {
    const tables = [
      'import_job',
      'import_file',
      'record',
      'match_run',
      'outbox_event',
      'task',
      'institution',
    ];
    await emptyTables(this.admin, ...tables);
    await this.get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [
        { code: 'HN-SEARCH', name: 'Comisión inventada', country: 'HN', kind: 'search_mechanism' },
      ],
    });
  }

  async sql<Row>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.admin.query<Row[]>(text, parameters);
  }

  /** Imports records, and lets all that follows from it be done. @returns the id of the import */
  async bring(...records: readonly object[]): Promise<string> {
    this.files += 1;
    const path = join(this.folder, `file-${this.files}.ndjson`);
    await writeFile(path, linesOf(records));
    const { importId, answer } = await this.get(ImportFile).import(OPERATOR, {
      stream: createReadStream(path),
      format: await chooseFormat(path, undefined),
      dryRun: false,
      strict: false,
    });
    expect(answer).toMatchObject({ rejected: 0, stored: records.length });
    await this.workOff();
    return importId;
  }

  /** Takes an import back, and lets all that follows from it be done. */
  async undo(importId: string): Promise<UndoneImport> {
    const undone = await this.get(UndoImport).undoImport(OPERATOR, importId);
    if (!('removed' in undone))
      throw new Error('Nobody is enrolled in this house: one person undoes an import.');
    await this.workOff();
    return undone;
  }

  /** Hands events on and does what is due, until nothing is left. A task that fails fails the test. */
  async workOff(): Promise<void> {
    for (;;) {
      await this.relay.relay();
      const due = await this.sql<{ id: string; code: string | null }>(
        `SELECT id, last_error_code AS code FROM task WHERE state = 'pending' AND due_at <= now() ORDER BY created_at, id`,
      );
      for (const { id } of due) await this.runner.perform(id);
      const failed = await this.sql(
        'SELECT name, last_error_code FROM task WHERE last_error_code IS NOT NULL',
      );
      expect(failed).toEqual([]);
      if (due.length === 0) return;
    }
  }

  async hypotheses(): Promise<FoundHypothesis[]> {
    return this.sql('SELECT id, state, version, probability, evidence FROM hypothesis ORDER BY seq');
  }

  /** The one hypothesis that there is. */
  async hypothesis(): Promise<FoundHypothesis> {
    const found = await this.hypotheses();
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  async cases(): Promise<{ code: string; state: string }[]> {
    return this.sql(
      'SELECT r.code, c.state FROM search_case c JOIN record r ON r.id = c.record_id ORDER BY r.code',
    );
  }
}
