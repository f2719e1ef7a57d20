import { invented } from '../api/api-house.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules } from './judged.js';

describe('the palette and the list of keys', () => {
  let formPage: ConsoleHouse | undefined;
  beforeAll(async () => {
    formPage = await ConsoleHouse.open();
  });
  afterAll(() => formPage?.close());

  const enter = (house: ConsoleHouse, to: string, width = 1280) =>
    house.enter({ institution: 'AA-SEARCH', roles: ['liaison'], to, width });

  it('go to a screen by its name and to a record by its code, and back to where one was', async () => {
    if (!formPage) return;
    const { house } = formPage;
    const liaison = await house.enrol('AA-SEARCH', ['liaison']);
    const fields = '... on RecordReceipt { id code }';
    const filed = await house.change(liaison.token, 'fileReport', { report: invented('Buscada') }, fields);
    const { page, context } = await enter(formPage, '/');
    await page.getByRole('heading', { name: 'Hoy', level: 2 }).waitFor();
    const menu = page.getByRole('button', { name: 'Ir a (Ctrl K)' });
    await menu.focus();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /Nombre de una pantalla/ });
    await field.waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.waitForFunction(`document.activeElement?.getAttribute('aria-keyshortcuts') !== null`);
    await page.keyboard.press('Control+k');
    // Without its accent and its capital.
    await page.keyboard.type('teclas');
    await page.getByRole('option', { name: 'Teclas de esta pantalla' }).waitFor();
    await field.fill('candidat');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/matches$/);
    await page.keyboard.press('Meta+k');
    await page.keyboard.type(filed.code as string);
    await page.getByRole('option', { name: filed.code as string }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/cases/${filed.id as string}$`));
    await context.close();
  });

  it('lose no letter that is typed before they have come, and let none be a key of the screen', async () => {
    if (!formPage) return;
    const { page, context } = await enter(formPage, '/matches');
    await page.getByRole('heading', { name: 'Candidatos', level: 2 }).waitFor();
    let letThrough = (): void => undefined;
    const isLet = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(/palette[^/]*\.js/, async (route) => {
      await isLet;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    // The question mark is a key of every screen.
    await page.keyboard.type('?teclass');
    await page.keyboard.press('Backspace');
    expect(await page.getByRole('dialog').count()).toBe(0);
    letThrough();
    const field = page.getByRole('combobox', { name: /Nombre de una pantalla/ });
    await field.waitFor();
    await page.waitForFunction(`document.activeElement?.getAttribute('role') === 'combobox'`);
    expect(await field.inputValue()).toBe('?teclas');
    await context.close();
  });

  it('find no record of another institution', async () => {
    if (!formPage) return;
    const { house } = formPage;
    const other = await house.enrol('CC-CONSULATE', ['liaison']);
    const fields = '... on RecordReceipt { id code }';
    const filed = await house.change(other.token, 'fileReport', { report: invented('Ajena') }, fields);
    const { page, context } = await enter(formPage, '/');
    await page.getByRole('button', { name: 'Ir a (Ctrl K)' }).click();
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .fill(filed.code as string);
    await page.getByText('Nada con ese nombre.').waitFor();
    expect(await page.getByRole('option').count()).toBe(await page.locator('select option').count());
    await context.close();
  });

  it('tell the keys of the screen by ?, which somebody who dictates turns off', async () => {
    if (!formPage) return;
    const { page, context } = await enter(formPage, '/matches', 360);
    await page.getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog');
    await list.getByText('La pareja siguiente').waitFor();
    expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
    await list.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Nombre/ }).waitFor();
    expect(await overflow(page)).toBe(0);
    // What is typed into a field is a letter.
    await page.keyboard.type('?');
    expect(await page.getByRole('combobox', { name: /Nombre/ }).inputValue()).toBe('?');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await context.close();
  });
});
