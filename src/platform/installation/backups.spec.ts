import { isBackedUp, readBackups } from './backups.js';

const NOW = new Date('2026-11-27T12:00:00Z');
const verifiedAt = (text: string | null) => ({
  lastAt: NOW,
  verifiedAt: text === null ? null : new Date(text),
  isDemonstration: false,
});
const marked = (marks: Readonly<Record<string, string>>) =>
  readBackups({
    query: () => Promise.resolve(Object.entries(marks).map(([key, value]) => ({ key, value }))),
  } as never);

describe('what is known of backups', () => {
  it('is well only where a verified one is known and young enough', () => {
    expect(isBackedUp(verifiedAt('2026-11-26T10:00:00Z'), 26, NOW)).toBe(true);
    expect(isBackedUp(verifiedAt('2026-11-26T09:59:59Z'), 26, NOW)).toBe(false);
    expect(isBackedUp(verifiedAt(null), 26, NOW)).toBe(false);
    expect(isBackedUp(verifiedAt('2026-11-27T12:04:00Z'), 26, NOW)).toBe(true);
    expect(isBackedUp(verifiedAt('2027-11-27T12:00:00Z'), 26, NOW)).toBe(false);
  });

  it('is nothing where a mark says no moment', async () => {
    expect(await marked({})).toEqual({ lastAt: null, verifiedAt: null, isDemonstration: false });
    expect(await marked({ last_backup: 'yesterday' })).toMatchObject({ lastAt: null });
    expect(await marked({ last_backup: '2026-11-27T11:00:00.000Z', 'demonstration-compared': 'x' })).toEqual({
      lastAt: new Date('2026-11-27T11:00:00Z'),
      verifiedAt: null,
      isDemonstration: true,
    });
  });
});
