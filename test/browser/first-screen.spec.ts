import { jest } from '@jest/globals';
import { ConsoleHouse, overflow } from './console-house.js';

jest.setTimeout(120_000);

describe('the console in a browser', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  it('opens after a sign-in by one click, asks nobody else, and fits a telephone', async () => {
    if (!house) return;
    const { page, context, foreign } = await house.enter({
      ...{ institution: 'CC-CONSULATE', roles: ['liaison'], to: '/', width: 360 },
    });
    await page.getByRole('heading', { name: 'Hoy', level: 2 }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
