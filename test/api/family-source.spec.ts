import { createHash } from 'node:crypto';
import { Authenticator } from '../../scripts/compose/authenticator.mjs';
import { freePort } from '../../src/demo/free-port.js';
import { ApiHouse } from './api-house.js';
import { Browser } from './browser.js';
import { invitedByTwo } from './invited-by-two.js';
import { issue, knock, PHRASE, reported } from './family-house.js';

const ADDRESS = '203.0.113.77';
const BROWSER = 'Inventado/7.7 (Telefono de Quirina)';
const FROM = { 'x-forwarded-for': ADDRESS, 'user-agent': BROWSER };

describe('where somebody comes from', () => {
  let house: ApiHouse;
  let origin: string;
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    house = await ApiHouse.open([], { TRUSTED_PROXIES: '1', PORT: String(port), PUBLIC_URL: origin });
  });
  afterAll(() => house.close());

  /** All that the database holds, row by row. */
  const everything = async (): Promise<string> => {
    const tables = await house.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(100);
    const texts = [];
    for (const { name } of tables) {
      const [row] = await house.sql<{ text: string | null }>(
        `SELECT string_agg(to_jsonb(t)::text, ' ') AS text FROM ${name} t`,
      );
      texts.push(row?.text ?? '');
    }
    return texts.join(' ');
  };

  /** Neither address nor browser, in no form; `known` is what was done meanwhile. */
  const isHeldNowhere = async (known: string): Promise<void> => {
    const held = await everything();
    expect(held).toContain(known);
    for (const said of [ADDRESS, BROWSER, 'Inventado'])
      for (const form of [
        said,
        Buffer.from(said).toString('hex'),
        Buffer.from(said).toString('base64url'),
        createHash('sha256').update(said).digest('hex'),
        createHash('sha256').update(said).digest('base64url'),
      ])
        expect([said, held.includes(form)]).toEqual([said, false]);
  };

  it('stands in no table, whether it looks, guesses or files: neither address nor browser, nor what either hashes to', async () => {
    const { token, recordId } = await reported(house);
    const { code } = await issue(house, token, recordId);
    expect((await knock(house, { code: code as string, phrase: 'another phrase' }, FROM)).status).toBe(401);
    const { body } = await knock(house, { code: code as string, phrase: PHRASE }, FROM);
    const look = { token: body.token as string, headers: FROM };
    const { data } = await house.ask('{ familyWindow { language } }', look);
    expect(data.familyWindow).toEqual({ language: 'es' });
    await fetch(`${house.api.url}/auth/sign-in`, { headers: FROM, redirect: 'manual' });
    await isHeldNowhere(recordId);
    // Guesses were counted, by what nobody can hold against an address later.
    expect(await house.sql('SELECT 1 FROM attempt')).not.toEqual([]);
  });

  it('stands in no table of a colleague either, who takes an invitation, signs in by passkey, works and is refused', async () => {
    const coordinator = await house.steppedUp('AA-SEARCH', ['coordinator']);
    const input = { institution: 'AA-SEARCH', name: 'Nadie', roles: ['liaison'], language: 'en' };
    const { actorId, invitation } = await invitedByTwo(house, coordinator, 'enrolUser', input);
    const code = (invitation.link as string).split('#')[1];
    const [browser, device] = [new Browser(), new Authenticator()];
    const post = (step: string, body: object = {}) =>
      browser.go(`${house.api.url}/auth/passkey/${step}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { accept: '*/*', 'content-type': 'application/json', origin, ...FROM },
      });
    const options = async (step: string, body: object = {}) =>
      (await (await post(step, body)).json()) as never;
    const created = device.create(await options('invited-options', { code }), origin);
    expect((await post('invited', { code, name: 'Phone', credential: created })).status).toBe(204);
    const asserted = device.get(await options('sign-in-options'), origin);
    expect((await post('sign-in', { credential: asserted, purpose: 'casework' })).status).toBe(204);
    // The same answer once more is refused, and counted.
    expect((await post('sign-in', { credential: asserted, purpose: 'casework' })).status).toBe(401);
    const token = browser.cookiesOf(house.api.url).get('huella') ?? '';
    const done = await house.ask('{ reports { nodes { id } } }', { token, headers: FROM });
    expect(done.errors).toBeUndefined();
    const denied = await house.ask('{ remainsRecords { nodes { id } } }', { token, headers: FROM });
    expect(denied.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    await isHeldNowhere(actorId as string);
  });
});
