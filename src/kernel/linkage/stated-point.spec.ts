import { Background } from './background.js';
import { explain, log10LROf } from './explain.js';
import { statedPoint } from './stated-point.js';

describe('coordinates as they are stated', () => {
  it.each([
    [
      { country: 'MX', lat: 31.2, lon: 112.4 },
      { lat: 31.2, lon: -112.4 },
    ],
    [
      { country: 'MX', lat: 31.2, lon: -112.4 },
      { lat: 31.2, lon: -112.4 },
    ],
    [
      { country: 'US', lat: 52, lon: 173 },
      { lat: 52, lon: 173 },
    ],
    [
      { country: 'ES', lat: 28.1, lon: 39.5 },
      { lat: 28.1, lon: 39.5 },
    ],
    [
      { country: 'PE', lat: 12.1, lon: 77 },
      { lat: -12.1, lon: -77 },
    ],
    [
      { country: 'EC', lat: 0.8, lon: -78 },
      { lat: 0.8, lon: -78 },
    ],
    [
      { lat: 31.2, lon: 112.4 },
      { lat: 31.2, lon: 112.4 },
    ],
    [{ country: 'MX', lat: 31.2 }, undefined],
    [undefined, undefined],
  ])('of %j are %j', (place, point) => {
    expect(statedPoint(place)).toEqual(point);
  });

  it('weigh as much without the sign of their longitude, and a height in inches as much as in centimetres', () => {
    const report = (lon: number, height: number) => ({
      recordType: 'report',
      lastContact: { date: '2024-01-03', place: { country: 'MX', lat: 31.2, lon } },
      physical: { heightCm: { min: height, max: height } },
    });
    const body = {
      recordType: 'remains',
      found: { date: '2024-02-10', place: { country: 'MX', lat: 31.3, lon: -112.3 } },
      estimates: { heightCm: { min: 168, max: 174 } },
    };
    const weigh = (lon: number, height: number) =>
      log10LROf(explain(report(lon, height), body, Background.empty(), 'identification'));
    expect(weigh(112.4, 171)).toBeCloseTo(weigh(-112.4, 171), 12);
    expect(weigh(-112.4, 67)).toBeCloseTo(weigh(-112.4, 170.2), 1);
    expect(weigh(-112.4, 95)).toBeLessThan(weigh(-112.4, 67) - 0.5);
  });
});
