import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { reopeningOf, type RememberedExclusion } from './exclusion-memory.js';
import { changedGroups } from './material-groups.js';
import type { DecisionReason } from './reasons.js';

const HEADER = { institution: 'AA', recordedAt: '2024-01-01T00:00:00Z' };
const REPORT = {
  ...{ recordType: 'report', id: 'A-1', ...HEADER },
  person: { sex: 'female', names: [{ kind: 'legal', given: 'Invented' }], birthDate: '1990' },
  lastContact: { date: '2023-05-02', place: { country: 'MX' } },
  marks: [
    { type: 'tattoo', region: 'forearm', design: 'swallow', description: 'faded' },
    { type: 'scar', region: 'chin' },
  ],
  attachments: [{ kind: 'photo', name: 'a.jpg', takenAt: '2020' }],
} as unknown as ExchangeRecord;
const REMAINS = {
  ...{ recordType: 'remains', id: 'B-1', ...HEADER },
  profile: { sample: { code: 'S-1', type: 'bone', lab: 'One' }, autosomal: { TH01: ['6', '9.3'] } },
  estimates: { sex: { value: 'male', confidence: 0.8 } },
} as unknown as ExchangeRecord;

const changed = (record: ExchangeRecord, more: object): ExchangeRecord => ({ ...record, ...more });
const excluded = (side: 'a' | 'b', reasonCode: DecisionReason | null): RememberedExclusion<'a' | 'b'> => ({
  ...{ side, state: 'excluded', reasonCode, then: { a: REPORT, b: REMAINS } },
});
const NEW_DNA = {
  profile: { sample: { code: 'S-1', type: 'bone', lab: 'One' }, autosomal: { TH01: ['6', '7'] } },
};
const NEW_DATES = { lastContact: { date: '2023-06-02', place: { country: 'MX' } } };
const NEW_MARKS = { marks: [{ type: 'tattoo', region: 'chest', design: 'anchor' }] };

describe('what is material of a record', () => {
  it('is no photograph, no description and no order of a list', () => {
    const { marks = [] } = REPORT;
    const reworded = marks.map((mark) => ({ ...mark, description: 'Seen again' })).reverse();
    const attachments = [{ kind: 'photo', name: 'a.jpg', takenAt: '2021' }];
    expect(changedGroups(REPORT, changed(REPORT, { attachments, marks: reworded }))).toEqual([]);
  });

  it('is not who has typed a sample, and is what was typed', () => {
    const sample = { code: 'S-1', type: 'bone', lab: 'Two' };
    const again = { profile: { sample, autosomal: { TH01: ['9.3', '6'] } } };
    expect(changedGroups(REMAINS, changed(REMAINS, again))).toEqual([]);
    expect(changedGroups(REMAINS, changed(REMAINS, NEW_DNA))).toEqual(['dna']);
  });

  it('is told by groups', () => {
    const person = { sex: 'male', names: [{ kind: 'legal', given: 'Other' }], birthDate: '1991' };
    expect(changedGroups(REPORT, changed(REPORT, { person, ...NEW_DATES, ...NEW_MARKS }))).toEqual([
      ...['marks', 'sex', 'age', 'dates', 'identity'],
    ]);
  });
});

describe('an exclusion', () => {
  it.each<[DecisionReason | null, object, object, boolean]>([
    ['dna_exclusion', {}, NEW_DNA, true],
    ['dna_exclusion', NEW_DATES, {}, false],
    ['dna_exclusion', NEW_MARKS, {}, false],
    ['dates_impossible', NEW_DATES, {}, true],
    ['dates_impossible', {}, NEW_DNA, true],
    ['dates_impossible', NEW_MARKS, {}, false],
    ['marks_unexplainable', NEW_MARKS, {}, true],
    ['different_sex_dna', { person: { sex: 'male', names: [], birthDate: '1990' } }, {}, true],
    ['other', NEW_MARKS, {}, true],
    [null, NEW_DATES, {}, true],
  ])('for %s with %j and %j: reopened is %s', (reason, a, b, isReopened) => {
    const now = { a: changed(REPORT, a), b: changed(REMAINS, b) };
    expect(reopeningOf([excluded('a', reason)], now) !== undefined).toBe(isReopened);
  });

  it('of one side falls while that of the other stands, and the record that changed is named', () => {
    const now = { a: changed(REPORT, NEW_DATES), b: REMAINS };
    expect(reopeningOf([excluded('a', 'dna_exclusion'), excluded('b', 'dates_impossible')], now)).toEqual({
      ...{ sides: ['b'], because: { a: ['dates'], b: [] } },
    });
  });

  it('falls with any change where nobody knows what the records said then', () => {
    const forgotten = { ...excluded('a', 'dates_impossible'), then: { a: undefined, b: undefined } };
    expect(reopeningOf([forgotten], { a: REPORT, b: REMAINS })?.sides).toEqual(['a']);
  });
});
