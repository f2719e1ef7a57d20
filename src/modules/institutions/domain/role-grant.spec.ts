import { ROLES, type Role } from '../../access/accounts/index.js';
import { requireMayGive, RoleNotGiven } from './role-grant.js';

const given = (giver: Role[], roles: readonly Role[], deliversOnly = false) =>
  roles.filter((role) => {
    try {
      requireMayGive({ roles: giver }, { deliversOnly }, [role]);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(RoleNotGiven);
      return false;
    }
  });

describe('the roles that somebody may give', () => {
  it('never reach further than the institution of a coordinator', () => {
    expect(given(['coordinator'], ROLES)).toEqual([
      'liaison',
      'forensic',
      'ministry',
      'coordinator',
      'machine',
      'delivery',
    ]);
  });

  it('are all for the operator but those of the platform itself and of a receipt', () => {
    expect(given(['operator'], ROLES)).toEqual(
      ROLES.filter((role) => role !== 'platform' && role !== 'family'),
    );
  });

  it.each(['coordinator', 'operator'] as const)(
    'read nothing at a register that only delivers, from a %s',
    (giver) => {
      expect(given([giver], ROLES, true)).toEqual(['delivery']);
    },
  );

  it('are refused together when one of them is', () => {
    expect(() =>
      requireMayGive({ roles: ['coordinator'] }, { deliversOnly: false }, ['liaison', 'oversight']),
    ).toThrow(RoleNotGiven);
  });
});
