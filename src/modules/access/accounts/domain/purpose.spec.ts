import { OPERATOR, type Actor } from './actor.js';
import { ROLES } from './role.js';
import { requirePermission } from './permission.js';
import { POLICY, type Operation } from './policy.js';
import { mayAtAll } from './is-allowed.js';
import { PurposeRefused, purposesOf, requireMayDeclare, usualPurposeOf } from './purpose.js';
import { PurposeMissing } from './require-purpose.js';

const OPERATIONS = Object.keys(POLICY) as Operation[];
const session = { id: 's', kind: 'person', endsAt: undefined } as const;
const forensic: Actor = { actorId: 'a', name: 'A', institutionId: 'i', roles: ['forensic'], language: 'es' };

function refusedTo(actor: Actor): readonly Operation[] {
  return OPERATIONS.filter((operation) => {
    if (!mayAtAll(actor, operation)) return false;
    try {
      requirePermission(actor, operation);
      return false;
    } catch (error) {
      expect(error).toBeInstanceOf(PurposeMissing);
      return true;
    }
  });
}

describe('the purpose of a session', () => {
  it('is needed for matches, candidates and alerts, and for nothing of one’s own', () => {
    const refused = refusedTo({ ...forensic, session });
    expect(refused).toEqual(expect.arrayContaining(['matching.read', 'matches.read', 'alerts.read']));
    expect(
      refused.filter((one) => /^(?:remains|reports|imports|self|sessions|institutions)\./.test(one)),
    ).toEqual([]);
  });

  it.each([
    ['once it is declared', { ...forensic, session, purpose: 'search' as const }],
    ['of whoever came by no session', OPERATOR],
  ])('opens everything %s', (_, actor) => {
    expect(refusedTo(actor)).toEqual([]);
  });

  it('is one of the roles’ own', () => {
    expect(purposesOf(['oversight'])).toEqual(['oversight']);
    expect(purposesOf(['liaison', 'forensic'])).toEqual(['search', 'forensic_matching', 'casework']);
    expect(() => requireMayDeclare(['liaison'], 'oversight')).toThrow(PurposeRefused);
    expect(() => requireMayDeclare(['liaison'], 'casework')).not.toThrow();
  });

  it.each(ROLES)('is usual for %s as one that the role may declare', (role) => {
    expect(purposesOf([role])).toContain(usualPurposeOf([role]));
  });
});
