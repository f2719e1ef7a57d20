import { WeightedTailSample } from './weighted-tail-sample.js';

const MOST = [5, 0.001, 0.2, 40, 0.03, 1, 0.7, 0];
const ONE_IN = [1, 256, 1, 1, 256, 256, 1, 1];
const STEPS = 6;
const STARTS = 2000;

function drawFrom(start: number) {
  const draw = new WeightedTailSample(MOST.length);
  for (const [place, most] of MOST.entries()) draw.add(place, most, ONE_IN[place]!);
  return draw.draw(STEPS, start);
}

describe('a draw by size', () => {
  const shares = [0.5, 1, 0.3, 0.9, 0.2, 0.6, 1, 1];
  const weighed = MOST.map((most, place) => most * shares[place]!);
  const whole = weighed.reduce((sum, weight, place) => sum + weight * ONE_IN[place]!, 0);
  const step = MOST.reduce((sum, most, place) => sum + most * ONE_IN[place]!, 0) / STEPS;

  it('estimates the sum, neither too high nor too low over all starts', () => {
    let sum = 0;
    for (let i = 0; i < STARTS; i += 1) {
      const { places, weights } = drawFrom((i + 0.5) / STARTS);
      for (const [at, place] of places.entries()) sum += weights[at]! * weighed[place]!;
    }
    expect(sum / STARTS / whole).toBeCloseTo(1, 3);
  });

  it('gives no hit more than a step, and no place twice', () => {
    for (const start of [0, 0.3, 0.99]) {
      const { places, weights } = drawFrom(start);
      expect(new Set(places).size).toBe(places.length);
      const all = places.map((place, at) => weights[at]! * MOST[place]!);
      expect(all.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(STEPS * step, 9);
    }
  });

  it('draws nobody out of none', () => {
    expect(new WeightedTailSample(0).draw(STEPS, 0.5).places).toEqual([]);
  });
});
