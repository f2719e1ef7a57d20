import fc from 'fast-check';
import { draftedReport, isDraftField, mergedFields, type DraftFields } from './draft-fields.js';
import { shortOfMinimum } from './minimum.js';

const change = (fields: object, basedOn: number, by = 'one') => ({
  ...{ fields: fields as Record<string, unknown>, basedOn, by, at: '2026-11-26T12:00:00Z' },
});

describe('a draft', () => {
  it.each([
    'person.names',
    'marks',
    'reporter.phone',
    'lastContact.place',
    'asked.person.birthDate',
    'asked.marks',
  ])('has the field %s', (path) => expect(isDraftField(path)).toBe(true));

  it.each([
    ...[
      'person',
      'person.names.given',
      'marks.type',
      'institution',
      'status',
      'withdrawn.at',
      'asked',
      'extra',
    ],
    ...['asked.person.shoeSize', '__proto__', 'constructor.name', 'person.__proto__', ''],
  ])('has no field %s', (path) => expect(isDraftField(path)).toBe(false));

  it('keeps what two have written in different fields, whoever comes late', () => {
    const one = mergedFields({}, change({ 'person.names': [{ kind: 'legal', full: 'Ana' }] }, 0), 1);
    const two = mergedFields(one.fields, change({ marks: [{ type: 'scar' }] }, 0, 'two'), 2);
    expect(two).toMatchObject({ conflicts: [], isChanged: true });
    expect(draftedReport(two.fields)).toEqual({
      person: { names: [{ kind: 'legal', full: 'Ana' }], sex: 'unknown' },
      marks: [{ type: 'scar' }],
    });
  });

  it('tells the second who writes the same field otherwise, and loses neither the first nor the rest', () => {
    const one = mergedFields({}, change({ 'person.birthDate': '1999' }, 0), 1);
    const late = change({ 'person.birthDate': '1998', 'physical.build': 'slim' }, 0, 'two');
    const two = mergedFields(one.fields, late, 2);
    expect(two.conflicts).toEqual(['person.birthDate']);
    expect(two.fields['person.birthDate']).toMatchObject({ value: '1999', by: 'one', version: 1 });
    expect(two.fields['physical.build']).toMatchObject({ value: 'slim', by: 'two', version: 2 });
    // Having seen what the first wrote, the second may write over it.
    expect(mergedFields(two.fields, { ...late, basedOn: 2 }, 3).fields['person.birthDate']?.value).toBe(
      '1998',
    );
  });

  it('tells whoever fills a field that was emptied meanwhile', () => {
    const one = mergedFields({}, change({ marks: [{ type: 'scar' }] }, 0), 1);
    const two = mergedFields(one.fields, change({ marks: null }, 1), 2);
    expect(mergedFields(two.fields, change({ marks: [{ type: 'burn' }] }, 1), 3).conflicts).toEqual([
      'marks',
    ]);
    expect(draftedReport(two.fields)).toEqual({});
  });

  it('is changed by nothing that arrives again', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('person.names', 'marks', 'id'), fc.jsonValue()),
        fc.nat(3),
        (fields, basedOn) => {
          const first = mergedFields({}, change(fields, basedOn), 4);
          const again = mergedFields(first.fields, change(fields, basedOn), 5);
          expect(again).toEqual({ fields: first.fields, conflicts: [], isChanged: false });
        },
      ),
    );
  });

  it('asks no question any more that was answered', () => {
    const fields: DraftFields = mergedFields(
      {},
      change(
        { 'asked.person.birthDate': 'unknown', 'asked.marks': 'refused', 'person.birthDate': '1999' },
        0,
      ),
      1,
    ).fields;
    expect(draftedReport(fields)).toMatchObject({ asked: { marks: 'refused' } });
    expect(Object.keys(draftedReport(fields)['asked'] as object)).toEqual(['marks']);
  });

  it('keeps nothing of migration status', () => {
    const { fields } = mergedFields(
      {},
      change({ relatives: [{ id: 'R', 'Estatus migratorio': 'x' }] }, 0),
      1,
    );
    expect(draftedReport(fields)).toEqual({ relatives: [{ id: 'R' }] });
  });

  it('is enough with somebody to look for and a way back', () => {
    const said = { person: { names: [{ kind: 'nickname', full: 'Chela' }] } };
    expect(shortOfMinimum(said, true)).toEqual([]);
    expect(shortOfMinimum({ ...said, reporter: { phone: '+504 1' } }, false)).toEqual([]);
    expect(shortOfMinimum(said, false).map(({ path }) => path)).toEqual(['reporter.phone']);
    expect(shortOfMinimum({}, false).map(({ code }) => code)).toEqual([
      ...['REPORTS.MINIMUM_DETAIL', 'REPORTS.MINIMUM_CONTACT'],
    ]);
  });
});
