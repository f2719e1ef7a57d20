import { IMPORTS_JOBS } from '../../src/modules/exchange/imports/jobs.js';
import { RECORDS_JOBS } from '../../src/modules/records/records/jobs.js';
import { APPROVALS_JOBS } from '../../src/modules/access/approvals/jobs.js';
import { exportApproved, type WithUseCases } from '../support/second-person.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OPERATOR, type Actor, type Role } from '../../src/modules/access/accounts/index.js';
import {
  chooseFormat,
  ExportRecords,
  ImportFile,
  ImportsModule,
  RejectFile,
  type ImportAnswer,
  type ImportProgress,
  type ProfilesAs,
  type RejectsPlace,
} from '../../src/modules/exchange/imports/index.js';
import { EnrolUser, LoadInstitutions } from '../../src/modules/institutions/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { readSettings, SETTINGS_TOKEN } from '../../src/platform/config/index.js';
import { TenantDb } from '../../src/platform/database/index.js';
import { emptyTables } from '../support/empty-tables.js';
import { openHouseDatabase, type HouseDatabase } from '../support/house-database.js';
import { FileKeys, KeyService } from '../../src/platform/keys/index.js';
import { Log } from '../../src/platform/logging/index.js';
import { Outbox } from '../../src/platform/outbox/index.js';
import { JobCatalogue, Tasks } from '../../src/platform/queue/index.js';

export const NOW = '2026-06-01T08:00:00.000Z';

export class FixedClock extends Clock {
  time = Date.parse(NOW);

  override now(): Date {
    return new Date(this.time);
  }
}

export interface Told {
  readonly answer: ImportAnswer;
  readonly importId: string;
  /** What stands in the reject file; undefined where none was opened. */
  readonly rejects: string | undefined;
  readonly reasons: readonly { rejectLine: number; line: number }[];
}

export interface How {
  readonly as?: Actor;
  readonly format?: string;
  readonly profilesAs?: ProfilesAs;
  readonly institution?: string;
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/** The module on a real database, with the neighbours that it stands on; files lie in a folder of the test's own. */
export class ImportsHouse {
  private files = 0;

  private constructor(
    readonly app: TestingModule,
    private readonly database: HouseDatabase,
    readonly clock: FixedClock,
    readonly folder: string,
  ) {}

  static async open(settings: Readonly<Record<string, string>> = {}): Promise<ImportsHouse> {
    const database = await openHouseDatabase();
    const clock = new FixedClock();
    const provided = [
      {
        provide: SETTINGS_TOKEN,
        useValue: readSettings({ DATABASE_URL: process.env.DATABASE_URL, ...settings }),
      },
      { provide: Log, useValue: Log.atLevel('silent') },
      { provide: Clock, useValue: clock },
      { provide: DataSource, useValue: database.login },
      { provide: TenantDb, useValue: database.db },
      {
        provide: Tasks,
        useValue: new Tasks(new JobCatalogue([...APPROVALS_JOBS, ...IMPORTS_JOBS, ...RECORDS_JOBS])),
      },
      { provide: Outbox, useValue: new Outbox() },
      { provide: KeyService, useValue: new FileKeys(process.env.KEYS_FILE ?? '') },
    ];
    @Global()
    @Module({ providers: provided, exports: provided.map((one) => one.provide) })
    class Platform {}
    const app = await Test.createTestingModule({ imports: [Platform, ImportsModule] }).compile();
    return new ImportsHouse(app, database, clock, await mkdtemp(join(tmpdir(), 'huella-imports-')));
  }

  /** Looks behind all policies. */
  get source(): DataSource {
    return this.database.admin;
  }

  /** For what works with any house. */
  get asUseCases(): WithUseCases {
    return { get: (type) => this.get(type), sql: (text, parameters) => this.rows(text, parameters) };
  }

  get<T>(what: abstract new (...args: never[]) => T): T {
    return this.app.get(what as never, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Two institutions and nothing else. */
  async empty(): Promise<void> {
    this.clock.time = Date.parse(NOW);
    const tables = ['import_job', 'import_file', 'record', 'outbox_event', 'task', 'institution', 'actor'];
    await emptyTables(this.source, ...tables);
    await this.source.query(
      `INSERT INTO actor (id, name, roles, language) VALUES ($1, 'operator', '{operator}', 'en'),
         ('00000000-0000-4000-8000-000000000002', 'platform', '{platform}', 'en')`,
      [OPERATOR.actorId],
    );
    await this.get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [
        { code: 'HN-SEARCH', name: 'Comisión inventada', country: 'HN', kind: 'search_mechanism' },
        { code: 'US-MORGUE', name: 'Invented institute', country: 'US', kind: 'forensic_institute' },
      ],
    });
    await this.source.query('TRUNCATE outbox_event');
  }

  async person(institution: string, ...roles: Role[]): Promise<Actor> {
    const enrolled = await this.get(EnrolUser).enrolUser(OPERATOR, {
      institution,
      name: 'Inventada',
      roles,
      language: 'es',
    });
    const [{ id } = { id: '' }] = await this.source.query<{ id: string }[]>(
      'SELECT id FROM institution WHERE code = $1',
      [institution],
    );
    return { actorId: enrolled.actorId, name: 'Inventada', institutionId: id, roles, language: 'es' };
  }

  /** Imports records, lines of text or bytes as a file. */
  async bring(what: readonly (object | string)[] | Buffer | string, how: How = {}): Promise<Told> {
    this.files += 1;
    const path = join(this.folder, `file-${this.files}.ndjson`);
    await writeFile(path, typeof what === 'string' || Buffer.isBuffer(what) ? what : linesOf(what));
    return this.bringFile(path, how);
  }

  async bringFile(path: string, how: How = {}): Promise<Told> {
    const place = new FilePlace(path);
    const { importId, answer } = await this.get(ImportFile).import(
      how.as ?? OPERATOR,
      {
        stream: createReadStream(path),
        format: await chooseFormat(path, how.format, how.profilesAs),
        institution: how.institution,
        dryRun: how.dryRun ?? false,
        strict: false,
        rejects: place,
        signal: how.signal,
      },
      how.onProgress,
    );
    return { answer, importId, ...(await place.read()) };
  }

  async stored(): Promise<readonly Record<string, unknown>[]> {
    const records: Record<string, unknown>[] = [];
    await exportApproved(this.asUseCases, null, (approvalId) =>
      this.get(ExportRecords).export(OPERATOR, { approvalId }, (record) => void records.push(record)),
    );
    return records;
  }

  async events(): Promise<readonly { name: string; importId: string }[]> {
    return this.source.query(
      `SELECT name, payload ->> 'importId' AS "importId" FROM outbox_event ORDER BY created_at`,
    );
  }

  async rows<Row>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(text, parameters);
  }
}

export function linesOf(records: readonly (object | string)[]): string {
  return records
    .map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`)
    .join('');
}

export function streamOf(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}

class FilePlace implements RejectsPlace {
  private streams: ReturnType<typeof createWriteStream>[] = [];

  constructor(readonly sourcePath: string) {}

  async open(header: Parameters<RejectsPlace['open']>[0]): Promise<RejectFile> {
    const [rejects, reasons] = [
      createWriteStream(`${this.sourcePath}.rejects`),
      createWriteStream(`${this.sourcePath}.reasons`),
    ];
    this.streams = [rejects, reasons];
    return header ? RejectFile.forCsv(rejects, reasons, header) : RejectFile.forNdjson(rejects, reasons);
  }

  async read(): Promise<Pick<Told, 'rejects' | 'reasons'>> {
    for (const stream of this.streams) await finished(stream.end());
    if (!existsSync(`${this.sourcePath}.rejects`)) return { rejects: undefined, reasons: [] };
    const reasons = readFileSync(`${this.sourcePath}.reasons`, 'utf8').trim().split('\n');
    return {
      rejects: readFileSync(`${this.sourcePath}.rejects`, 'utf8'),
      reasons: reasons.map((line) => JSON.parse(line) as { rejectLine: number; line: number }),
    };
  }
}
