import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulateRegion } from '../src/benchmark/simulation/index.js';
import { EmbeddedPostgres } from '../src/platform/database/index.js';
import { command } from './command.js';
import { percentile, type Figure } from './figure.js';

const DRILLS = 20;
const END = '2026-10-31';

interface Made {
  readonly verified: boolean;
  readonly records: number;
  readonly tables: readonly object[];
}

/** Drills: backed up, verified, restored into a new server, backed up there again, and every table's rows and sum held against the first. */
export async function backup(flags: readonly string[]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'huella-figures-'));
  const large = Number(
    flags.find((flag) => flag.startsWith('--records='))?.slice('--records='.length) ?? 100_000,
  );
  const drills = Number(
    flags.find((flag) => flag.startsWith('--drills='))?.slice('--drills='.length) ?? DRILLS,
  );
  try {
    return [
      ...(await series(join(folder, 'small'), 300, 1)),
      ...(await series(join(folder, 'large'), large, drills)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function series(folder: string, records: number, drills: number): Promise<Figure[]> {
  const home = join(folder, 'home');
  try {
    await fill(home, folder, records);
    const { answer } = await command(home, 'backup-key', '-o', join(folder, 'key'));
    const { recipient } = answer as { recipient: string };
    const done: Drill[] = [];
    for (let at = 0; at < drills; at += 1)
      done.push(await drill(home, join(folder, `drill-${at}`), recipient));
    const most = (value: (one: Drill) => number): number => Math.max(...done.map(value));
    const name = `${String(done[0]?.records ?? 0)} records`;
    return [
      {
        name: `restored and equal, ${name}`,
        unit: `of ${drills}`,
        least: drills,
        measured: done.filter(({ equal }) => equal).length,
      },
      {
        name: `backup with verifying, ${name}`,
        unit: 's',
        measured: percentile(
          done.map(({ made }) => made),
          0.5,
        ),
      },
      {
        name: `restore, ${name}`,
        unit: 's',
        measured: percentile(
          done.map(({ restored }) => restored),
          0.5,
        ),
      },
      { name: `file, ${name}`, unit: 'MB', measured: most(({ megabytes }) => megabytes) },
      { name: `memory of the command, ${name}`, unit: 'MB', measured: most(({ peakMb }) => peakMb) },
    ];
  } finally {
    new EmbeddedPostgres(home).stop();
  }
}

interface Drill {
  readonly records: number;
  readonly equal: boolean;
  readonly made: number;
  readonly restored: number;
  readonly megabytes: number;
  readonly peakMb: number;
}

async function drill(home: string, folder: string, recipient: string): Promise<Drill> {
  const [first, second, key] = [`${folder}.1`, `${folder}.2`, join(folder, '..', 'key')];
  const other = join(folder, 'home');
  try {
    const made = await command(home, 'backup', '-o', first, '--to', recipient);
    const restored = await command(other, 'restore', first, '--key', key, '--no-journal');
    const again = await command(other, 'backup', '-o', second, '--to', recipient, '--no-verify');
    const { verified, records } = made.answer as Made;
    const peakMb = Math.max(made.peakMb ?? 0, restored.peakMb ?? 0);
    return {
      ...{ records, made: made.seconds, restored: restored.seconds, peakMb },
      equal: verified && sumOf(made.answer) === sumOf(again.answer),
      megabytes: statSync(first).size / 1e6,
    };
  } finally {
    new EmbeddedPostgres(other).stop();
    for (const path of [first, second, folder])
      if (existsSync(path)) rmSync(path, { recursive: true, force: true });
  }
}

/** All tables but the audit log, in which a restore says of itself that it was. */
function sumOf(answer: unknown): string {
  const tables = (answer as Made).tables.filter(
    (table) => (table as { table: string }).table !== 'audit_entry',
  );
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex');
}

async function fill(home: string, folder: string, records: number): Promise<void> {
  const share = Math.floor(records / 10);
  const region = simulateRegion({
    seed: 7,
    reports: share * 4,
    remains: share * 5,
    living: share,
    endDate: END,
  });
  const [institutions, file] = [`${folder}-institutions.json`, `${folder}-records.ndjson`];
  writeFileSync(institutions, JSON.stringify(region.institutions));
  writeFileSync(file, region.records.map((one) => JSON.stringify(one)).join('\n'));
  await command(home, 'institution', 'load', institutions);
  await command(home, 'import', file, '--rejects', `${folder}-rejects`);
}
