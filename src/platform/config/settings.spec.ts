import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isAbsolute } from 'node:path';
import fc from 'fast-check';
import { readSettings, SettingRefused, SETTINGS } from './settings.js';

type Name = keyof typeof SETTINGS;

const NAMES = Object.keys(SETTINGS) as Name[];
const DOCUMENT = new URL('../../../docs/guides/OPERATIONS.md', import.meta.url);

interface Row {
  readonly name: string;
  readonly fallback: string;
  readonly check: string;
  readonly meaning: string;
}

/** The rows of the table of settings: those whose first cell is a variable's name. */
function documentedRows(): readonly Row[] {
  const rows = readFileSync(DOCUMENT, 'utf8').matchAll(
    /^\| `([A-Z_]+)` +\| ([^|\n]+)\| ([^|\n]+)\| ([^|\n]+)\|$/gm,
  );
  return [...rows].map(([, name = '', fallback = '', check = '', meaning = '']) => ({
    name,
    fallback: fallback.trim(),
    check: check.trim(),
    meaning: meaning.trim(),
  }));
}

const accepts = (name: string, value: string): boolean => {
  try {
    readSettings({ [name]: value });
    return true;
  } catch {
    return false;
  }
};

function refusalOf(name: string, value: string): SettingRefused {
  try {
    readSettings({ [name]: value });
  } catch (error) {
    if (error instanceof SettingRefused) return error;
    throw error;
  }
  throw new Error(`${name} was accepted.`);
}

describe('the settings', () => {
  it('are listed in the operations page, each once and in the order of the source', () => {
    expect(documentedRows().map(({ name }) => name)).toEqual(NAMES);
  });

  it('mean there what they mean in the source', () => {
    const meanings = Object.fromEntries(documentedRows().map(({ name, meaning }) => [name, meaning]));
    expect(meanings).toEqual(Object.fromEntries(NAMES.map((name) => [name, SETTINGS[name].description])));
  });

  it('have there the defaults of the source', () => {
    // One default is this machine's; the page gives its rule in words.
    const told = (name: Name) => {
      if (name === 'MATCH_THREADS') return 'processor cores, at most 8';
      const fallback = SETTINGS[name].parse(undefined);
      if (fallback === undefined) return '–';
      return `\`${typeof fallback === 'object' ? JSON.stringify(fallback) : fallback}\``;
    };
    expect(Object.fromEntries(documentedRows().map(({ name, fallback }) => [name, fallback]))).toEqual(
      Object.fromEntries(NAMES.map((name) => [name, told(name)])),
    );
    expect(readSettings({}).MATCH_THREADS).toBe(Math.max(1, Math.min(8, availableParallelism())));
  });

  it('take and refuse what the page says where it gives a range', () => {
    const ranges = documentedRows().flatMap(({ name, check }) => {
      const [, min, max] = /^whole number, (\d+) to (\d+)$/.exec(check) ?? [];
      return min && max ? [{ name, min: Number(min), max: Number(max) }] : [];
    });
    expect(ranges.length).toBeGreaterThan(8);
    for (const { name, min, max } of ranges) {
      const probe = [min - 1, min, max, max + 1, min + 0.5].map((value) => accepts(name, String(value)));
      expect([name, ...probe]).toEqual([name, false, true, true, false, false]);
    }
  });

  it('take and refuse what the page says where it gives words or the beginning of a URL', () => {
    for (const { name, check } of documentedRows()) {
      const quoted = [...check.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
      for (const word of quoted) {
        const value = word.endsWith('://') ? `${word}host.example:1234/x` : word;
        expect([name, value, accepts(name, value)]).toEqual([name, value, true]);
      }
      if (quoted.length > 0) expect([name, accepts(name, 'gopher://host.example')]).toEqual([name, false]);
    }
  });

  it('are whole and frozen without any variable set', () => {
    const settings = readSettings({});
    expect(Object.isFrozen(settings)).toBe(true);
    expect(settings.QUEUE_URL).toBe('postgres');
    expect(settings.DATABASE_URL).toBeUndefined();
    expect(settings.WEBHOOK_ALLOW_PRIVATE).toBe('no');
    expect(settings.HOST).toBe('127.0.0.1');
  });

  it('count an empty variable as absent, as Compose writes it', () => {
    expect(readSettings({ SMTP_URL: '', PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}));
  });

  it('leave variables of other programs alone', () => {
    expect(readSettings({ PATH: '/bin', HUELLA_UNHEARD_OF: 'x' })).toEqual(readSettings({}));
  });

  it('have shares of records with a counterpart by kind, of those that are named alone', () => {
    expect(readSettings({ COUNTERPART_SHARES: 'identification=0.2, duplicate_report = .05' })).toMatchObject({
      COUNTERPART_SHARES: { identification: 0.2, duplicate_report: 0.05 },
    });
    expect(readSettings({}).COUNTERPART_SHARES).toBeUndefined();
  });

  it('make the home an absolute path, so that a change of folder does not move it', () => {
    expect(isAbsolute(readSettings({ HUELLA_HOME: 'somewhere' }).HUELLA_HOME)).toBe(true);
  });
});

describe('a setting that cannot be used', () => {
  it.each([
    ['PORT', 'eighty', /number/],
    ['PORT', '70000', /at most 65535/],
    ['PORT', '80.5', /whole number/],
    ['DATABASE_POOL', '3', /at least 4/],
    ['LOG_LEVEL', 'loud', /one of fatal, error, warn, info, debug, silent/],
    ['WEBHOOK_ALLOW_PRIVATE', 'true', /one of yes, no/],
    ['DATABASE_URL', 'mysql://host/db', /postgres:\/\/ or postgresql:\/\//],
    ['QUEUE_URL', 'amqp://host', /`postgres`.*redis:\/\/ or rediss:\/\//],
    ['QUEUE_URL', 'redis://:password@valkey.internal:6379', /rediss:\/\/ for a server on another machine/],
    ['QUEUE_URL', 'redis://:password@10.0.0.5:6379', /rediss:\/\/ for a server on another machine/],
    ['PUBLIC_URL', 'huella.example', /http:\/\/ or https:\/\//],
    ['HYPOTHESIS_THRESHOLD', '1.5', /at most 1/],
    ['COUNTERPART_SHARES', '0.2', /a kind, `=` and a share in part 1 .*`identification=0\.2`/],
    ['COUNTERPART_SHARES', 'living=0.3,', /a kind, `=` and a share in part 2/],
    ['COUNTERPART_SHARES', 'living=0.3=0.4', /a kind, `=` and a share in part 1/],
    ['COUNTERPART_SHARES', 'living=0.3,bodies=0.2', /one of identification, .* before the `=` in part 2/],
    ['COUNTERPART_SHARES', 'living=0.3,living=0.4', /each kind once, and living not again in part 2/],
    ['COUNTERPART_SHARES', 'living=1', /a share of living from 0\.0001 to 0\.95 in part 1/],
    ['COUNTERPART_SHARES', 'living=0', /a share of living from/],
    ['COUNTERPART_SHARES', 'living=20%', /a share of living from/],
    ['COUNTERPART_SHARES', 'living=', /a share of living from/],
    ['COUNTERPART_SHARES', '__proto__=0.2', /one of identification/],
  ])('is named with what was expected: %s', (name, value, expectation) => {
    const refusal = refusalOf(name, value);
    expect(refusal.variable).toBe(name);
    expect(refusal.expectation).toMatch(expectation);
    expect(refusal.message).toContain(name);
    expect(refusal.message).toContain(refusal.expectation);
    expect(refusal.message.split('\n')).toHaveLength(1);
  });

  it.each(['redis://127.0.0.1:6379', 'redis://valkey:6379', 'rediss://valkey.internal:6379'])(
    'is none where the line to the queue is encrypted, or does not leave this machine: %s',
    (QUEUE_URL) => {
      expect(readSettings({ QUEUE_URL }).QUEUE_URL).toBe(QUEUE_URL);
    },
  );

  it('never has its value repeated, for it may be a password', () => {
    const secret = fc.stringMatching(/^[a-z0-9]{12,24}$/).map((text) => `xq${text}`);
    const name = fc.constantFrom<Name>(
      'DATABASE_URL',
      'QUEUE_URL',
      'SMTP_URL',
      'PUBLIC_URL',
      'PORT',
      'LOG_LEVEL',
      'MATCH_SHARDS',
      'COUNTERPART_SHARES',
    );
    fc.assert(
      fc.property(name, secret, (variable, value) => {
        const refusal = refusalOf(variable, `ftp://huella:${value}@host.example/`);
        expect(`${refusal.message} ${refusal.stack ?? ''} ${JSON.stringify(refusal)}`).not.toContain(value);
      }),
    );
  });
});
