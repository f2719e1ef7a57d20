import { MOST_QUESTIONS, ranked, rankedInWords, type AddressedQuestion } from './questions.js';

const question = (bits: number, code?: string): AddressedQuestion => ({
  ...{ question: 'dental', group: 'dental', bits, recordType: 'remains' },
  of: code === undefined ? undefined : { matchId: 'M', code, institution: 'BB', institutionName: 'B' },
});

describe('the ranking of questions', () => {
  it('begins with the most informative, and leaves equals in their order', () => {
    const told = ranked([question(0.2, 'X'), question(0.75), question(0.2, 'Y')]);
    expect(told.map(({ bits, of }) => [bits, of?.code])).toEqual([
      [0.75, undefined],
      [0.2, 'X'],
      [0.2, 'Y'],
    ]);
  });

  it('tells no question that brings next to nothing, and figures to a thousandth', () => {
    expect(ranked([question(0.0009), question(0.12345)]).map(({ bits }) => bits)).toEqual([0.123]);
  });

  it('is by words where candidates are other institutions’, in an order that follows the words alone', () => {
    const told = rankedInWords(
      [
        { ...question(0.4), question: 'stature' },
        { ...question(0.6), question: 'dental' },
        { ...question(0.15), question: 'marks' },
        question(0.0009),
      ],
      1,
    );
    const other = rankedInWords([{ ...question(0.9), question: 'stature' }, { ...question(0.31), question: 'dental' }, { ...question(0.29), question: 'marks' }], 1); // prettier-ignore
    expect(told.map(({ bits, gain }) => [bits, gain])).toEqual([
      [null, 'much'],
      [null, 'much'],
      [null, 'some'],
    ]);
    expect(told).toEqual(other);
  });

  it('ends somewhere', () => {
    expect(ranked(Array.from({ length: 50 }, () => question(0.5)))).toHaveLength(MOST_QUESTIONS);
  });
});
