import { verdictOf, type Judgement, type JudgementAnswer } from './verdict.js';

const review = (judge: string, answer: JudgementAnswer): Judgement => ({ judge, answer, origin: 'review' });

describe('the verdict on a pair', () => {
  it.each<[string, Judgement[], string]>([
    ['nobody has looked', [], 'open'],
    ['one person has', [review('x', 'same')], 'open'],
    ['two agree', [review('x', 'same'), review('y', 'same')], 'same'],
    ['two exclude', [review('x', 'not_same'), review('y', 'not_same')], 'not_same'],
    ['two differ', [review('x', 'same'), review('y', 'not_same')], 'disputed'],
    ['a third decides', [review('x', 'same'), review('y', 'not_same'), review('z', 'same')], 'same'],
    [
      'two against two',
      [review('x', 'same'), review('y', 'not_same'), review('z', 'same'), review('w', 'not_same')],
      'disputed',
    ],
    ['one is unsure', [review('x', 'same'), review('y', 'unsure')], 'open'],
    ['unsure beside two', [review('x', 'unsure'), review('y', 'same'), review('z', 'same')], 'same'],
  ])('when %s', (_, given, expected) => {
    expect(verdictOf(given)).toBe(expected);
  });

  it('takes the last answer of each judge', () => {
    const given = [review('x', 'not_same'), review('y', 'same'), review('x', 'same')];
    expect(verdictOf(given)).toBe('same');
  });

  it('is one person’s alone never, however often they answer', () => {
    expect(verdictOf([review('x', 'same'), review('x', 'same'), review('x', 'same')])).toBe('open');
  });

  it('is settled by what is known from elsewhere', () => {
    const known: Judgement = { judge: 'registry', answer: 'not_same', origin: 'known' };
    expect(verdictOf([review('x', 'same'), review('y', 'same'), known])).toBe('not_same');
    expect(verdictOf([{ ...known, answer: 'unsure' }])).toBe('open');
  });
});
