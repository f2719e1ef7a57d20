import { comparePolicy, OPERATIONS } from './policy-matrix.js';
import { ORACLE } from './policy-oracle.js';

describe('the policy', () => {
  it('has the operations that the oracle knows, and no others', () => {
    expect([...OPERATIONS].sort()).toEqual(Object.keys(ORACLE).sort());
  });

  it('says of every cell what the oracle says', () => {
    const { cells, differences } = comparePolicy();
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(50_000);
  });
});
