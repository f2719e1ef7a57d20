import { issue, PHRASE, reported } from '../api/family-house.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules } from './judged.js';

describe('the paper of a family', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  it('leads from its square to the window by the words alone, where the telephone of the office stands', async () => {
    if (!house) return;
    const { page: office, context: atOffice } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['coordinator'], to: '/account', width: 360 },
    });
    await office.getByLabel('Teléfonos').fill('+504 2234 5678\n911');
    await office.getByLabel('Horario').fill('Lunes a viernes, 8 a 16');
    expect([await brokenRules(office), await overflow(office)]).toEqual([[], 0]);
    await office.getByRole('button', { name: 'Guardar' }).click();
    await office.getByRole('status').filter({ hasText: 'Hecho' }).waitFor();
    await atOffice.close();

    const report = await reported(house.house);
    const { code } = (await issue(house.house, report.token, report.recordId)) as { code: string };
    const context = await house.someBrowser({ width: 360, language: 'es' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${house.line.url}/window#${code}`);
    await page.getByText('Diga ahora las palabras que eligió.').waitFor();
    // Whoever finds the paper has come so far, and reads nothing.
    expect([await page.getByRole('textbox').count(), page.url()]).toEqual([1, `${house.line.url}/window`]);
    expect(await page.locator('main').textContent()).not.toContain(code);
    expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
    await page.keyboard.type('las tres gallinas de Ana');
    await page.keyboard.press('Enter');
    await page.locator('.wrong').waitFor();
    await page.getByRole('textbox').fill(PHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Lo que se hizo' }).waitFor();
    expect(await page.getByRole('link', { name: '+504 2234 5678' }).getAttribute('href')).toBe(
      'tel:+50422345678',
    );
    expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
    expect(asked.filter((url) => url.includes(code))).toEqual([]);
    await context.close();
  });
});
