import { grantedScopes, NoMachine, readScopes, requireMachine, ScopeRefused } from './client-secret.js';

const machine = { roles: ['machine'] as const };

describe('the scopes of a machine account', () => {
  it('are operations that its role has, each once', () => {
    expect(readScopes(['reports.file', 'reports.read', 'reports.file'], machine)).toEqual([
      'reports.file',
      'reports.read',
    ]);
  });

  it.each(['audit.read', 'no.such', 'constructor', ''])('are not %j', (scope) => {
    expect(() => readScopes([scope], machine)).toThrow(ScopeRefused);
  });

  it('of a token are those asked for, of those of its secret', () => {
    const secret = { scopes: ['reports.file', 'reports.read'] as const };
    expect(grantedScopes(undefined, secret, machine)).toEqual(secret.scopes);
    expect(grantedScopes([], secret, machine)).toEqual(secret.scopes);
    expect(grantedScopes(['reports.read'], secret, machine)).toEqual(['reports.read']);
    expect(() => grantedScopes(['matches.read'], secret, machine)).toThrow(ScopeRefused);
    expect(grantedScopes(['matches.read'], { scopes: null }, machine)).toEqual(['matches.read']);
    expect(grantedScopes(undefined, { scopes: null }, machine)).toBeNull();
  });

  it('are nobody’s who is a person', () => {
    expect(() => requireMachine(['machine', 'liaison'])).toThrow(NoMachine);
    expect(() => requireMachine(['delivery'])).not.toThrow();
  });
});
