import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { readWebhookUrl, WebhookClient, WebhookTargetRefused } from '../../../platform/webhooks/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { TooManyWebhooks, WebhookUrlRefused, WebhookUrlTaken } from '../domain/alert-errors.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import type { WebhookEndpoint } from '../persistence/alert-rows.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { WebhookAccess } from './webhook-access.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** More than one system listens in some houses; hundreds never do. */
const MOST_WEBHOOKS = 10;

/** Has an institution's own system told of its alerts. The secret is shown here, once. */
@Injectable()
export class RegisterWebhook {
  constructor(
    private readonly guarded: Guarded,
    private readonly webhookAccess: WebhookAccess,
    private readonly institutions: InstitutionDirectory,
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
    private readonly reader: AlertReader,
    private readonly closing: CloseInvisibleAlerts,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param given `institution`: another institution's code, only for the operator */
  async register(
    actor: Actor,
    given: { readonly url: string; readonly institution?: string | undefined },
  ): Promise<{ readonly endpoint: WebhookEndpoint; readonly secret: string }> {
    return this.guarded.perform(actor, 'webhooks.manage', [], async (tx) => {
      const institution = actor.institutionId
        ? await this.institutions.byId(tx, actor.institutionId)
        : await this.institutions.byCode(tx, given.institution ?? '');
      // A register that only delivers is told of nothing; who names another institution than their own means that one.
      if (!institution || institution.deliversOnly) throw new NotFound();
      if ((given.institution ?? institution.code) !== institution.code) throw new NotFound();
      requireOnRecord(actor, 'webhooks.manage', institution.id);
      const url = this.readUrl(given.url);
      if ((await this.webhooks.activeOf(tx, institution.id)).length >= MOST_WEBHOOKS)
        throw new TooManyWebhooks(MOST_WEBHOOKS);
      const secret = WebhookClient.newSecret();
      const owned = { id: randomUUID(), institutionId: institution.id };
      const sealed = await this.secrets.seal(owned, secret);
      const endpoint = await this.webhooks.add(tx, {
        ...owned,
        url,
        secret: sealed,
        createdBy: actor.actorId,
      });
      if (!endpoint) throw new WebhookUrlTaken();
      await this.webhookAccess.record(tx, actor, endpoint.id, { deed: 'registered' });
      await this.endNews(tx, actor, endpoint);
      return { endpoint, secret };
    });
  }

  /** That it was ended is no news any more to whoever is to register it anew. */
  private async endNews(
    tx: Tx,
    actor: Actor,
    { institutionId, url, createdAt }: WebhookEndpoint,
  ): Promise<void> {
    const { actorId } = actor;
    const ending = {
      actorId,
      institutionId: actor.institutionId,
      operation: 'webhooks.manage',
      at: createdAt,
    };
    await actingAs(tx, PLATFORM, async () => {
      for (const ended of await this.webhooks.givenUpAt(tx, institutionId, url))
        for (const id of await this.reader.openAbout(tx, 'webhook_ended', ended))
          await this.closing.endWhatIsOver(tx, id, ending);
    });
  }

  private readUrl(text: string): string {
    try {
      return readWebhookUrl(text, { allowPrivate: this.settings.WEBHOOK_ALLOW_PRIVATE === 'yes' }).href;
    } catch (error) {
      if (error instanceof WebhookTargetRefused) throw new WebhookUrlRefused(error.code);
      throw error;
    }
  }
}
