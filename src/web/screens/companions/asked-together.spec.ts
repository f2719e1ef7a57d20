import { askedTogether, type AskedOfReport } from './asked-together.js';

const ask = (code: string, ...questions: (readonly [string, number, object?])[]): AskedOfReport => ({
  ...{ recordId: `id of ${code}`, code },
  questions: questions.map(([question, bits, of]) => ({
    ...{ question, bits, sentence: `Ask for ${question}.`, of: of ?? null },
  })),
});

describe('questions to the families of one journey', () => {
  it('are asked once each, first what helps most in all, with the report first that it helps most', () => {
    const together = askedTogether([
      ask('R1', ['teeth', 0.5], ['marks', 0.9]),
      ask('R2', ['teeth', 0.7]),
      ask('R3', ['clothes', 0.1]),
    ]);
    expect(together.map(({ question, of }) => [question, of.map(({ code }) => code)])).toEqual([
      ['teeth', ['R2', 'R1']],
      ['marks', ['R1']],
      ['clothes', ['R3']],
    ]);
    expect(together[0]?.sentence).toBe('Ask for teeth.');
  });

  it('are those of families alone: what completes another institution’s record is no family’s to answer', () => {
    expect(askedTogether([ask('R1', ['dna_body', 3, { matchId: 'M' }])])).toEqual([]);
    expect(askedTogether([])).toEqual([]);
  });
});
