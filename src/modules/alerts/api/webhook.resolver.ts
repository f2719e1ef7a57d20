import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { PreviewWebhook } from '../use-cases/preview-webhook.js';
import { RegisterWebhook } from '../use-cases/register-webhook.js';
import { RemoveWebhook } from '../use-cases/remove-webhook.js';
import { RotateWebhookSecret } from '../use-cases/rotate-webhook-secret.js';
import { TestWebhook } from '../use-cases/test-webhook.js';
import { WebhookLog } from '../use-cases/webhook-log.js';
import {
  RegisterWebhookInput,
  RegisterWebhookResult,
  RemoveWebhookInput,
  RemoveWebhookResult,
  RotateWebhookSecretInput,
  RotateWebhookSecretResult,
  TestWebhookInput,
  TestWebhookResult,
  Webhook,
  type WebhookAttemptType,
  WebhookAttemptConnection,
  WebhookPreview,
  type WebhookRegistered,
  type WebhookRemoved,
  type WebhookTested,
} from './webhook.type.js';

@Resolver()
export class WebhookResolver {
  constructor(
    private readonly register: RegisterWebhook,
    private readonly remove: RemoveWebhook,
    private readonly preview: PreviewWebhook,
    private readonly rotate: RotateWebhookSecret,
    private readonly test: TestWebhook,
    private readonly webhookLog: WebhookLog,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => [Webhook], { description: "The institution's webhooks, ended ones too." })
  @May('webhooks.manage')
  async webhooks(@CurrentActor() actor: Actor): Promise<Webhook[]> {
    return [...(await this.webhookLog.endpoints(actor))];
  }

  @Query(() => WebhookAttemptConnection, {
    description: 'What was sent to a webhook and what it answered, newest first.',
  })
  @May('webhooks.manage')
  webhookAttempts(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('webhookId', { type: () => UUID, description: 'The webhook.' }) webhookId: string,
  ): Promise<Connection<WebhookAttemptType>> {
    const fetch = async (last: number, limit: number) => {
      const rows = await this.webhookLog.attempts(actor, webhookId, {
        before: last === 0 ? undefined : last,
        limit,
      });
      return rows.map((row) => ({ ...row, seq: row.id }));
    };
    return readPage(
      { cursors: this.cursors, scope: `webhook-attempts/${webhookId}` },
      page,
      fetch,
      (row) => row,
    );
  }

  @Mutation(() => RegisterWebhookResult, {
    description: "Has an institution's own system told of its alerts.",
  })
  @May('webhooks.manage')
  async registerWebhook(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Where to.' }) input: RegisterWebhookInput,
  ): Promise<WebhookRegistered> {
    const { url, institution } = input;
    const { endpoint, secret } = await this.register.register(actor, {
      url,
      institution: institution ?? undefined,
    });
    return { webhook: endpoint, secret };
  }

  @Query(() => WebhookPreview, {
    description: 'The request that a test would send, signed; nothing is sent.',
  })
  @May('webhooks.manage')
  async webhookPreview(
    @CurrentActor() actor: Actor,
    @Args('webhookId', { type: () => UUID, description: 'The webhook.' }) webhookId: string,
  ): Promise<WebhookPreview> {
    const { headers, ...request } = await this.preview.preview(actor, webhookId);
    return { ...request, headers: Object.entries(headers).map(([name, value]) => ({ name, value })) };
  }

  @Mutation(() => RotateWebhookSecretResult, {
    description: 'Gives a webhook a new secret. For a day messages are signed with the one before too.',
  })
  @May('webhooks.manage')
  async rotateWebhookSecret(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which webhook.' }) input: RotateWebhookSecretInput,
  ): Promise<WebhookRegistered> {
    const { endpoint, secret } = await this.rotate.rotate(actor, input);
    return { webhook: endpoint, secret };
  }

  @Mutation(() => TestWebhookResult, { description: 'Sends a signed test message now.' })
  @May('webhooks.manage')
  async testWebhook(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which webhook.' }) { id, idempotencyKey }: TestWebhookInput,
  ): Promise<WebhookTested> {
    return { attempt: await this.test.test(actor, id, idempotencyKey ?? undefined) };
  }

  @Mutation(() => RemoveWebhookResult, { description: 'Ends a webhook.' })
  @May('webhooks.manage')
  async removeWebhook(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which webhook.' }) input: RemoveWebhookInput,
  ): Promise<WebhookRemoved> {
    await this.remove.remove(actor, input);
    return { id: input.id };
  }
}
