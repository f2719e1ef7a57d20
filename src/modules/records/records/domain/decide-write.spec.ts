import { decideWrite, type StoredVersion } from './decide-write.js';

const known: StoredVersion = {
  recordType: 'report',
  contentHash: 'a',
  updatedAt: '2026-01-02T00:00:00Z',
  withdrawn: false,
  removed: false,
};
const arrives = (change: Partial<StoredVersion>, before: StoredVersion | undefined = known) =>
  decideWrite(before, { ...known, ...change });

describe('a record that arrives for a code', () => {
  it('is created when the code is new', () => {
    expect(decideWrite(undefined, known)).toBe('created');
  });

  it('replaces an older version, and is stale when it is the older one', () => {
    expect(arrives({ contentHash: 'b', updatedAt: '2026-01-03T00:00:00Z' })).toBe('replaced');
    expect(arrives({ contentHash: 'b', updatedAt: '2026-01-01T00:00:00Z' })).toBe('stale');
  });

  it('compares times as instants, not as text', () => {
    expect(arrives({ updatedAt: '2026-01-01T19:00:00-05:00' })).toBe('unchanged');
    expect(arrives({ contentHash: 'b', updatedAt: '2026-01-02T01:00:00+02:00' })).toBe('stale');
  });

  it('is unchanged with the same time and content, stale with the same time and other content', () => {
    expect(arrives({})).toBe('unchanged');
    expect(arrives({ contentHash: 'b' })).toBe('stale');
  });

  it('is stale when it has no time and the known one has', () => {
    expect(arrives({ contentHash: 'b', updatedAt: undefined })).toBe('stale');
  });

  it('replaces what has no time, with or without one of its own', () => {
    const timeless = { ...known, updatedAt: undefined };
    expect(arrives({ contentHash: 'b' }, timeless)).toBe('replaced');
    expect(arrives({ contentHash: 'b', updatedAt: undefined }, timeless)).toBe('replaced');
    expect(arrives({ updatedAt: undefined }, timeless)).toBe('unchanged');
  });

  it('never changes its type', () => {
    expect(arrives({ recordType: 'remains', updatedAt: '2027-01-01T00:00:00Z' })).toBe('type_changed');
  });

  it('revives a withdrawn record when it is newer and not withdrawn itself', () => {
    const gone = { ...known, withdrawn: true };
    expect(arrives({ contentHash: 'b', updatedAt: '2026-02-01T00:00:00Z' }, gone)).toBe('revived');
    expect(arrives({ contentHash: 'b', updatedAt: '2026-02-01T00:00:00Z', withdrawn: true }, gone)).toBe(
      'replaced',
    );
  });

  it('takes the place of a record that was taken out with its import, whatever its time', () => {
    expect(arrives({ contentHash: 'b', updatedAt: undefined }, { ...known, removed: true })).toBe(
      'readmitted',
    );
  });
});
