import { chainOf, hoursAfter, moveOf, STEPS, stepAfter } from './escalation.js';

describe('the steps of the escalation', () => {
  it('come in their order, each once, and then end', () => {
    expect([0, 1, 2, 3, 4].map((taken) => stepAfter(chainOf(undefined), taken)?.step)).toEqual([
      'reminder',
      'coordinator',
      'ministry',
      'oversight',
      undefined,
    ]);
  });

  it('are those of the country where its profile has some', () => {
    const who = { code: 'HN-S' };
    const chain = chainOf({
      steps: [
        { id: 'call', tells: 'reminder', workingDays: 1 },
        { id: 'search', tells: 'ministry', who, workingDays: 2 },
        { id: 'watch', tells: 'oversight', workingDays: 5 },
      ],
    });
    expect(stepAfter(chain, 1)).toEqual({ step: 'ministry', name: 'search', who, workingDays: 2 });
    expect(stepAfter(chain, 3)).toBeUndefined();
    expect(chainOf({ rests: 3 })).toEqual(chainOf(undefined));
  });

  it('tell somebody else from the second on', () => {
    expect(STEPS.map(moveOf)).toEqual(['remind', 'escalate', 'escalate', 'escalate']);
  });

  it('are a number of hours apart, over the end of a month too', () => {
    expect(hoursAfter(new Date('2026-06-29T20:00:00Z'), 72).toISOString()).toBe('2026-07-02T20:00:00.000Z');
  });
});
