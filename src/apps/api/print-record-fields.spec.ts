import { shownNames, PHYSICAL } from '../../kernel/contract/index.js';
import { printRecordFields } from './print-record-fields.js';

describe('what the console asks of the blocks of a record', () => {
  const text = printRecordFields();

  it('is every field of a body that people read, in a section and in a fragment', () => {
    const [sections = '', fragments = ''] = text.split('export const PLACE');
    for (const name of shownNames(PHYSICAL)) {
      expect(sections).toContain(`'${name}'`);
      expect(fragments).toMatch(new RegExp(`^\\s+${name}\\b`, 'mu'));
    }
  });

  it('is nothing that is there for machines', () => {
    expect(text).not.toContain('precisionKm');
    expect(text.split('\n').map((line) => line.trim())).not.toContain('id');
  });
});
