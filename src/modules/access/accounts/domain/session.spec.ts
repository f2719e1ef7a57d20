import { endOf, isLive, isUseDue, type Session } from './session.js';

const BEGUN = new Date('2026-11-26T08:00:00Z');
const LIMITS = { idleMinutes: 30, hours: 12 };
const after = (minutes: number) => new Date(BEGUN.getTime() + minutes * 60_000);
const session = (said: Partial<Session> = {}): Session => ({
  id: 's',
  actorId: 'a',
  kind: 'person',
  label: 'sign-in',
  purpose: null,
  scopes: null,
  createdAt: BEGUN,
  lastUsedAt: BEGUN,
  expiresAt: endOf(BEGUN, LIMITS),
  revokedAt: null,
  steppedUpAt: null,
  steppedUpBy: null,
  steppedUpFor: null,
  ...said,
});

describe('a session', () => {
  it.each([
    ['just begun', session(), 0, true],
    ['unused for less than half an hour', session(), 29.9, true],
    ['unused for half an hour', session(), 30, false],
    ['used all the time, before its end', session({ lastUsedAt: after(719) }), 719.9, true],
    ['used all the time, at its end', session({ lastUsedAt: after(719) }), 720, false],
    ['revoked', session({ revokedAt: BEGUN }), 0, false],
    ['of a machine, unused', session({ kind: 'machine' }), 60, true],
    ['of a machine, at its end', session({ kind: 'machine', expiresAt: after(15) }), 15, false],
    ['issued without an end', session({ kind: 'issued', expiresAt: null }), 1_000_000, true],
    ['issued and revoked', session({ kind: 'issued', expiresAt: null, revokedAt: BEGUN }), 1, false],
  ])('%s', (_, one, minutes, isGood) => {
    expect(isLive(one, after(minutes), LIMITS)).toBe(isGood);
  });

  it('has its use noted once a minute', () => {
    expect(isUseDue(session(), after(0.9))).toBe(false);
    expect(isUseDue(session(), after(1))).toBe(true);
  });
});
