import { DemoProvider } from '../../src/demo/provider/demo-provider.js';
import { inventedPeople } from '../../src/demo/provider/invented-people.js';
import { freePort } from '../../src/demo/free-port.js';
import { ApiHouse } from './api-house.js';
import { Browser } from './browser.js';

describe('the sign-in of the demonstration', () => {
  let house: ApiHouse;
  let provider: DemoProvider;
  let providerPort: number;
  const people = () => inventedPeople(house.runtime, house.api.app);
  const client = () => DemoProvider.clientOf(house.runtime.settings.PUBLIC_URL ?? '');
  beforeAll(async () => {
    const port = await freePort();
    providerPort = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const registered = DemoProvider.clientOf(publicUrl);
    house = await ApiHouse.open([], {
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: DemoProvider.issuerOn(providerPort),
      OIDC_CLIENT_ID: registered.clientId,
      OIDC_CLIENT_SECRET: registered.clientSecret,
    });
    await house.sql(`INSERT INTO installation (key, value) VALUES ('demonstration', 'loaded')`);
    provider = await DemoProvider.open(house.runtime, { port: providerPort, client: registered, people });
    for (const [name, email] of [
      ['Invented <One>', 'one@search.example'],
      ['Invented Two', 'two@search.example'],
    ]) {
      const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
      await house.sql('UPDATE actor SET name = $2, email = $3 WHERE id = $1', [actorId, name, email]);
    }
  });
  afterAll(async () => {
    await provider.close();
    await house.close();
  });

  /** To the page on which one chooses who one is. */
  const toChoice = async (browser: Browser) => {
    const begun = await browser.go(`${house.api.url}/auth/sign-in?purpose=search`);
    const authorize = Browser.target(begun, house.api.url);
    const choice = Browser.target(await browser.go(authorize), authorize);
    return { choice, page: await browser.go(choice) };
  };
  const choose = async (browser: Browser, choice: string, subject: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    let answer = await browser.go(choice, { method: 'POST', body: `subject=${subject}`, headers });
    let address = choice;
    for (let hops = 0; hops < 4 && answer.status === 303; hops += 1) {
      address = Browser.target(answer, address);
      if (address === `${house.api.url}/`) break;
      answer = await browser.go(address);
    }
    return { answer, address };
  };
  const nameBy = async (browser: Browser) => {
    const token = browser.cookiesOf(house.api.url).get('huella') ?? '';
    return (await house.ask('{ me { name purpose } }', { token })).data.me;
  };

  it('shows everybody on a page without scripts that says what it is', async () => {
    const { page } = await toChoice(new Browser());
    const html = await page.text();
    expect(html).toContain('This is a demonstration.');
    expect(html).toContain('Invented &lt;One&gt;');
    expect(html).toContain('Invented Two');
    expect(html).toContain('width=device-width');
    expect(html).not.toMatch(/<script|https?:\/\/|password"/);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  });

  it('signs in as each of them by one click, one after the other in the same browser', async () => {
    const browser = new Browser();
    const listed = await people();
    expect(listed).toHaveLength(2);
    for (const { subject, name } of [...listed, ...listed]) {
      const { choice } = await toChoice(browser);
      const { address } = await choose(browser, choice, subject);
      expect(address).toBe(`${house.api.url}/`);
      expect(await nameBy(browser)).toEqual({ name, purpose: 'search' });
    }
  });

  it('shows anew who somebody is by one more click on the same person', async () => {
    const browser = new Browser();
    const [one, other] = await people();
    await choose(browser, (await toChoice(browser)).choice, one?.subject ?? '');
    const steppedUp = async (subject: string) => {
      const begun = await browser.go(`${house.api.url}/auth/step-up`);
      const authorize = Browser.target(begun, house.api.url);
      await choose(browser, Browser.target(await browser.go(authorize), authorize), subject);
      const token = browser.cookiesOf(house.api.url).get('huella') ?? '';
      return (await house.ask('{ me { name steppedUpAt } }', { token })).data.me;
    };
    expect(await steppedUp(other?.subject ?? '')).toEqual({ name: one?.name, steppedUpAt: null });
    expect(await steppedUp(one?.subject ?? '')).toEqual({ name: one?.name, steppedUpAt: expect.any(String) });
  });

  it('is offered on the start page, beside the way out', async () => {
    const page = await (await fetch(house.api.url)).text();
    expect(page).toContain('href="/auth/sign-in"');
    expect(page).toContain('action="/auth/sign-out"');
  });

  it('takes nobody who is not on the page', async () => {
    const browser = new Browser();
    const { choice } = await toChoice(browser);
    const { answer } = await choose(browser, choice, '00000000-0000-4000-8000-000000000001');
    expect(answer.status).toBe(400);
    expect(browser.cookiesOf(house.api.url).has('huella')).toBe(false);
  });

  it('sends nobody back to another address', async () => {
    const browser = new Browser();
    const begun = await browser.go(`${house.api.url}/auth/sign-in`);
    const authorize = new URL(Browser.target(begun, house.api.url));
    authorize.searchParams.set('redirect_uri', `${house.api.url}/auth/callback/elsewhere`);
    expect((await browser.go(authorize.href)).status).toBe(400);
  });

  it('is not there outside a demonstration', async () => {
    await house.sql(`DELETE FROM installation WHERE key = 'demonstration'`);
    const options = { port: await freePort(), client: client(), people };
    await expect(DemoProvider.open(house.runtime, options)).rejects.toMatchObject({
      what: expect.stringContaining('belongs to the demonstration'),
    });
  });
});
