import { groupsAmongCompanions, log10LRAmongCompanions } from './among-companions.js';
import type { EvidenceGroup } from './evidence.js';
import { companyComparison, SHARED_COMPARISONS } from './groups/company.js';

const of = (weights: Partial<Record<EvidenceGroup, number>>) =>
  Object.entries(weights).map(([group, log10LR]) => ({ group: group as EvidenceGroup, log10LR }));

describe('what a pair weighs among those of one event', () => {
  it('leaves out what they share, and the chance that they are companions', () => {
    const evidence = of({ time: 2, place: 1.5, event: 0.5, company: -2.7, age: 0.4, dental: 3, sex: -0.2 });
    expect(log10LRAmongCompanions(evidence)).toBeCloseTo(3.2, 9);
    expect([...groupsAmongCompanions(evidence).keys()].sort()).toEqual(['age', 'dental', 'sex']);
  });

  it('keeps what is shared by nature and differs', () => {
    expect(log10LRAmongCompanions(of({ time: 1, place: -3, age: 0.5 }))).toBeCloseTo(-1.5, 9);
  });

  it('leaves out the groups that the companions of a pair are weighed by, and no others', () => {
    const shared = new Set(SHARED_COMPARISONS.map(({ group }) => group));
    const everything = of(
      Object.fromEntries([...shared, companyComparison.group, 'dna'].map((group) => [group, 1])),
    );
    expect([...groupsAmongCompanions(everything).keys()]).toEqual(['dna']);
  });
});
