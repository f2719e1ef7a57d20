import { DEFAULT_THREADS } from './default-threads.js';
import { matchThreads } from './match-threads.js';
import { readSettings, SettingRefused } from './settings.js';

describe('MATCH_THREADS read alone', () => {
  it('is what it is among all settings', async () => {
    for (const MATCH_THREADS of [undefined, '', '1', '3'])
      expect(await matchThreads({ MATCH_THREADS })).toBe(readSettings({ MATCH_THREADS }).MATCH_THREADS);
    expect(await matchThreads({})).toBe(DEFAULT_THREADS);
  });

  it('is refused where it is no number of threads', async () => {
    await expect(matchThreads({ MATCH_THREADS: 'many' })).rejects.toThrow(SettingRefused);
    await expect(matchThreads({ MATCH_THREADS: '0' })).rejects.toThrow(SettingRefused);
  });
});
