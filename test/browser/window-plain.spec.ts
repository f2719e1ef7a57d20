import { issue, PHRASE, reported } from '../api/family-house.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules } from './judged.js';

describe("the family's window in a browser without scripts", () => {
  let formPage: ConsoleHouse | undefined;
  beforeAll(async () => {
    formPage = await ConsoleHouse.open();
  });
  afterAll(() => formPage?.close());

  /** Axe is a script itself, and runs in a page that has the same source and lets scripts run. */
  async function problems({ browser }: { browser: ConsoleHouse }, source: string) {
    const context = await browser.someBrowser({});
    const page = await context.newPage();
    await page.goto(`${browser.line.url}/window.css`);
    await page.setContent(source);
    const broken = await brokenRules(page);
    await context.close();
    return broken;
  }

  it.each([
    [
      'es',
      1280,
      {
        title: 'La ventana de la familia',
        open: 'Abrir',
        done: 'Lo que se hizo',
        alive: 'Esta persona está viva',
      },
    ],
    ['ht', 360, { title: 'Fenèt fanmi an', open: 'Louvri', done: 'Sa ki te fèt', alive: 'Moun sa a vivan' }],
  ] as const)(
    'is gone through from door to door, by its address and by keys alone (%s, %i)',
    async (language, width, words) => {
      if (!formPage) return;
      const { house, line } = formPage;
      const report = await reported(house);
      const { code } = await issue(house, report.token, report.recordId);
      const context = await formPage.someBrowser({ width, language, withScripts: false });
      const page = await context.newPage();
      const addresses: string[] = [];
      page.on('framenavigated', (frame) => addresses.push(frame.url()));
      await page.goto(`${line.url}/window`);
      // The page that works by script hands over by itself.
      await page.getByRole('heading', { name: words.title, level: 1 }).waitFor();
      await page.waitForURL(/\/window\/plain$/);
      expect([await problems({ browser: formPage }, await page.content()), await overflow(page)]).toEqual([
        [],
        0,
      ]);
      await page.locator('#code').focus();
      await page.keyboard.type(code as string);
      await page.keyboard.press('Tab');
      await page.keyboard.type(PHRASE);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: words.done }).waitFor();
      expect([await problems({ browser: formPage }, await page.content()), await overflow(page)]).toEqual([
        [],
        0,
      ]);
      await page.getByRole('radio', { name: words.alive }).focus();
      await page.keyboard.press('Space');
      await page.locator('form[action$="/write"] button').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').waitFor();
      const [written] = await house.sql<{ kind: string }>(
        'SELECT kind FROM family_message WHERE record_id = $1',
        [report.recordId],
      );
      expect(written).toEqual({ kind: 'alive' });
      await page.locator('summary').first().press('Enter');
      await page.locator('input[name="phrase"]').first().fill(PHRASE);
      await page.locator('button[value="withdrawn"]').first().press('Enter');
      await page.locator('button[value="granted"]').first().waitFor();
      await page.locator('form[action$="/close"] button').press('Enter');
      await page.locator('#code').waitFor();
      expect(await context.cookies()).toEqual([]);
      for (const address of addresses) expect(address).not.toMatch(/gallinas|hu_|[?&](?!language)/);
      await context.close();
    },
  );
});
