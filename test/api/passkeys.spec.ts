import { Authenticator } from '../../scripts/compose/authenticator.mjs';
import { freePort } from '../../src/demo/free-port.js';
import { Authenticate, StepUp } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from './api-house.js';
import { Browser } from './browser.js';
import { collectInvitation, invitedByTwo } from './invited-by-two.js';
import { MovableClock } from './movable-clock.js';

describe('passkeys', () => {
  let house: ApiHouse;
  let origin: string;
  let coordinator: Awaited<ReturnType<ApiHouse['steppedUp']>>;
  const clock = new MovableClock();
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    house = await ApiHouse.open([], { PORT: String(port), PUBLIC_URL: origin }, { clock });
    coordinator = await house.steppedUp('AA-SEARCH', ['coordinator']);
  });
  afterAll(() => house.close());

  const NOBODY = { institution: 'AA-SEARCH', name: 'Nadie', roles: ['liaison'], language: 'en' };
  const enrol = async (): Promise<{ actorId: string; invitation: { link: string } }> =>
    (await invitedByTwo(house, coordinator, 'enrolUser', NOBODY)) as never;
  const codeOf = (enrolled: { invitation: { link: string } }) => enrolled.invitation.link.split('#')[1] ?? '';
  const post = (browser: Browser, step: string, body: object = {}, headers: Record<string, string> = {}) =>
    browser.go(`${house.api.url}/auth/passkey/${step}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { accept: '*/*', 'content-type': 'application/json', origin, ...headers },
    });
  const optionsOf = async (browser: Browser, step: string, body: object = {}) =>
    (await (await post(browser, step, body)).json()) as never;
  const sessionOf = (browser: Browser) => browser.cookiesOf(house.api.url).get('huella') ?? '';
  const idBy = async (browser: Browser) =>
    (await house.ask('{ me { id } }', { token: sessionOf(browser) })).data?.me?.id as string | undefined;
  const reasonOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { extensions: { reason: string } }[] };
    return errors[0]?.extensions.reason;
  };
  /** Somebody who has accepted an invitation, with the device that they did it by. */
  const somebody = async () => {
    const enrolled = await enrol();
    const code = codeOf(enrolled);
    const [browser, device] = [new Browser(), new Authenticator()];
    const options = await optionsOf(browser, 'invited-options', { code });
    const accepted = { code, name: 'Phone', credential: device.create(options, origin) };
    const answer = await post(browser, 'invited', accepted);
    expect(answer.status).toBe(204);
    return { actorId: enrolled.actorId, browser, device, code, accepted };
  };
  const signIn = async (
    device: Authenticator,
    how: Parameters<Authenticator['get']>[2] = {},
    from = origin,
  ) => {
    const browser = new Browser();
    const options = await optionsOf(browser, 'sign-in-options');
    const body = { credential: device.get(options, from, how), purpose: 'casework' };
    return { browser, body, answer: await post(browser, 'sign-in', body) };
  };
  const isRefused = async (answer: Response, reason = 'ACCESS.PASSKEY_REFUSED') =>
    expect([answer.status, await reasonOf(answer)]).toEqual([401, reason]);

  it('are registered under a one-time invitation, and sign in from then on, without a provider', async () => {
    const { actorId, browser, device } = await somebody();
    expect(await idBy(browser)).toBe(actorId);
    expect(browser.attributes.get('huella')).toMatch(/HttpOnly; SameSite=Lax/);
    const later = await signIn(device);
    expect(later.answer.status).toBe(204);
    const me = await house.ask('{ me { id purpose steppedUpAt } }', { token: sessionOf(later.browser) });
    expect(me.data.me).toEqual({ id: actorId, purpose: 'casework', steppedUpAt: null });
    const entries = await house.sql(
      `SELECT detail ->> 'by' AS by FROM audit_entry WHERE actor_id = $1 AND action = 'sessions.open' ORDER BY at`,
      [actorId],
    );
    expect(entries).toEqual([{ by: 'invitation' }, { by: 'passkey' }]);
  });

  it('are asked of whoever is invited without an address, with the code where browsers send it to nobody', async () => {
    const enrolled = await enrol();
    expect(enrolled.invitation.link).toMatch(/^http:\/\/localhost:\d+\/invitation#hi_[\w-]{27}$/);
    const system = await house.changeByTwo(coordinator, 'enrolUser', { ...NOBODY, roles: ['machine'] });
    expect(await collectInvitation(house, coordinator, system.id as string)).toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    const kept = await house.sql<{ text: string }>(
      'SELECT to_jsonb(i)::text AS text FROM invitation i WHERE actor_id = $1',
      [enrolled.actorId],
    );
    expect(kept[0]?.text).not.toContain(codeOf(enrolled));
  });

  it('are invited to by whoever has just shown who they are, for whoever holds the code becomes that person', async () => {
    const asker = await house.signIn('AA-SEARCH', ['coordinator']);
    const refused = { __typename: 'DeniedError', code: 'ACCESS.STEP_UP_NEEDED' };
    const said = '__typename ... on UserError { code }';
    expect(await house.change(asker.token, 'enrolUser', NOBODY, said)).toEqual(refused);
    const { id } = await house.changeByTwo(asker, 'enrolUser', NOBODY);
    clock.forward(6);
    expect(await house.change(asker.token, 'collectInvitation', { requestId: id as string }, said)).toEqual(
      refused,
    );
    clock.forward(-6);
  });

  const STEPS = ['invited-open', 'invited-options'];
  const isClosed = async (code: unknown, word: string) => {
    for (const step of STEPS) await isRefused(await post(new Browser(), step, { code }), word);
  };

  it('are not registered under an invitation that was used, has run out, was replaced, or never was', async () => {
    const { code, accepted } = await somebody();
    await isClosed(code, 'ACCESS.INVITATION_USED');
    await isRefused(await post(new Browser(), 'invited', accepted));
    for (const guess of ['hi_nothing', '', 7, `${code}x`, code.slice(0, -1)])
      await isClosed(guess, 'ACCESS.INVITATION_REFUSED');
    const replaced = await enrol();
    await invitedByTwo(house, coordinator, 'inviteUser', { actorId: replaced.actorId });
    await isClosed(codeOf(replaced), 'ACCESS.INVITATION_REFUSED');
    const late = codeOf(await enrol());
    clock.forward(7 * 1_440);
    await isClosed(late, 'ACCESS.INVITATION_EXPIRED');
    await isClosed(code, 'ACCESS.INVITATION_USED');
    clock.forward(-7 * 1_440);
  });

  it('are told of by an invitation that is good before anything is named, and it stays good', async () => {
    const code = codeOf(await enrol());
    for (let time = 0; time < 2; time += 1)
      expect((await post(new Browser(), 'invited-open', { code })).status).toBe(204);
    expect((await post(new Browser(), 'invited-options', { code })).status).toBe(200);
  });

  it('were made under an invitation whose holder is told for thirty days, after another as well, and then as whoever guesses', async () => {
    const { actorId, code } = await somebody();
    const late = await enrol();
    const day = 1_440;
    clock.forward(8 * day);
    // Another in their place takes nothing back of what became of the one before.
    for (const one of [actorId, late.actorId])
      await invitedByTwo(house, await house.steppedUp('AA-SEARCH', ['coordinator']), 'inviteUser', {
        actorId: one,
      });
    await isClosed(code, 'ACCESS.INVITATION_USED');
    await isClosed(codeOf(late), 'ACCESS.INVITATION_EXPIRED');
    clock.forward(28 * day);
    await isClosed(code, 'ACCESS.INVITATION_USED');
    await isClosed(codeOf(late), 'ACCESS.INVITATION_EXPIRED');
    clock.forward(day + 1);
    await isClosed(code, 'ACCESS.INVITATION_REFUSED');
    await isClosed(codeOf(late), 'ACCESS.INVITATION_REFUSED');
    clock.forward(-37 * day - 1);
  });

  it('are told of to whoever holds the code alone: the word for a closed account is that for a guess', async () => {
    const { actorId, invitation } = await enrol();
    await house.sql('UPDATE actor SET active = false WHERE id = $1', [actorId]);
    await isClosed(codeOf({ invitation }), 'ACCESS.INVITATION_REFUSED');
  });

  it('are registered by whoever hands the link over in somebody’s place only so that it is seen: the log names all, and the true one is refused', async () => {
    const asked = await house.changeByTwo(coordinator, 'enrolUser', NOBODY);
    const enrolled = (await collectInvitation(house, coordinator, asked.id as string)) as never;
    const { actorId } = enrolled as { actorId: string };
    // The coordinator accepts in the name of somebody who has never seen the link.
    const [code, device] = [codeOf(enrolled), new Authenticator()];
    const elsewhere = new Browser();
    const options = await optionsOf(elsewhere, 'invited-options', { code });
    const credential = device.create(options, origin);
    expect((await post(elsewhere, 'invited', { code, name: 'Mine', credential })).status).toBe(204);
    await isRefused(await post(new Browser(), 'invited-options', { code }), 'ACCESS.INVITATION_USED');
    const log = await house.sql<{ action: string; actor: string; step: string | null; by: string | null }>(
      `SELECT action, actor_id AS actor, detail ->> 'step' AS step, detail ->> 'by' AS by FROM audit_entry
       WHERE (detail ->> 'request' = $1 AND action <> 'approvals.read') OR detail ->> 'enrolled' = $2
          OR (actor_id = $2::uuid AND action = 'sessions.open') ORDER BY id`,
      [asked.id, actorId],
    );
    const [second] = await house.sql<{ id: string }>(
      'SELECT approved_by AS id FROM approval_request WHERE id = $1',
      [asked.id],
    );
    expect(log.map(({ action, actor, step, by }) => [action, actor, step ?? by])).toEqual([
      ['approvals.ask', coordinator.actorId, null],
      ['approvals.answer', second?.id, 'approved'],
      ['approvals.ask', coordinator.actorId, 'done'],
      ['users.enrol', coordinator.actorId, null],
      ['sessions.open', actorId, 'invitation'],
    ]);
  });

  it('are registered by one of two who accept the same invitation at once', async () => {
    const code = codeOf(await enrol());
    const accept = async () => {
      const [browser, device] = [new Browser(), new Authenticator()];
      const options = await optionsOf(browser, 'invited-options', { code });
      return { browser, accepted: { code, name: 'Phone', credential: device.create(options, origin) } };
    };
    const both = [await accept(), await accept()];
    const answers = await Promise.all(
      both.map(({ browser, accepted }) => post(browser, 'invited', accepted)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401]);
    const late = answers.find(({ status }) => status === 401);
    expect(late && (await reasonOf(late))).toBe('ACCESS.INVITATION_USED');
  });

  it('are not registered under the invitation of another person', async () => {
    const [mine, theirs] = [codeOf(await enrol()), codeOf(await enrol())];
    const browser = new Browser();
    const options = await optionsOf(browser, 'invited-options', { code: mine });
    const credential = new Authenticator().create(options, origin);
    const answer = await post(browser, 'invited', { code: theirs, name: 'Phone', credential });
    await isRefused(answer, 'ACCESS.INVITATION_REFUSED');
    expect(sessionOf(browser)).toBe('');
  });

  it.each<[string, string, object]>([
    ['made at a page of another site', 'https://elsewhere.example', {}],
    ['whose device has verified nobody', '', { isVerified: false }],
  ])('are not registered where they are %s', async (_, from, how) => {
    const code = codeOf(await enrol());
    const browser = new Browser();
    const options = await optionsOf(browser, 'invited-options', { code });
    const credential = new Authenticator().create(options, from || origin, how);
    await isRefused(await post(browser, 'invited', { code, name: 'Phone', credential }));
    // The invitation is good for another try.
    expect((await post(browser, 'invited-options', { code })).status).toBe(200);
  });

  it('sign in once by one answer: a replay is refused, in another browser and in the same', async () => {
    const { device } = await somebody();
    const { browser, body } = await signIn(device);
    await isRefused(await post(browser, 'sign-in', body));
    await isRefused(await post(new Browser(), 'sign-in', body));
  });

  it('are refused after five minutes, and an answer that was wrong once is not mended', async () => {
    const { device } = await somebody();
    const browser = new Browser();
    const options = await optionsOf(browser, 'sign-in-options');
    clock.forward(5);
    await isRefused(await post(browser, 'sign-in', { credential: device.get(options, origin) }));
    const again = await optionsOf(browser, 'sign-in-options');
    await isRefused(await post(browser, 'sign-in', { credential: device.get(again, 'http://localhost:1') }));
    await isRefused(await post(browser, 'sign-in', { credential: device.get(again, origin) }));
  });

  it.each<[string, Parameters<Authenticator['get']>[2], string]>([
    ['at a page of another site', {}, 'https://elsewhere.example'],
    ['by a device that has verified nobody', { isVerified: false }, ''],
    ['by a copy of it whose count has not gone on', { counts: false }, ''],
  ])('are refused %s', async (_, how, from) => {
    const { device } = await somebody();
    expect((await signIn(device)).answer.status).toBe(204);
    const { answer, browser } = await signIn(device, how, from || origin);
    await isRefused(answer);
    expect(sessionOf(browser)).toBe('');
    expect((await signIn(device)).answer.status).toBe(204);
  });

  it('are refused with the signature of another key, for another person, and where they are of nobody', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const sign = async (change: (credential: ReturnType<Authenticator['get']>) => object) => {
      const browser = new Browser();
      const options = await optionsOf(browser, 'sign-in-options');
      return post(browser, 'sign-in', { credential: change(one.device.get(options, origin)) });
    };
    const id = other.device.id.toString('base64url');
    const handle = Buffer.from(other.actorId).toString('base64url');
    await isRefused(await sign((credential) => ({ ...credential, id, rawId: id })));
    await isRefused(
      await sign((credential) => ({
        ...credential,
        response: { ...credential.response, userHandle: handle },
      })),
    );
    await isRefused((await signIn(new Authenticator())).answer);
    for (const body of [{}, { credential: null }, { credential: { id: '$', response: {} } }])
      await isRefused(await post(new Browser(), 'sign-in', body));
  });

  it('open nothing of an account that is closed, and nothing once it is invited anew', async () => {
    const { actorId, device } = await somebody();
    await house.sql('UPDATE actor SET active = false WHERE id = $1', [actorId]);
    await isRefused((await signIn(device)).answer);
    await house.sql('UPDATE actor SET active = true WHERE id = $1', [actorId]);
    expect((await signIn(device)).answer.status).toBe(204);
    const asked = await house.changeByTwo(coordinator, 'inviteUser', { actorId });
    // Who asks and does not take the link has changed nothing yet.
    expect((await signIn(device)).answer.status).toBe(204);
    expect(await collectInvitation(house, coordinator, asked.id as string)).toMatchObject({ actorId });
    await isRefused((await signIn(device)).answer);
  });

  const isAsked = async (browser: Browser, deed?: string) => {
    const actor = await house.api.app.get(Authenticate, { strict: false }).authenticate(sessionOf(browser));
    house.api.app.get(StepUp, { strict: false }).requireFresh(actor, deed);
  };
  const stepUp = async (browser: Browser, device: Authenticator, deed: string) => {
    const options = await optionsOf(browser, 'step-up-options', { deed });
    return post(browser, 'step-up', { credential: device.get(options, origin) });
  };

  it('show anew who somebody is for what they are about to do, and for nothing else', async () => {
    const { browser, device, actorId } = await somebody();
    const needed = expect.objectContaining({ code: 'ACCESS.STEP_UP_NEEDED' });
    await expect(isAsked(browser, 'deed-1')).rejects.toEqual(needed);
    expect((await stepUp(browser, device, 'deed-1')).status).toBe(204);
    await isAsked(browser, 'deed-1');
    await isAsked(browser);
    await expect(isAsked(browser, 'deed-2')).rejects.toEqual(needed);
    clock.forward(6);
    await expect(isAsked(browser, 'deed-1')).rejects.toEqual(needed);
    const [entry] = await house.sql(
      `SELECT detail FROM audit_entry WHERE actor_id = $1 AND detail ? 'steppedUpBy'`,
      [actorId],
    );
    expect(entry).toMatchObject({ detail: { steppedUpBy: 'passkey', deed: 'deed-1' } });
  });

  it('show nothing by another person’s passkey, in another session, or by what was signed to sign in', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const options = await optionsOf(one.browser, 'step-up-options', { deed: 'deed-1' });
    await isRefused(await post(one.browser, 'step-up', { credential: other.device.get(options, origin) }));
    const mine = await optionsOf(one.browser, 'step-up-options', { deed: 'deed-1' });
    const elsewhere = (await signIn(one.device)).browser;
    await isRefused(await post(elsewhere, 'step-up', { credential: one.device.get(mine, origin) }));
    const entering = await optionsOf(one.browser, 'sign-in-options');
    await isRefused(await post(one.browser, 'step-up', { credential: one.device.get(entering, origin) }));
    const asked = await optionsOf(one.browser, 'step-up-options', { deed: 'deed-1' });
    const twice = { credential: one.device.get(asked, origin) };
    expect((await post(one.browser, 'step-up', twice)).status).toBe(204);
    await isRefused(await post(one.browser, 'step-up', twice));
  });

  it('are no way for tokens, nor for a page of another site', async () => {
    const { actorId, browser, device } = await somebody();
    const authorization = `Bearer ${await house.issue(actorId)}`;
    await isRefused(await post(new Browser(), 'step-up-options', { deed: 'x' }, { authorization }));
    const options = await optionsOf(browser, 'step-up-options', { deed: 'deed-1' });
    const signed = { credential: device.get(options, origin) };
    const foreign = await post(browser, 'step-up', signed, { origin: 'https://elsewhere.example' });
    expect([foreign.status, await reasonOf(foreign)]).toEqual([403, 'API.FOREIGN_ORIGIN']);
  });

  it('are several to a person: added, named and ended by their holder alone, after a step-up', async () => {
    const { browser, device } = await somebody();
    const other = await somebody();
    const ask = (query: string) => house.ask(query, { token: sessionOf(browser) });
    const mine = async () => (await ask('{ myPasskeys { id name lastUsedAt } }')).data.myPasskeys;
    expect((await ask('{ stepUpWays }')).data.stepUpWays).toEqual(['passkey']);
    expect([(await post(browser, 'add-options')).status]).toEqual([403]);
    await stepUp(browser, device, 'passkeys.own');
    const second = new Authenticator();
    const added = second.create(await optionsOf(browser, 'add-options'), origin);
    expect((await post(browser, 'add', { name: ' Key ', credential: added })).status).toBe(204);
    await isRefused(await post(browser, 'add', { name: 'Key', credential: added }));
    const [phone, key] = await mine();
    expect([phone.name, key.name]).toEqual(['Phone', 'Key']);
    expect((await signIn(second)).answer.status).toBe(204);
    const change = (token: string, field: string, input: object) =>
      house.change(token, field, input, '__typename ... on UserError { code }');
    const named = { passkeyId: key.id, name: 'Key in the safe' };
    await stepUp(other.browser, other.device, 'passkeys.own');
    for (const [field, input] of [
      ['renamePasskey', named],
      ['endPasskey', { passkeyId: key.id }],
    ] as const)
      expect(await change(sessionOf(other.browser), field, input)).toMatchObject({
        __typename: 'NotFoundError',
      });
    expect(await change(sessionOf(browser), 'renamePasskey', named)).toEqual({
      __typename: 'PasskeyChanged',
    });
    const elsewhere = (await signIn(second)).browser;
    clock.forward(6);
    const end = () => change(sessionOf(browser), 'endPasskey', { passkeyId: key.id });
    expect(await end()).toEqual({ __typename: 'DeniedError', code: 'ACCESS.STEP_UP_NEEDED' });
    await stepUp(browser, device, 'passkeys.own');
    expect(await end()).toEqual({ __typename: 'PasskeyChanged' });
    await isRefused((await signIn(second)).answer);
    expect([await idBy(elsewhere), typeof (await idBy(browser))]).toEqual([undefined, 'string']);
    expect(await mine()).toHaveLength(1);
  });

  it('are tried so often from one source, and no more', async () => {
    const device = new Authenticator();
    const options = await optionsOf(new Browser(), 'sign-in-options');
    const body = { credential: device.get(options, origin) };
    const statuses = new Set<number>();
    for (let tries = 0; tries < 101; tries += 1)
      statuses.add((await post(new Browser(), 'sign-in', body)).status);
    expect([...statuses]).toEqual([401, 429]);
    await house.sql('DELETE FROM attempt');
  });
});

describe('passkeys where browsers have none', () => {
  it('are refused with what is to be mended, and nobody is invited to one', async () => {
    const house = await ApiHouse.open([], { PUBLIC_URL: 'http://192.168.0.7:4000' });
    const answer = await fetch(`${house.api.url}/auth/passkey/sign-in-options`, { method: 'POST' });
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, errors[0]?.message]).toEqual([
      503,
      expect.stringContaining('only at an https address or at localhost'),
    ]);
    const asker = await house.steppedUp('AA-SEARCH', ['coordinator']);
    const input = { institution: 'AA-SEARCH', name: 'Nadie', roles: ['liaison'], language: 'en' };
    const { id } = await house.changeByTwo(asker, 'enrolUser', input);
    const made = await house.sql('SELECT state FROM approval_request WHERE id = $1', [id]);
    expect(made).toEqual([{ state: 'done' }]);
    const invited = 'SELECT 1 FROM invitation i JOIN actor a ON a.id = i.actor_id WHERE a.enrolled_by = $1';
    expect(await house.sql(invited, [asker.actorId])).toEqual([]);
    await house.close();
  });
});
