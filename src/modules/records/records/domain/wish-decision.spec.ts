import type { LivingRecord } from '../../../../kernel/contract/index.js';
import { NOBODY_DECIDED, wishDecisionOf, type WishDecision } from './wish-decision.js';

const saying = (informFamily?: boolean): LivingRecord => ({
  ...{ recordType: 'living', institution: 'MX-SHELTER', id: 'L-1' },
  ...(informFamily !== undefined && { wishes: { informFamily } }),
});
const authority: WishDecision = { wishDecidedBy: 'guardianship_authority', wishAuthority: 'PPNNA 12/2026' };
const before = (content: LivingRecord) => ({ content, ...authority });

describe('whose decision a wish is', () => {
  it('is nobody’s where there is no wish', () => {
    expect(wishDecisionOf(saying(), before(saying(true)), { given: authority, isFile: true })).toBe(
      NOBODY_DECIDED,
    );
  });

  it('is theirs who are named, else the file’s, else the person’s', () => {
    expect(wishDecisionOf(saying(true), undefined, { given: authority, isFile: true })).toEqual(authority);
    expect(wishDecisionOf(saying(true), before(saying(true)), { isFile: true }).wishDecidedBy).toBe('file');
    expect(wishDecisionOf(saying(true), undefined, { isFile: false }).wishDecidedBy).toBe('person');
  });

  it('stays while the wish does, and not longer', () => {
    expect(wishDecisionOf(saying(true), before(saying(true)), { isFile: false })).toEqual(authority);
    expect(wishDecisionOf(saying(true), before(saying(false)), { isFile: false }).wishDecidedBy).toBe(
      'person',
    );
  });
});
