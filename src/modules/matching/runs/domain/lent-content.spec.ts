import type { ComparableRecord } from '../../../../kernel/linkage/index.js';
import { lentContent } from './lent-content.js';

const REPORT: ComparableRecord = {
  ...{ recordType: 'report', institution: 'AA-SEARCH', id: 'R-1', externalIds: [{ id: 'X-1' }] },
  person: {
    names: [{ given: 'Rosa' }],
    residence: { country: 'HN', locality: 'El Progreso' },
    phones: ['+50499999999'],
    documents: [
      { type: 'national_id', number: '0801199912345' },
      { type: 'border_id', number: 'B-77' },
    ],
  },
  marks: [{ type: 'tattoo', design: 'golondrina' }],
  relatives: [{ id: 'm', relationship: 'mother', name: 'Marta Luz' }] as ComparableRecord['relatives'],
  lastContact: { date: '2023-05-02' },
};

describe('what a report lends to one of another institution', () => {
  it('is what is shown beside the values that it is compared with, and nothing that stays with its owner', () => {
    const lent = lentContent(REPORT);
    expect(lent).toMatchObject({
      person: { names: [{ given: 'Rosa' }], documents: [{ number: '0801199912345' }] },
      marks: [{ design: 'golondrina' }],
      lastContact: { date: '2023-05-02' },
    });
    expect(JSON.stringify(lent)).not.toMatch(/Progreso|504999|B-77|Marta|X-1/);
  });

  it('is the same object for the same report', () => {
    expect(lentContent(REPORT)).toBe(lentContent(REPORT));
    expect(lentContent({})).toEqual({ person: {} });
  });
});
