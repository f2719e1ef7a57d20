import { describe, expect, it } from '@jest/globals';
import { isHalfSaid, listed } from './listed.js';
import type { Proposal } from './queries.js';

const side = (own: boolean): Proposal['first'] => ({
  ...{ own, level: own ? 4 : 2, recordId: null, code: null, institution: null, institutionName: null },
  content: null,
});

const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  ...{ id, version: 1, state: 'proposed', isRecorded: false, mayAnswer: true, reasons: null },
  ...{ firstAnswer: 'none', secondAnswer: 'none', first: side(true), second: side(false) },
  ...more,
});

const idsOf = (proposals: readonly Proposal[]): string => proposals.map(({ id }) => id).join(' ');

describe('a list of proposals that is asked for again after each answer', () => {
  const none = new Map<string, Proposal>();
  const half = proposal('half', { secondAnswer: 'confirmed' });

  it('begins with those of which the other side waits for ours, and keeps the order of the rest', () => {
    expect(idsOf(listed([], [proposal('a'), proposal('b'), half, proposal('c')], none))).toBe('half a b c');
    expect([half, proposal('a')].map(isHalfSaid)).toEqual([true, false]);
    // Our own word is given, whatever the other says: nobody waits for it.
    expect(isHalfSaid(proposal('d', { firstAnswer: 'confirmed' }))).toBe(false);
    expect(isHalfSaid({ ...half, state: 'lapsed' })).toBe(false);
  });

  it('keeps what was answered in its place, in its last version, though it is of another list now', () => {
    const before = listed([], [proposal('a'), proposal('b'), half], none);
    const refused = proposal('a', { version: 2, state: 'refused', firstAnswer: 'refused' });
    const after = listed(before, [proposal('b', { version: 5 }), half], new Map([['a', refused]]));
    expect(idsOf(after)).toBe('half a b');
    expect(after.map(({ version, state }) => `${version} ${state}`)).toEqual([
      '1 proposed',
      '2 refused',
      '5 proposed',
    ]);
  });

  it('shows the later of an answer and of what was asked for, drops what is there no more, and adds what is new below', () => {
    const before = [proposal('a'), proposal('gone')];
    const answered = new Map([['a', proposal('a', { version: 2, firstAnswer: 'confirmed' })]]);
    const later = proposal('a', { version: 3, state: 'confirmed' });
    expect(
      listed(before, [later, proposal('new')], answered).map(({ id, version }) => `${id}${version}`),
    ).toEqual(['a3', 'new1']);
    expect(listed(before, [proposal('a')], answered).map(({ version }) => version)).toEqual([2]);
  });
});
