import type { ComparisonRules } from '../../../matching/runs/index.js';
import type { Agreement, Institution } from '../../../institutions/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { Disclosure, type Viewer } from './disclosure.js';

const institution = (id: string): Institution => ({
  ...{ id, code: id.toUpperCase(), name: id, country: 'HN' },
  ...{ kind: 'search_mechanism' as const, deliversOnly: false },
});
const record = (id: string, institutionId: string, recordType: 'report' | 'living') =>
  ({ id, institutionId, recordType, code: id, content: { recordType } }) as unknown as StoredRecord;
const AGREEMENT: Agreement = {
  ...{ code: 'ALL', parties: null, exceptions: [], categories: ['report', 'living'], level: 3 },
  ...{ purposes: [], inForce: true },
};
/** Everything may be compared, and no living person was asked yet. */
const UNASKED = {
  allows: () => true,
  isForHolderAlone: ({ recordType }: StoredRecord) => recordType === 'living',
} as unknown as ComparisonRules;

function seenBy(viewer: Viewer) {
  const institutions = new Map(['family', 'shelter', 'other'].map((id) => [id, institution(id)]));
  const facts = { institutions, agreements: [AGREEMENT], rules: UNASKED, now: new Date(0) };
  return new Disclosure(viewer, { ...facts, releases: [], caps: new Map(), urgent: new Map() }).of(
    {
      ...{ kind: 'living' as const, a: record('R-1', 'family', 'report') },
      b: record('L-1', 'shelter', 'living'),
    },
    true,
  );
}

describe('somebody found alive who was not asked yet', () => {
  it('is seen by the holder of the record', () => {
    expect(seenBy({ institutionId: 'shelter' })).toMatchObject({
      hasEnded: false,
      b: { own: true, level: 4 },
    });
  });

  it.each([
    ['the family’s side', { institutionId: 'family' }],
    ['a third institution', { institutionId: 'other' }],
    ['the operator of the installation', {}],
    ['an institution that says that it measures', { institutionId: 'family', measures: true }],
  ])('is not there for %s', (_, viewer) => {
    expect(seenBy(viewer)).toBeUndefined();
  });

  it('counts for the one who measures the comparison, without a record', () => {
    const seen = seenBy({ measures: true });
    expect(seen).toMatchObject({ level: 2 });
    expect([seen?.a.content, seen?.b.content]).toEqual([undefined, undefined]);
  });
});
