import { UndecidedFields } from '../platform/graphql/index.js';
import { SettingRefused } from '../platform/config/index.js';
import { DatabaseUnavailable } from '../platform/database/index.js';
import { reasonOf } from './run-as-process.js';

describe('what keeps a process from starting', () => {
  it.each([
    ['a database that is away', new DatabaseUnavailable('It is away.', 'Start it.'), 'It is away. Start it.'],
    ['fields without a policy', new UndecidedFields(['Query.tree']), /Query\.tree.*Give each/],
    ['a setting that cannot be used', new SettingRefused('PORT', 'a number'), /^PORT cannot be used/],
  ])('is told in one line with its mend: %s', (_what, error, line) => {
    const reason = reasonOf(error);
    expect(reason).toMatch(line);
    expect(reason).not.toContain('\n');
  });

  it('is told with its place where it is a bug', () => {
    expect(reasonOf(new TypeError('leaf'))).toMatch(/leaf\n +at /);
    expect(reasonOf('leaf')).toBe('leaf');
  });
});
