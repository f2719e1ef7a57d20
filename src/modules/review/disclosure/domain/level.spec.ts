import { withoutWhatNeverTravels } from './level.js';

/** What a record may have that leaves its owner at no level. */
const HIDDEN = {
  report: {
    ...{ reporter: { name: 'Eduvigis' }, vulnerabilities: ['pregnant'], directProfile: { loci: {} } },
    ...{ consents: [{}], attachments: [{}], extra: { a: 1 }, linkedReports: [{}], intake: {} },
  },
  remains: { profile: { loci: {} }, attachments: [{}], extra: { a: 1 } },
  living: { profile: { loci: {} }, attachments: [{}], extra: { a: 1 } },
} as const;

describe.each(['report', 'remains', 'living'] as const)(
  'a whole %s as another institution sees it',
  (recordType) => {
    const plain = { recordType, id: 'R-1', person: { sex: 'female' } };
    const shown = (more: object) => withoutWhatNeverTravels({ ...plain, ...more });

    it('is the same whether it has what never travels or not', () => {
      const without = shown({});
      for (const [key, value] of Object.entries(HIDDEN[recordType]))
        expect(shown({ [key]: value })).toEqual(without);
      expect(shown(HIDDEN[recordType])).toEqual(without);
      expect(without.redactions.length).toBeGreaterThan(2);
    });

    it('does not say what of that was asked and not answered', () => {
      const asked = { 'person.phones': 'refused', directProfile: 'refused', vulnerabilities: 'not_asked' };
      expect(shown({ asked })).toEqual(shown({}));
      const { content } = shown({
        asked: { ...asked, 'person.birthDate': 'unknown', 'person.phonesets': 'x' },
      });
      expect(content).toMatchObject({ asked: { 'person.birthDate': 'unknown', 'person.phonesets': 'x' } });
      expect(Object.keys(content['asked'] as object)).toHaveLength(2);
    });
  },
);
