import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';

const STEPS = ['person', 'last', 'looks', 'body', 'family', 'contact', 'consent', 'review'] as const;
/** The rules take seconds a page: at the desk those that are laid out otherwise there. */
const AT_THE_DESK = ['body', 'review'] as const;

describe('the report and its drafts', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  it.each([
    ['es', 1280, AT_THE_DESK],
    ['ht', 360, STEPS],
  ])(
    'break no rule of WCAG 2.2 AA that a machine can check, and scroll nowhere sideways (%s, %i)',
    async (language, width, steps) => {
      if (!house) return;
      const { page, context } = await house.enter({
        ...{ institution: 'CC-CONSULATE', roles: ['liaison'], to: '/report/new', width },
      });
      await page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
      await page.waitForURL(/report\/[\da-f]{8}-/);
      const draft = page.url();
      for (const step of steps) {
        await page.goto(`${draft}?step=${step}`);
        await page.locator('h3[tabindex]').waitFor();
        // A list is as it is used, with an entry in it.
        if (['person', 'body', 'family'].includes(step))
          await page.locator('fieldset button').first().click();
        expect(await brokenRulesInTurn(page)).toEqual([]);
        expect([step, await overflow(page)]).toEqual([step, 0]);
      }
      await page.goto(`${house.line.url}/drafts`);
      await page.getByRole('heading', { level: 2 }).waitFor();
      expect(await brokenRulesInTurn(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await context.close();
    },
  );
});
