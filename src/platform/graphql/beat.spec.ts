import { nextBeat } from './beat.js';

describe('An answer on the beat', () => {
  it.each([0, 3, 9])('comes at the end of the beat in which %i ms were worked', async (worked) => {
    const began = performance.now() - worked;
    await nextBeat(began, 10);
    const took = performance.now() - began;
    expect(took).toBeGreaterThanOrEqual(10);
  });

  it('comes a beat later when the work took more than one', async () => {
    const began = performance.now() - 14;
    await nextBeat(began, 10);
    expect(performance.now() - began).toBeGreaterThanOrEqual(20);
  });
});
