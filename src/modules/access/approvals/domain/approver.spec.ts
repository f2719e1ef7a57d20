import type { ApproverAccount } from '../../accounts/index.js';
import type { ApprovalKind } from './approval-request.js';
import { approverFault } from './approver.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

function account(actorId: string, more: Partial<ApproverAccount> = {}): ApproverAccount {
  return {
    ...{ actorId, name: actorId, institutionId: 'house', roles: ['liaison'], language: 'en', active: true },
    ...{
      createdAt: daysAgo(30),
      enrolledBy: null,
      founder: false,
      email: `${actorId}@example.org`,
      subject: `idp ${actorId}`,
    },
    ...more,
  };
}

const asker = account('asker');
const fault = (approver: ApproverAccount, more: { isOfInstallation?: boolean; kind?: ApprovalKind } = {}) =>
  approverFault(asker, approver, { now: NOW, kind: 'agreement', isOfInstallation: false, ...more });

describe('the second person', () => {
  it.each([
    ['another colleague', account('other'), undefined],
    ['the asker', asker, 'SAME_PERSON'],
    ['an account with the same address', account('other', { email: asker.email }), 'SAME_PERSON'],
    [
      'an account of the same person at the provider',
      account('other', { subject: asker.subject }),
      'SAME_PERSON',
    ],
    ['a system', account('other', { roles: ['machine'] }), 'ROLE'],
    ['somebody who watches over all', account('other', { roles: ['oversight'] }), 'ROLE'],
    ['an account that is closed', account('other', { active: false }), 'ROLE'],
    ['whom the asker has enrolled', account('other', { enrolledBy: 'asker' }), 'ENROLLED_BY_ASKER'],
    ['an account of six days', account('other', { createdAt: daysAgo(6.99) }), 'TOO_NEW'],
    ['an account of seven days', account('other', { createdAt: daysAgo(7) }), undefined],
  ])('is not the first: %s', (_, approver, expected) => {
    expect(fault(approver)).toBe(expected);
  });

  it('may be new where the institution was founded with it, and not where the asker has made it', () => {
    const fresh = account('other', { createdAt: daysAgo(0), founder: true });
    expect(fault(fresh)).toBeUndefined();
    expect(fault({ ...fresh, enrolledBy: 'asker' })).toBe('ENROLLED_BY_ASKER');
  });

  it('watches over all, or runs the installation, where the deed is no institution’s', () => {
    expect(fault(account('other'), { isOfInstallation: true })).toBe('ROLE');
    expect(fault(account('other', { roles: ['oversight'] }), { isOfInstallation: true })).toBeUndefined();
  });

  it('is of oversight where decoys are made or end, and neither a colleague nor whoever runs the installation', () => {
    for (const kind of ['decoys_make', 'decoys_end'] as const) {
      expect(fault(account('other', { roles: ['oversight'] }), { kind })).toBeUndefined();
      expect(fault(account('other'), { kind })).toBe('ROLE');
      expect(fault(account('other', { roles: ['operator'] }), { kind, isOfInstallation: true })).toBe('ROLE');
    }
  });
});
