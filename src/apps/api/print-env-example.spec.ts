import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironmentFile, readSettings, SETTINGS } from '../../platform/config/index.js';
import { printEnvExample } from './print-env-example.js';

const compose = readFileSync('docker-compose.yml', 'utf8');
const text = printEnvExample(compose);
const assignments = text.split('\n').filter((line) => /^# [A-Z_]+=/u.test(line));
const nameOf = (line: string): string => /^# (\w+)=/u.exec(line)?.[1] ?? '';

describe('.env.example', () => {
  it('has each setting once and each variable that Compose does not start without', () => {
    const asked = [...compose.matchAll(/\$\{(\w+)(?::\?|-|:-)/gu)].map(([, name = '']) => name);
    const names = assignments.map(nameOf);
    expect(names).toHaveLength(new Set(names).size);
    expect(new Set(names)).toEqual(new Set([...Object.keys(SETTINGS), ...asked]));
  });

  it('changes nothing when it is copied as it is', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'env-')), '.env');
    writeFileSync(file, text, { mode: 0o600 });
    expect(readEnvironmentFile(file)).toEqual({});
  });

  it('has values that are the defaults, read as the file is read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'env-')), '.env');
    writeFileSync(file, assignments.map((line) => line.slice(2)).join('\n'), { mode: 0o600 });
    expect(readSettings(readEnvironmentFile(file))).toEqual(readSettings({}));
  });

  it('has no line that is wider than a terminal shows', () => {
    expect(text.split('\n').filter((line) => line.length > 110)).toEqual([]);
  });
});
