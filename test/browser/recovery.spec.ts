import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { THREE_PEOPLE } from '../../src/demo/people.js';
import { migrateAll } from '../../src/apps/migrate.js';
import { EmbeddedPostgres } from '../../src/platform/database/index.js';
import { compiledProgram } from '../support/compiled-program.js';
import { ReportFormPage } from './report-form-page.js';
import { openStoryHouse, type StoryHouse } from './story-house.js';

const LONGEST_MS = 150_000;
/** More than a few: the console tries again after a while, and after a longer one. */
const TRIES = 3;

describe('what is killed in the middle of a case', () => {
  const home = mkdtempSync(join(tmpdir(), 'huella-killed-'));
  const server = new EmbeddedPostgres(home);
  const usual = process.env.DATABASE_URL;
  let mailing: Readonly<Record<string, string>> = {};
  let house: StoryHouse | undefined;
  const workers: ChildProcess[] = [];
  beforeAll(async () => {
    // A server of its own: the others' specs go on.
    process.env.DATABASE_URL = (await server.ensure()).url;
    await migrateAll(process.env.DATABASE_URL);
    house = await openStoryHouse({
      startWork: (settings) => {
        mailing = settings;
        return Promise.resolve(() => Promise.resolve());
      },
    });
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await house?.close();
    server.stop();
    rmSync(home, { recursive: true, force: true });
    process.env.DATABASE_URL = usual;
  });

  const work = () => {
    const env = { ...process.env, ...mailing, NODE_OPTIONS: '', LOG_LEVEL: 'silent' };
    const worker = spawn(process.execPath, compiledProgram('main.worker'), { env, stdio: 'ignore' });
    workers.push(worker);
    return worker;
  };

  it('the database while a report is filed, a worker while it compares: one report, one receipt, one alert, one mail', async () => {
    if (!house) return;
    const { formPage, job, mails } = house;
    const consulate = await formPage.enterAs({ name: THREE_PEOPLE.liaison.name, to: '/report/new' });
    const report = new ReportFormPage(consulate.page);
    await report.who();
    await report.way(job.report.lastContact?.date ?? '');
    await report.looks();
    await report.body();
    await report.family();
    await report.consents();

    let kills = 0;
    formPage.line.rule = (_path, body) => {
      if (body.includes('mutation FileDraft') && kills === 0) {
        kills += 1;
        killServer(home);
      }
      return 'passes';
    };
    await report.file('tres gallinas y un patio');
    await consulate.page.getByText('Se presenta en cuanto haya conexión').waitFor();
    // It stays away for longer than a few tries: each has come to nothing before it is there again.
    await untilTrue(() => Promise.resolve(triesOf(formPage.line.ended) >= TRIES));
    expect(await consulate.page.getByRole('heading', { name: 'El reporte está presentado' }).count()).toBe(0);
    await server.ensure();
    await consulate.page
      .getByRole('heading', { name: 'El reporte está presentado' })
      .waitFor({ timeout: LONGEST_MS });
    const [code] = await consulate.page.locator('[data-code]').allTextContents();
    const filed = await formPage.house.sql('SELECT 1 FROM record WHERE code = $1', [code]);
    expect([kills, filed.length]).toEqual([1, 1]);
    expect(await formPage.house.sql('SELECT 1 FROM family_receipt')).toHaveLength(1);

    // A worker is held where it stores what it has found, and dies there.
    const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE match_shard IN ACCESS EXCLUSIVE MODE');
    const doomed = work();
    await untilTrue(async () => {
      const { rows } = await holder.query(
        `SELECT 1 FROM pg_locks WHERE relation = 'match_shard'::regclass AND NOT granted`,
      );
      return rows.length > 0;
    });
    doomed.kill('SIGKILL');
    await holder.query('ROLLBACK');
    await holder.end();
    work();
    const laboratory = await formPage.enterAs({ name: THREE_PEOPLE.forensic.name, to: '/', language: 'en' });
    const alert = laboratory.page.getByRole('link', { name: /^Possible identification/ });
    await untilTrue(async () => {
      await laboratory.page.reload();
      return alert
        .first()
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
    });
    const told = () =>
      mails.flatMap(({ to, text }) => {
        const id = /\/alerts\/([\da-f-]{36})/.exec(text)?.[1];
        return id ? [`${String(to)} ${id}`] : [];
      });
    await untilTrue(() => Promise.resolve(told().some((one) => one.startsWith(THREE_PEOPLE.forensic.email))));
    expect(told().filter((one, at, all) => all.indexOf(one) !== at)).toEqual([]);
    // The deed is done when the alert is answered, once.
    await alert.first().click();
    await laboratory.page.getByRole('button', { name: 'I have read it and take it on' }).click();
    await laboratory.page.getByText('Taken on at').waitFor();
  });
});

/** How often the console has tried to file it. */
const triesOf = (operations: readonly string[]): number =>
  operations.filter((operation) => operation === 'FileDraft').length;

/** As a machine that loses its power: nothing is written to the end. */
function killServer(home: string): void {
  const { data } = JSON.parse(readFileSync(join(home, 'postgres.json'), 'utf8')) as { data: string };
  const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

async function untilTrue(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come in time.');
    await pause(100);
  }
}
