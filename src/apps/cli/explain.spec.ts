import { FileRefused } from '../../modules/exchange/imports/index.js';
import { SettingRefused } from '../../platform/config/index.js';
import { DatabaseUnavailable } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { RunGaveUp } from '../wait-for-run.js';
import { Interrupted, UsageError } from './cli-errors.js';
import { explain, placesOf } from './explain.js';

const systemError = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: zzvaluezz`), { code, ...more });

describe('what a person is told of an error', () => {
  it.each([
    ['wrong usage', new UsageError('FILE is missing.', 'See huella import --help.'), 2],
    ['a setting that cannot be used', new SettingRefused('QUEUE_URL', 'a URL'), 2],
    ['a refused file', new FileRefused('IMPORTS.NOT_NDJSON', 'It is none.', 'Give another.'), 2],
    ['a file that is not there', systemError('ENOENT', { path: 'cases.ndjson' }), 2],
    ['a record that is not there', new NotFound(), 1],
    ['a database that cannot be reached', new DatabaseUnavailable('It is away.', 'Start it.'), 1],
    ['a database that went away', systemError('57P01'), 1],
    ['a folder that may not be written', systemError('EACCES', { path: '/there' }), 1],
    ['a port that is taken', systemError('EADDRINUSE', { address: '127.0.0.1', port: 4000 }), 1],
    ['a run that gave up', new RunGaveUp('MATCHING.LOST'), 1],
    ['a bug', new TypeError('zzvaluezz of undefined'), 1],
    ['what is no error at all', 'zzvaluezz', 1],
    ['Ctrl-C', new Interrupted(), 130],
  ])('%s is one line and the exit code %3$d', (_, error, exitCode) => {
    const explained = explain(error);
    expect(explained.exitCode).toBe(exitCode);
    expect(explained.line).toMatch(/^[^\n]{5,400}$/u);
    expect(explained.line).not.toContain('zzvaluezz');
    expect(explained.line).not.toContain('    at ');
  });

  it('names the place and what mends it', () => {
    expect(explain(systemError('ENOENT', { path: 'cases.ndjson' })).line).toBe(
      'The path cases.ndjson does not exist. Correct it, or make what is missing.',
    );
    expect(explain(systemError('EISDIR', { path: 'out' })).line).toBe(
      'The path out leads to a folder. Name a file.',
    );
    expect(explain(systemError('EADDRINUSE', { address: '127.0.0.1', port: 4000 })).line).toContain(
      '127.0.0.1:4000',
    );
    expect(explain(new TypeError('x')).line).toContain('LOG_LEVEL=debug');
  });

  it('says where it happened to whoever asked for it, and never what the error quotes', () => {
    const before = process.env.LOG_LEVEL;
    // Two lines, of which the second stands in a stack where places do.
    const error = new TypeError('zzvaluezz\n    at zznamezz (zzplacezz:1:1)');
    try {
      delete process.env.LOG_LEVEL;
      expect(placesOf(error)).toEqual([]);
      process.env.LOG_LEVEL = 'debug';
      const places = placesOf(error);
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) expect(place).toMatch(/^at .+:\d+\)?$/u);
      expect(places.join('\n')).not.toContain('zz');
    } finally {
      if (before === undefined) delete process.env.LOG_LEVEL;
      else process.env.LOG_LEVEL = before;
    }
  });
});
