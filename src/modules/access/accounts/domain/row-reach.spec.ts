import { POLICY } from './policy.js';
import { operationsOf, reachOf } from './row-reach.js';

const rolesOf = (reach: ReturnType<typeof reachOf>, where: string | undefined) =>
  reach.filter((clause) => clause.where === where).flatMap((clause) => clause.roles ?? []);

describe('the rows that the policy lets somebody touch', () => {
  it('are those in the relations of its rules', () => {
    const reach = reachOf(['reports.file'], { own: 'mine', party: 'ours' });
    expect(rolesOf(reach, 'mine')).toEqual(['coordinator', 'liaison', 'machine']);
    expect(rolesOf(reach, undefined)).toEqual(['platform', 'operator']);
    expect(rolesOf(reach, 'ours')).toEqual([]);
  });

  it('are of two parties where a rule says so', () => {
    const reach = reachOf(['matches.decide'], { own: 'mine', party: 'ours' });
    expect(rolesOf(reach, 'ours')).toEqual(['coordinator', 'forensic', 'liaison']);
  });

  it('are nobody’s but the platform’s where nobody is named in a relation of the table', () => {
    expect(reachOf(['reports.withdraw'], { platform: 'nobodys' })).toEqual([{ roles: ['platform'] }]);
  });

  it('never reach further for one operation more than for a role that has it', () => {
    const all = reachOf(operationsOf(''), { own: 'mine' });
    expect(new Set(all.flatMap((clause) => clause.roles ?? []))).toEqual(
      new Set(Object.values(POLICY).flatMap((rules) => rules.flatMap((rule) => [...rule.roles]))),
    );
  });
});
