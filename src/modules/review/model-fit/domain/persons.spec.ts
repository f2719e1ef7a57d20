import type { SettledLabel } from '../../matches/index.js';
import { personsOf } from './persons.js';

const label = (a: string, b: string, same = true): SettledLabel => ({
  pair: { kind: 'identification', a, b },
  same,
});

describe('who is one person by what people hold', () => {
  it('joins two reports over the body that both are of', () => {
    const personOf = personsOf([
      label('report-1', 'body'),
      label('report-2', 'body'),
      label('report-3', 'bone'),
    ]);
    expect(personOf('report-1')).toBe(personOf('report-2'));
    expect(personOf('report-3')).not.toBe(personOf('report-1'));
  });

  it('joins nobody who is held to be two, and knows who is in no label', () => {
    const personOf = personsOf([label('report-1', 'body', false)]);
    expect(personOf('report-1')).not.toBe(personOf('body'));
    expect(personOf('nobody')).toBe('nobody');
  });
});
