import { ConsoleHouse } from './console-house.js';
import { brokenRules } from './judged.js';

describe('the API explorer in a browser', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  it('asks as whoever has signed in, loads nothing from elsewhere, and leaves nothing on the device', async () => {
    if (!house) return;
    const { page, context, foreign } = await house.enter({
      ...{ institution: 'AA-SEARCH', to: '/', language: 'en' },
      roles: ['coordinator'],
    });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${house.line.url}/explorer`);
    await page.locator('.graphiql-query-editor').getByText('mayDo').waitFor();
    await page.getByRole('button', { name: /execute query/iu }).click();
    await page.getByText('"mayDo"').first().waitFor();
    for (const name of ['WhoAmI', 'Reports', 'Matches', 'Inbox', 'Acknowledge'])
      await page.getByRole('listitem').getByRole('button', { name, exact: true }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    const kept = await page.evaluate<string[]>(
      `Object.entries(localStorage).map(([key, value]) => key + value)`,
    );
    expect(kept.filter((one) => /graphiql|WhoAmI/iu.test(one))).toEqual([]);
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
