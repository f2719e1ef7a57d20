import { HEIGHT, viewAround, viewOf, WIDTH } from './sheet.js';

const REYNOSA = { lat: 26.09, lon: -98.28 };

describe('the sheet of a map', () => {
  it('has what it is around in its middle, and knows what lies under each of its points', () => {
    const view = viewAround(REYNOSA, 10);
    expect(view.at(REYNOSA.lon, REYNOSA.lat)).toEqual([WIDTH / 2, HEIGHT / 2]);
    for (const [x, y] of [
      [0, 0],
      [WIDTH, HEIGHT],
      [37, 211],
    ] as const) {
      const { lat, lon } = view.under(x, y);
      const [backX, backY] = view.at(lon, lat);
      expect([backX, backY]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
    }
  });

  it('draws a kilometre as long as it is there', () => {
    const view = viewAround(REYNOSA, 10);
    const [x, y] = view.at(REYNOSA.lon, REYNOSA.lat + 1);
    expect([x, HEIGHT / 2 - y]).toEqual([
      WIDTH / 2,
      expect.closeTo(view.lengthOf(111.32, REYNOSA.lat + 0.5), 1),
    ]);
  });

  it('has all of several places on it', () => {
    const view = viewOf([REYNOSA, { lat: 15.4, lon: -87.8 }]);
    for (const [x, y] of [view.at(-98.28, 26.09), view.at(-87.8, 15.4)]) {
      expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT).toBe(true);
    }
  });
});
