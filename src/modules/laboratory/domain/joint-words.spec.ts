import { alikeGroups } from './alike.js';
import { jointWordOf } from './joint-words.js';

/** Someone who shows at each of twenty loci what the number says. */
const typed = (calls: (at: number) => number) => [
  {
    sample: { code: 'S', type: 'buccal', lab: 'Invented' },
    autosomal: Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`L${at}`, [String(calls(at)), '9'] as [string, string]]),
    ),
  } as never,
];

describe('the word of a joint identification', () => {
  it.each([
    [1, 'first'],
    [0.99, 'first'],
    [0.9899, 'among_first'],
    [0.05, 'among_first'],
    [0.0499, 'no'],
    [0, 'no'],
  ])('of a probability of %d is %s', (probability, word) => {
    expect(jointWordOf(probability)).toBe(word);
  });

  it('is one of all copies of a body, also of copies of copies, and of no other institution', () => {
    const bodies = [
      { owner: 'A', people: [typed(() => 1)] },
      { owner: 'A', people: [typed((at) => (at < 10 ? 2 : 1))] },
      { owner: 'A', people: [typed((at) => (at < 10 ? 2 : 3))] },
      { owner: 'A', people: [typed((at) => (at < 11 ? 4 : 1))] },
      { owner: 'B', people: [typed(() => 1)] },
    ];
    expect(alikeGroups(bodies)).toEqual([0, 0, 0, 3, 4]);
  });

  it('is one of two families that share a relative', () => {
    const [mother, father, other] = [1, 2, 3].map((call) => typed(() => call)) as never[];
    const families = [
      { owner: 'A', people: [mother, father] },
      { owner: 'A', people: [other] },
      { owner: 'A', people: [father] },
    ] as never;
    expect(alikeGroups(families)).toEqual([0, 1, 0]);
  });
});
