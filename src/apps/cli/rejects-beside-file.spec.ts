import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from './cli-errors.js';
import { RejectsBesideFile } from './rejects-beside-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huella-rejects-'));
  writeFileSync(join(folder, 'cases.ndjson'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const choose = (file: string, asked?: string, kind: 'exchange' | 'csv' = 'exchange') =>
  RejectsBesideFile.choose(file, kind, asked);

describe('the place for rejected lines', () => {
  it('is beside the file, in the kind of the file, and is made with the first of them', async () => {
    const place = await choose(join(folder, 'cases.ndjson'));
    expect(place.paths.rejects).toBe(join(folder, 'cases.ndjson.rejects.ndjson'));
    expect((await choose(join(folder, 'cases.csv'), undefined, 'csv')).paths.rejects).toBe(
      join(folder, 'cases.csv.rejects.csv'),
    );
    expect(await place.close()).toBeUndefined();
    const file = await place.open(undefined);
    await file.addLine('{bad', { line: 3, findings: [] });
    expect(await place.close()).toEqual(place.paths);
    expect(readFileSync(place.paths.rejects, 'utf8')).toBe('{bad\n');
    expect(JSON.parse(readFileSync(place.paths.reasons, 'utf8'))).toMatchObject({ line: 3, rejectLine: 1 });
  });

  it('is the importer’s alone', async () => {
    const place = await choose(join(folder, 'cases.ndjson'));
    await place.open(undefined);
    await place.close();
    expect(statSync(place.paths.rejects).mode & 0o077).toBe(0);
  });

  it('is the current folder where the file’s own cannot be written', async () => {
    const place = await choose(join(folder, 'cases.ndjson/inside.ndjson'));
    expect(place.paths.rejects).toBe('inside.ndjson.rejects.ndjson');
  });

  it('is the one that was asked for, but never the file itself, nor one that cannot be made', async () => {
    expect((await choose(join(folder, 'cases.ndjson'), join(folder, 'new/bad.ndjson'))).paths).toEqual({
      rejects: join(folder, 'new/bad.ndjson'),
      reasons: join(folder, 'new/bad.reasons.ndjson'),
    });
    const file = join(folder, 'cases.ndjson');
    await expect(choose(file, join(folder, 'new/../cases.ndjson'))).rejects.toThrow(UsageError);
    await expect(choose(file, join(file, 'x.ndjson'))).rejects.toThrow(/cannot be written.*--rejects/u);
  });
});
