import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules } from './judged.js';

describe('the console in a browser', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open({ isKept: true });
  });
  afterAll(() => house?.close());

  it('opens after a sign-in by one click, asks nobody else, and fits a telephone', async () => {
    if (!house) return;
    const { page, context, foreign } = await house.enter({
      ...{ institution: 'CC-CONSULATE', roles: ['liaison'], to: '/', width: 360 },
    });
    await page.getByRole('heading', { name: 'Hoy', level: 2 }).waitFor();
    expect(await overflow(page)).toBe(0);
    // Keys do not go through a menu that is shut; opened, it is there.
    const cases = page.getByRole('link', { name: 'Casos', exact: true });
    expect(await cases.count()).toBe(0);
    await page.getByRole('button', { name: 'Menú' }).click();
    await cases.waitFor();
    await page.getByRole('button', { name: 'Menú' }).click();
    await cases.waitFor({ state: 'hidden' });
    // A wrong address is told in the language that was chosen here, and leads back by a key.
    await page.getByRole('combobox', { name: 'Idioma' }).selectOption('fr');
    await page.getByRole('heading', { name: 'Aujourd’hui', level: 2 }).waitFor();
    await page.goto(`${house.line.url}/nonsense`);
    await page.getByRole('heading', { name: 'Il n’y a rien à cette adresse', level: 1 }).waitFor();
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Aujourd’hui', level: 2 }).waitFor();
    expect(foreign).toEqual([]);
    await context.close();
  });
});
