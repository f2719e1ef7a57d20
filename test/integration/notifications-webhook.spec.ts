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
import { DeliveryDesk, HOOK } from './delivery-desk.js';
import { operator } from './notifications-house.js';
import { Receiver } from './webhook-receiver.js';

const desk = new DeliveryDesk();
beforeAll(() => desk.start());
beforeEach(() => desk.before());
afterEach(() => desk.after());
afterAll(() => desk.stop());

describe('a webhook', () => {
  async function hooked() {
    const parts = await desk.institution();
    await desk.house.source.query('UPDATE actor SET email = NULL WHERE institution_id = $1', [parts.search]);
    const { endpoint, secret } = await desk.house
      .get(RegisterWebhook)
      .register(parts.coordinator, { url: desk.receiver.url() });
    return { ...parts, endpoint, secret };
  }

  it('is signed as Standard Webhooks says, and carries ids and a date only', async () => {
    const { search, secret } = await hooked();
    const [id = ''] = await desk.alertAbout(search);
    await desk.hooksOff();
    const [request] = desk.receiver.received;
    const [delivery] = await desk.deliveriesOf(id);
    const headers = request!.headers as Record<string, string>;
    const payload = new Webhook(secret).verify(request!.body, headers);
    expect(headers['webhook-id']).toBe(delivery!.id);
    expect(payload).toEqual({
      type: 'alert.opened',
      alertId: id,
      matchIds: [...desk.house.matches.all.keys()],
      matchCount: 1,
      subjectIds: [],
      dueAt: '2026-06-04T08:00:00.000Z',
    });
    expect(() => new Webhook(secret).verify(`${request!.body} `, headers)).toThrow();
    expect(await desk.stateOf(id)).toBe('delivered');
  });

  it('is tried again, with growing waits and the same id, until the receiver is well', async () => {
    const { search, coordinator, endpoint } = await hooked();
    const [id = ''] = await desk.alertAbout(search);
    desk.receiver.status = 500;
    await desk.hooksOff();
    expect((await desk.house.tasks(HOOK)).map((task) => task.waitsSeconds)).toEqual([5]);
    await desk.hooksOff();
    expect((await desk.house.tasks(HOOK)).map((task) => task.waitsSeconds)).toEqual([60]);
    expect(await desk.stateOf(id)).toBe('queued');
    desk.receiver.status = 200;
    await desk.hooksOff();
    expect(new Set(desk.receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const attempts = await desk.house.get(WebhookLog).attempts(coordinator, endpoint.id, { limit: 10 });
    expect(attempts.map(({ code }) => code)).toEqual(['HTTP_200', 'HTTP_500', 'HTTP_500']);
    expect(await desk.house.tasks(HOOK)).toEqual([]);
  });

  it('is given up after thirteen attempts in three days, and then the inbox has to do', async () => {
    const { search } = await hooked();
    desk.receiver.status = 503;
    const [id = ''] = await desk.alertAbout(search);
    for (let n = 0; n < 15; n += 1) await desk.hooksOff();
    expect(desk.receiver.received).toHaveLength(13);
    expect(await desk.deliveriesOf(id)).toMatchObject([
      { state: 'failed', attempts: 13, last_code: 'HTTP_503' },
    ]);
    expect(await desk.stateOf(id)).toBe('delivered');
  });

  it('ends with 410, for what is still due to it too', async () => {
    const { search, coordinator, endpoint } = await hooked();
    const [first = ''] = await desk.alertAbout(search);
    desk.receiver.status = 500;
    await desk.hooksOff();
    const [second = ''] = await desk.alertAbout(search);
    const waiting = (await desk.house.tasks(HOOK)).find((task) => task.waitsSeconds > 0)?.deliveryId ?? '';
    const fresh = (await desk.deliveriesOf(second))[0]!.id;
    desk.receiver.status = 410;
    await desk.house.get(DeliverWebhook).deliver(fresh);
    desk.receiver.status = 200;
    await desk.house.get(DeliverWebhook).deliver(waiting);
    expect(desk.receiver.received).toHaveLength(2);
    expect(await desk.deliveriesOf(second)).toMatchObject([{ state: 'failed', last_code: 'HTTP_410' }]);
    expect(await desk.deliveriesOf(first)).toMatchObject([{ state: 'dropped' }]);
    expect([await desk.stateOf(first), await desk.stateOf(second)]).toEqual(['delivered', 'delivered']);
    const [listed] = await desk.house.get(WebhookLog).endpoints(coordinator);
    expect(listed).toMatchObject({ id: endpoint.id, active: false, endedBecause: 'gone' });
    await desk.alertAbout(search);
    await desk.hooksOff();
    expect(desk.receiver.received).toHaveLength(2);
  });

  it('does not follow a redirect', async () => {
    const { search } = await hooked();
    const other = await Receiver.open();
    desk.receiver.status = 307;
    desk.receiver.location = other.url('/elsewhere');
    const [id = ''] = await desk.alertAbout(search);
    await desk.hooksOff();
    expect(other.received).toEqual([]);
    expect(await desk.deliveriesOf(id)).toMatchObject([{ state: 'due', last_code: 'HTTP_307' }]);
    await other.close();
  });

  it('tells of the receiver that does not listen, and of nothing else', async () => {
    const { search } = await hooked();
    const [id = ''] = await desk.alertAbout(search);
    await desk.receiver.close();
    await desk.hooksOff();
    expect(await desk.deliveriesOf(id)).toMatchObject([{ state: 'due', last_code: 'WEBHOOKS.ECONNREFUSED' }]);
    desk.receiver = await Receiver.open();
  });

  it('that takes a message and never answers is left after the time that it has', async () => {
    desk.receiver.silent = true;
    const message = { url: desk.receiver.url(), secrets: [WebhookClient.newSecret()], id: 'id', body: '{}' };
    const sending = new WebhookClient({ allowPrivate: true }, 100).send(message);
    await expect(sending).rejects.toMatchObject({ code: 'WEBHOOKS.TIMEOUT' });
    expect(desk.receiver.received).toHaveLength(1);
  });

  it('can be tested, and answers what the receiver said', async () => {
    const { coordinator, endpoint, secret } = await hooked();
    desk.receiver.status = 202;
    const answered = await desk.house.get(TestWebhook).test(coordinator, endpoint.id);
    expect(answered).toMatchObject({ code: 'HTTP_202', type: 'webhook.test' });
    const [request] = desk.receiver.received;
    expect(
      new Webhook(secret).verify(request!.body, request!.headers as Record<string, string>),
    ).toMatchObject({ alertId: null });
  });

  it('has its secret sealed in the database; one that stood in clear is sealed when it is next used', async () => {
    const { coordinator, endpoint, secret } = await hooked();
    const stored = async () =>
      (await desk.house.source.query<{ secret: string }[]>('SELECT secret FROM webhook_endpoint'))[0]?.secret;
    expect(await stored()).toMatch(/^sealed1\./);
    await desk.house.source.query('UPDATE webhook_endpoint SET secret = $1', [secret]);
    await desk.house.get(TestWebhook).test(coordinator, endpoint.id);
    expect(await stored()).toMatch(/^sealed1\./);
    await desk.house.get(TestWebhook).test(coordinator, endpoint.id);
    for (const { body, headers } of desk.receiver.received)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toBeDefined();
    expect(desk.receiver.received).toHaveLength(2);
  });

  it('can be asked to bring a message once more, under its old id', async () => {
    const { search, coordinator } = await hooked();
    const [id = ''] = await desk.alertAbout(search);
    await desk.hooksOff();
    const [delivery] = await desk.deliveriesOf(id);
    await desk.house.get(ReplayDelivery).replay(coordinator, delivery!.id);
    await desk.hooksOff();
    expect(desk.receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      delivery!.id,
      delivery!.id,
    ]);
  });

  it('gets a new secret while the old one signs too, for a day', async () => {
    const { coordinator, endpoint, secret: old } = await hooked();
    const rotated = await desk.house
      .get(RotateWebhookSecret)
      .rotate(coordinator, { id: endpoint.id, expectedVersion: 1 });
    const opens = (secret: string) => {
      const { body, headers } = desk.receiver.received.at(-1)!;
      return () => new Webhook(secret).verify(body, headers as Record<string, string>);
    };
    await desk.house.get(TestWebhook).test(coordinator, endpoint.id);
    for (const secret of [old, rotated.secret]) expect(opens(secret)).not.toThrow();
    desk.house.clock.forward(25);
    await desk.house.get(TestWebhook).test(coordinator, endpoint.id);
    expect(opens(rotated.secret)).not.toThrow();
    expect(opens(old)).toThrow();
  });

  it('can be written against what a test would send, before anything reaches it', async () => {
    const { coordinator, endpoint, secret } = await hooked();
    const { url, headers, body } = await desk.house.get(PreviewWebhook).preview(coordinator, endpoint.id);
    expect(url).toBe(desk.receiver.url());
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'webhook.test' });
    expect(desk.receiver.received).toEqual([]);
  });

  it('that answers 500 for a week is ended on the fifth day, and its institution and the operator are told', async () => {
    const { search, coordinator, endpoint } = await hooked();
    desk.receiver.status = 500;
    const day = async () => {
      await desk.alertAbout(search);
      await desk.hooksOff();
      await desk.house.get(EndFailingWebhooks).end();
      desk.house.clock.forward(24);
    };
    for (let n = 0; n < 5; n += 1) await day();
    const listed = async () => (await desk.house.get(WebhookLog).endpoints(coordinator))[0];
    expect(await listed()).toMatchObject({ active: true, failingSince: new Date('2026-06-01T08:00:00Z') });
    for (let n = 0; n < 2; n += 1) await day();
    expect(await listed()).toMatchObject({ active: false, endedBecause: 'failing' });
    const told = async (actor: Actor) =>
      (await desk.house.pageOf(actor)).filter(({ kind }) => kind === 'webhook_ended');
    const [alert, ...more] = await told(coordinator);
    expect(alert).toMatchObject({ ownerActorId: coordinator.actorId, subjectIds: [endpoint.id] });
    expect(more).toEqual([]);
    expect((await told(operator)).map(({ institutionId }) => institutionId).sort()).toEqual(
      [null, search].sort(),
    );
    const asked = desk.receiver.received.length;
    await day();
    expect(desk.receiver.received).toHaveLength(asked);
    // Every alert of the week stands in the inbox all the same.
    expect(
      (await desk.house.pageOf(coordinator)).filter(({ kind }) => kind !== 'webhook_ended'),
    ).toHaveLength(8);
    await desk.house.get(RegisterWebhook).register(coordinator, { url: desk.receiver.url() });
    expect(await told(coordinator)).toEqual([]);
  });

  it('that takes one message between is not ended', async () => {
    const { search } = await hooked();
    for (let n = 0; n < 7; n += 1) {
      desk.receiver.status = n === 3 ? 200 : 500;
      await desk.alertAbout(search);
      await desk.hooksOff();
      await desk.house.get(EndFailingWebhooks).end();
      desk.house.clock.forward(24);
    }
    const [row] = await desk.house.source.query<{ active: boolean }[]>('SELECT active FROM webhook_endpoint');
    expect(row?.active).toBe(true);
  });

  it('of another institution can be neither seen, tested nor removed, and the attempt is written down', async () => {
    const { endpoint } = await hooked();
    const other = await desk.house.institution('MX-SEARCH', 'search_mechanism', 'MX');
    const stranger = await desk.house.person(other, 'coordinator');
    expect(await desk.house.get(WebhookLog).endpoints(stranger)).toEqual([]);
    await expect(desk.house.get(TestWebhook).test(stranger, endpoint.id)).rejects.toThrow(NotFound);
    await expect(
      desk.house.get(RemoveWebhook).remove(stranger, { id: endpoint.id, expectedVersion: 1 }),
    ).rejects.toThrow(NotFound);
    await expect(desk.house.get(WebhookLog).attempts(stranger, endpoint.id, { limit: 1 })).rejects.toThrow(
      NotFound,
    );
    const mine = (await desk.house.denials()).filter((denial) => denial.actor_id === stranger.actorId);
    expect(mine.map(({ record_ids }) => record_ids)).toEqual([[endpoint.id], [endpoint.id], [endpoint.id]]);
  });

  it('is told nothing after its removal', async () => {
    const { search, coordinator, endpoint } = await hooked();
    await desk.house.get(RemoveWebhook).remove(coordinator, { id: endpoint.id, expectedVersion: 1 });
    await desk.alertAbout(search);
    await desk.hooksOff();
    expect(desk.receiver.received).toEqual([]);
  });

  it('goes to no address of this machine unless the installation allows it, neither at registration nor later', async () => {
    const { search, coordinator } = await hooked();
    const strict = await desk.open({ WEBHOOK_ALLOW_PRIVATE: 'no' });
    try {
      for (const url of [
        desk.receiver.url(),
        'https://127.0.0.1/hook',
        'https://[::1]/hook',
        'https://2130706433/',
      ]) {
        const registering = strict.get(RegisterWebhook).register(coordinator, { url });
        await expect(registering).rejects.toMatchObject({ code: 'NOTIFICATIONS.WEBHOOK_URL_REFUSED' });
      }
      const [id = ''] = await desk.alertAbout(search);
      await desk.hooksOff(strict);
      expect(desk.receiver.received).toEqual([]);
      expect(await desk.deliveriesOf(id)).toMatchObject([
        { state: 'failed', last_code: 'WEBHOOKS.HTTPS_NEEDED' },
      ]);
    } finally {
      await strict.close();
    }
  });

  it('has at most one registration of an address, and never shows its secret again', async () => {
    const { coordinator, secret } = await hooked();
    const again = desk.house.get(RegisterWebhook).register(coordinator, { url: desk.receiver.url() });
    await expect(again).rejects.toMatchObject({ code: 'NOTIFICATIONS.WEBHOOK_URL_TAKEN' });
    expect(JSON.stringify(await desk.house.get(WebhookLog).endpoints(coordinator))).not.toContain(secret);
  });
});
