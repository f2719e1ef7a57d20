import { readerIn } from '../../../../words/reader.js';
import { formFile } from './form-file.js';
import { blocksOf } from './form.js';
import { besideForm, recordOfForm } from './record-of-form.js';

const report = {
  ...{ recordType: 'report', id: 'R-1', institution: 'HN-SEARCH' },
  person: { sex: 'female', names: [{ kind: 'legal', full: 'Ana Inventada' }], occupation: 'cook' },
  physical: { hairColor: 'black' },
  asked: { 'physical.eyeColor': 'unknown' },
  consents: [{ purpose: 'search', decision: 'granted' }],
};

const formOf = (content: object, redactions: { path: string; reason: string }[] = []) =>
  formFile(
    {
      ...{ kind: 'ante_mortem', recordCode: 'R-1', owner: { code: 'HN-SEARCH', name: 'Invented' } },
      ...{ isOwn: true, level: 4, purpose: 'casework', handling: { code: 'H0', note: undefined } },
      ...{ madeAt: new Date('2026-06-01T00:00:00Z'), redactions, permits: undefined },
      blocks: blocksOf('ante_mortem', content as never, redactions),
    } as never,
    readerIn('es'),
  );

describe('a form that is read back', () => {
  it('says what the record said, and nothing of what the family permits', () => {
    const { record, faults, partial } = recordOfForm(JSON.parse(JSON.stringify(formOf(report))));
    const { consents: _, ...rest } = report;
    expect([faults, partial]).toEqual([[], []]);
    expect(record).toEqual({ ...rest, updatedAt: '2026-06-01T00:00:00.000Z' });
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'format'],
    ['of another format', { format: 'huella-procedure/1' }, 'format'],
    ['of no kind', { format: 'huella-form/1', kind: 'alive' }, 'kind'],
    ['without blocks', { format: 'huella-form/1', kind: 'post_mortem' }, 'blocks'],
  ])('is none where it is %s', (_what, file, path) => {
    expect(recordOfForm(file)).toMatchObject({ record: undefined, faults: [{ path, fault: 'not_a_form' }] });
  });

  it.each(['__proto__.polluted', 'consents', 'extra', 'found.date', 7])('has no field %p', (field) => {
    const fields = [{ field, state: 'known', value: 'x' }];
    const file = { format: 'huella-form/1', kind: 'ante_mortem', blocks: [{ number: 100, fields }] };
    expect(recordOfForm(file).faults).toEqual([
      { path: 'blocks[0].fields[0].field', fault: 'no_such_field' },
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('changes in a stored record what it says, and takes nothing back', () => {
    const stored = { ...report, marks: [{ type: 'scar' }], relatives: [{ id: 'R', profile: {} }] };
    const { record, partial } = recordOfForm(
      formOf(
        {
          ...report,
          relatives: [{ id: 'R' }],
          asked: {},
          physical: { hairColor: 'grey', eyeColor: 'brown' },
          person: { sex: 'female' },
        },
        [{ path: 'relatives.profile', reason: 'CONSENT' }],
      ),
    );
    expect(partial).toEqual(['relatives']);
    expect(besideForm(record ?? {}, stored, partial)).toEqual({
      ...stored,
      physical: { hairColor: 'grey', eyeColor: 'brown' },
      asked: undefined,
      updatedAt: '2026-06-01T00:00:00.000Z',
    });
  });
});
