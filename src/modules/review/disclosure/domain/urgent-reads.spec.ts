import { hasCopies, urgentReads } from './urgent-reads.js';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));

describe('what was read under urgent access', () => {
  it('is told by kind, with how often and when last', () => {
    const reads = urgentReads([
      { action: 'timeline.read', times: 1, lastAt: at(1) },
      { action: 'photographs.read', times: 2, lastAt: at(3) },
      { action: 'photographs.reveal', times: 1, lastAt: at(2) },
      { action: 'matches.read', times: 5, lastAt: at(4) },
      { action: 'breakGlass.read', times: 7, lastAt: at(5) },
    ]);
    expect(reads).toEqual([
      { kind: 'comparison', times: 5, lastAt: at(4).toISOString() },
      { kind: 'photograph', times: 3, lastAt: at(3).toISOString() },
      { kind: 'other', times: 1, lastAt: at(1).toISOString() },
    ]);
    expect(hasCopies(reads)).toBe(false);
  });

  it('has copies where a form was written', () => {
    expect(hasCopies(urgentReads([{ action: 'forms.read', times: 1, lastAt: at(1) }]))).toBe(true);
  });
});
