import { createHash } from 'node:crypto';
import { BEGINNING, chained, hashOf, type SealedEntry } from './chain.js';

const entry = (id: string): SealedEntry => ({
  ...{ id, at: '2026-12-01T08:00:00.000000Z', actorId: 'one', institutionId: null },
  ...{
    action: 'reports.read',
    outcome: 'done',
    purpose: null,
    recordIds: ['r'],
    detail: '{}',
    requestId: null,
  },
});

describe('the hash of an entry of the audit log', () => {
  it('is SHA-256 over the hash before and the entry, which another program makes the same', () => {
    const said = (id: string) =>
      JSON.stringify([
        ...[id, '2026-12-01T08:00:00.000000Z', 'one', null],
        ...['reports.read', 'done', null, ['r'], '{}', null],
      ]);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const first = sha256(`\n${said('1')}`);
    expect(hashOf('', entry('1'))).toBe(first);
    const links = chained(BEGINNING, [entry('1'), entry('2')]);
    expect(links.map(({ hash }) => hash)).toEqual([first, sha256(`${first}\n${said('2')}`)]);
  });
});
