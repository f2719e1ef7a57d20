import { Webhook } from 'standardwebhooks';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import {
  DeliverWebhook,
  EndFailingWebhooks,
  PreviewWebhook,
  RegisterWebhook,
  RemoveWebhook,
  ReplayDelivery,
  RotateWebhookSecret,
  TestWebhook,
  WebhookLog,
} from '../../src/modules/alerts/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { WebhookClient } from '../../src/platform/webhooks/index.js';
import { DeliveryFixture, HOOK } from './delivery-fixture.js';
import { operator } from './notifications-house.js';
import { Receiver } from './webhook-receiver.js';

const fixture = new DeliveryFixture();
beforeAll(() => fixture.start());
beforeEach(() => fixture.before());
afterEach(() => fixture.after());
afterAll(() => fixture.stop());

describe('a webhook', () => {
  async function hooked() {
    const parts = await fixture.institution();
    await fixture.house.source.query('UPDATE actor SET email = NULL WHERE institution_id = $1', [
      parts.search,
    ]);
    const { endpoint, secret } = await fixture.house
      .get(RegisterWebhook)
      .register(parts.coordinator, { url: fixture.receiver.url() });
    return { ...parts, endpoint, secret };
  }

  it('is signed as Standard Webhooks says, and carries ids and a date only', async () => {
    const { search, secret } = await hooked();
    const [id = ''] = await fixture.alertAbout(search);
    await fixture.hooksOff();
    const [request] = fixture.receiver.received;
    const [delivery] = await fixture.deliveriesOf(id);
    const headers = request!.headers as Record<string, string>;
    const payload = new Webhook(secret).verify(request!.body, headers);
    expect(headers['webhook-id']).toBe(delivery!.id);
    expect(payload).toEqual({
      type: 'alert.opened',
      alertId: id,
      matchIds: [...fixture.house.matches.all.keys()],
      matchCount: 1,
      subjectIds: [],
      dueAt: '2026-06-04T08:00:00.000Z',
    });
    expect(() => new Webhook(secret).verify(`${request!.body} `, headers)).toThrow();
    expect(await fixture.stateOf(id)).toBe('delivered');
  });

  it('is tried again, with growing waits and the same id, until the receiver is well', async () => {
    const { search, coordinator, endpoint } = await hooked();
    const [id = ''] = await fixture.alertAbout(search);
    fixture.receiver.status = 500;
    await fixture.hooksOff();
    expect((await fixture.house.tasks(HOOK)).map((task) => task.waitsSeconds)).toEqual([5]);
    await fixture.hooksOff();
    expect((await fixture.house.tasks(HOOK)).map((task) => task.waitsSeconds)).toEqual([60]);
    expect(await fixture.stateOf(id)).toBe('queued');
    fixture.receiver.status = 200;
    await fixture.hooksOff();
    expect(new Set(fixture.receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const attempts = await fixture.house.get(WebhookLog).attempts(coordinator, endpoint.id, { limit: 10 });
    expect(attempts.map(({ code }) => code)).toEqual(['HTTP_200', 'HTTP_500', 'HTTP_500']);
    expect(await fixture.house.tasks(HOOK)).toEqual([]);
  });

  it('is given up after thirteen attempts in three days, and then the inbox has to do', async () => {
    const { search } = await hooked();
    fixture.receiver.status = 503;
    const [id = ''] = await fixture.alertAbout(search);
    for (let n = 0; n < 15; n += 1) await fixture.hooksOff();
    expect(fixture.receiver.received).toHaveLength(13);
    expect(await fixture.deliveriesOf(id)).toMatchObject([
      { state: 'failed', attempts: 13, last_code: 'HTTP_503' },
    ]);
    expect(await fixture.stateOf(id)).toBe('delivered');
  });

  it('ends with 410, for what is still due to it too', async () => {
    const { search, coordinator, endpoint } = await hooked();
    const [first = ''] = await fixture.alertAbout(search);
    fixture.receiver.status = 500;
    await fixture.hooksOff();
    const [second = ''] = await fixture.alertAbout(search);
    const waiting = (await fixture.house.tasks(HOOK)).find((task) => task.waitsSeconds > 0)?.deliveryId ?? '';
    const fresh = (await fixture.deliveriesOf(second))[0]!.id;
    fixture.receiver.status = 410;
    await fixture.house.get(DeliverWebhook).deliver(fresh);
    fixture.receiver.status = 200;
    await fixture.house.get(DeliverWebhook).deliver(waiting);
    expect(fixture.receiver.received).toHaveLength(2);
    expect(await fixture.deliveriesOf(second)).toMatchObject([{ state: 'failed', last_code: 'HTTP_410' }]);
    expect(await fixture.deliveriesOf(first)).toMatchObject([{ state: 'dropped' }]);
    expect([await fixture.stateOf(first), await fixture.stateOf(second)]).toEqual(['delivered', 'delivered']);
    const [listed] = await fixture.house.get(WebhookLog).endpoints(coordinator);
    expect(listed).toMatchObject({ id: endpoint.id, active: false, endedBecause: 'gone' });
    await fixture.alertAbout(search);
    await fixture.hooksOff();
    expect(fixture.receiver.received).toHaveLength(2);
  });

  it('does not follow a redirect', async () => {
    const { search } = await hooked();
    const other = await Receiver.open();
    fixture.receiver.status = 307;
    fixture.receiver.location = other.url('/elsewhere');
    const [id = ''] = await fixture.alertAbout(search);
    await fixture.hooksOff();
    expect(other.received).toEqual([]);
    expect(await fixture.deliveriesOf(id)).toMatchObject([{ state: 'due', last_code: 'HTTP_307' }]);
    await other.close();
  });

  it('tells of the receiver that does not listen, and of nothing else', async () => {
    const { search } = await hooked();
    const [id = ''] = await fixture.alertAbout(search);
    await fixture.receiver.close();
    await fixture.hooksOff();
    expect(await fixture.deliveriesOf(id)).toMatchObject([
      { state: 'due', last_code: 'WEBHOOKS.ECONNREFUSED' },
    ]);
    fixture.receiver = await Receiver.open();
  });

  it('that takes a message and never answers is left after the time that it has', async () => {
    fixture.receiver.silent = true;
    const message = {
      url: fixture.receiver.url(),
      secrets: [WebhookClient.newSecret()],
      id: 'id',
      body: '{}',
    };
    const sending = new WebhookClient({ allowPrivate: true }, 100).send(message);
    await expect(sending).rejects.toMatchObject({ code: 'WEBHOOKS.TIMEOUT' });
    expect(fixture.receiver.received).toHaveLength(1);
  });

  it('can be tested, and answers what the receiver said', async () => {
    const { coordinator, endpoint, secret } = await hooked();
    fixture.receiver.status = 202;
    const answered = await fixture.house.get(TestWebhook).test(coordinator, endpoint.id);
    expect(answered).toMatchObject({ code: 'HTTP_202', type: 'webhook.test' });
    const [request] = fixture.receiver.received;
    expect(
      new Webhook(secret).verify(request!.body, request!.headers as Record<string, string>),
    ).toMatchObject({ alertId: null });
  });

  it('has its secret sealed in the database; one that stood in clear is sealed when it is next used', async () => {
    const { coordinator, endpoint, secret } = await hooked();
    const stored = async () =>
      (await fixture.house.source.query<{ secret: string }[]>('SELECT secret FROM webhook_endpoint'))[0]
        ?.secret;
    expect(await stored()).toMatch(/^sealed1\./);
    await fixture.house.source.query('UPDATE webhook_endpoint SET secret = $1', [secret]);
    await fixture.house.get(TestWebhook).test(coordinator, endpoint.id);
    expect(await stored()).toMatch(/^sealed1\./);
    await fixture.house.get(TestWebhook).test(coordinator, endpoint.id);
    for (const { body, headers } of fixture.receiver.received)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toBeDefined();
    expect(fixture.receiver.received).toHaveLength(2);
  });

  it('can be asked to bring a message once more, under its old id', async () => {
    const { search, coordinator } = await hooked();
    const [id = ''] = await fixture.alertAbout(search);
    await fixture.hooksOff();
    const [delivery] = await fixture.deliveriesOf(id);
    await fixture.house.get(ReplayDelivery).replay(coordinator, delivery!.id);
    await fixture.hooksOff();
    expect(fixture.receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      delivery!.id,
      delivery!.id,
    ]);
  });

  it('gets a new secret while the old one signs too, for a day', async () => {
    const { coordinator, endpoint, secret: old } = await hooked();
    const rotated = await fixture.house
      .get(RotateWebhookSecret)
      .rotate(coordinator, { id: endpoint.id, expectedVersion: 1 });
    const opens = (secret: string) => {
      const { body, headers } = fixture.receiver.received.at(-1)!;
      return () => new Webhook(secret).verify(body, headers as Record<string, string>);
    };
    await fixture.house.get(TestWebhook).test(coordinator, endpoint.id);
    for (const secret of [old, rotated.secret]) expect(opens(secret)).not.toThrow();
    fixture.house.clock.forward(25);
    await fixture.house.get(TestWebhook).test(coordinator, endpoint.id);
    expect(opens(rotated.secret)).not.toThrow();
    expect(opens(old)).toThrow();
  });

  it('can be written against what a test would send, before anything reaches it', async () => {
    const { coordinator, endpoint, secret } = await hooked();
    const { url, headers, body } = await fixture.house.get(PreviewWebhook).preview(coordinator, endpoint.id);
    expect(url).toBe(fixture.receiver.url());
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'webhook.test' });
    expect(fixture.receiver.received).toEqual([]);
  });

  it('that answers 500 for a week is ended on the fifth day, and its institution and the operator are told', async () => {
    const { search, coordinator, endpoint } = await hooked();
    fixture.receiver.status = 500;
    const day = async () => {
      await fixture.alertAbout(search);
      await fixture.hooksOff();
      await fixture.house.get(EndFailingWebhooks).end();
      fixture.house.clock.forward(24);
    };
    for (let n = 0; n < 5; n += 1) await day();
    const listed = async () => (await fixture.house.get(WebhookLog).endpoints(coordinator))[0];
    expect(await listed()).toMatchObject({ active: true, failingSince: new Date('2026-06-01T08:00:00Z') });
    for (let n = 0; n < 2; n += 1) await day();
    expect(await listed()).toMatchObject({ active: false, endedBecause: 'failing' });
    const told = async (actor: Actor) =>
      (await fixture.house.pageOf(actor)).filter(({ kind }) => kind === 'webhook_ended');
    const [alert, ...more] = await told(coordinator);
    expect(alert).toMatchObject({ ownerActorId: coordinator.actorId, subjectIds: [endpoint.id] });
    expect(more).toEqual([]);
    expect((await told(operator)).map(({ institutionId }) => institutionId).sort()).toEqual(
      [null, search].sort(),
    );
    const asked = fixture.receiver.received.length;
    await day();
    expect(fixture.receiver.received).toHaveLength(asked);
    // Every alert of the week stands in the inbox all the same.
    expect(
      (await fixture.house.pageOf(coordinator)).filter(({ kind }) => kind !== 'webhook_ended'),
    ).toHaveLength(8);
    await fixture.house.get(RegisterWebhook).register(coordinator, { url: fixture.receiver.url() });
    expect(await told(coordinator)).toEqual([]);
  });

  it('that takes one message between is not ended', async () => {
    const { search } = await hooked();
    for (let n = 0; n < 7; n += 1) {
      fixture.receiver.status = n === 3 ? 200 : 500;
      await fixture.alertAbout(search);
      await fixture.hooksOff();
      await fixture.house.get(EndFailingWebhooks).end();
      fixture.house.clock.forward(24);
    }
    const [row] = await fixture.house.source.query<{ active: boolean }[]>(
      'SELECT active FROM webhook_endpoint',
    );
    expect(row?.active).toBe(true);
  });

  it('of another institution can be neither seen, tested nor removed, and the attempt is written down', async () => {
    const { endpoint } = await hooked();
    const other = await fixture.house.institution('MX-SEARCH', 'search_mechanism', 'MX');
    const stranger = await fixture.house.person(other, 'coordinator');
    expect(await fixture.house.get(WebhookLog).endpoints(stranger)).toEqual([]);
    await expect(fixture.house.get(TestWebhook).test(stranger, endpoint.id)).rejects.toThrow(NotFound);
    await expect(
      fixture.house.get(RemoveWebhook).remove(stranger, { id: endpoint.id, expectedVersion: 1 }),
    ).rejects.toThrow(NotFound);
    await expect(fixture.house.get(WebhookLog).attempts(stranger, endpoint.id, { limit: 1 })).rejects.toThrow(
      NotFound,
    );
    const mine = (await fixture.house.denials()).filter((denial) => denial.actor_id === stranger.actorId);
    expect(mine.map(({ record_ids }) => record_ids)).toEqual([[endpoint.id], [endpoint.id], [endpoint.id]]);
  });

  it('is told nothing after its removal', async () => {
    const { search, coordinator, endpoint } = await hooked();
    await fixture.house.get(RemoveWebhook).remove(coordinator, { id: endpoint.id, expectedVersion: 1 });
    await fixture.alertAbout(search);
    await fixture.hooksOff();
    expect(fixture.receiver.received).toEqual([]);
  });

  it('goes to no address of this machine unless the installation allows it, neither at registration nor later', async () => {
    const { search, coordinator } = await hooked();
    const strict = await fixture.open({ WEBHOOK_ALLOW_PRIVATE: 'no' });
    try {
      for (const url of [
        fixture.receiver.url(),
        'https://127.0.0.1/hook',
        'https://[::1]/hook',
        'https://2130706433/',
      ]) {
        const registering = strict.get(RegisterWebhook).register(coordinator, { url });
        await expect(registering).rejects.toMatchObject({ code: 'NOTIFICATIONS.WEBHOOK_URL_REFUSED' });
      }
      const [id = ''] = await fixture.alertAbout(search);
      await fixture.hooksOff(strict);
      expect(fixture.receiver.received).toEqual([]);
      expect(await fixture.deliveriesOf(id)).toMatchObject([
        { state: 'failed', last_code: 'WEBHOOKS.HTTPS_NEEDED' },
      ]);
    } finally {
      await strict.close();
    }
  });

  it('has at most one registration of an address, and never shows its secret again', async () => {
    const { coordinator, secret } = await hooked();
    const again = fixture.house.get(RegisterWebhook).register(coordinator, { url: fixture.receiver.url() });
    await expect(again).rejects.toMatchObject({ code: 'NOTIFICATIONS.WEBHOOK_URL_TAKEN' });
    expect(JSON.stringify(await fixture.house.get(WebhookLog).endpoints(coordinator))).not.toContain(secret);
  });
});
