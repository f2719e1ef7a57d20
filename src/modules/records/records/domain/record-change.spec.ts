import { takenBack, withFields } from './record-change.js';

const REMAINS = { recordType: 'remains', institution: 'HN-FORENSIC', id: 'R-1', marks: [] } as const;
const NOW = '2026-05-04T12:00:00.000Z';

describe('a change of a record', () => {
  it('puts given fields in the place of present ones, and leaves the rest', () => {
    const change = withFields({ marks: null, status: 'identified' });
    expect(change(REMAINS, NOW)).toEqual({ ...REMAINS, marks: null, status: 'identified' });
  });

  it('that takes it back says when and why', () => {
    const change = takenBack('filed twice');
    expect(change(REMAINS, NOW)).toEqual({ ...REMAINS, withdrawn: { at: NOW, reason: 'filed twice' } });
  });
});
