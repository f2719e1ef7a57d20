import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion, UUID, OnceInput } from '../../../platform/graphql/index.js';

@ObjectType({
  description: "An institution's own system that is told of its alerts (Standard Webhooks 1.0).",
})
export class Webhook {
  @Field(() => UUID, { description: 'By which this platform knows it.' })
  id!: string;

  @Field(() => UUID, { description: 'The institution that is told.' })
  institutionId!: string;

  @Field(() => String, { description: 'Where messages go.' })
  url!: string;

  @Field(() => Boolean, { description: 'Whether messages still go there.' })
  active!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'removed by its institution; gone: it answered 410; failing: it took nothing for five days.',
  })
  endedBecause!: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when it has taken nothing; five days later it is ended.',
  })
  failingSince!: Date | null;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was registered.' })
  createdAt!: Date;
}

@ObjectType('WebhookAttempt', {
  description: 'An attempt at bringing a message to a webhook; kept for two weeks.',
})
export class WebhookAttemptType {
  @Field(() => UUID, {
    description: 'The webhook-id, which is the id of the delivery; the same for every attempt.',
  })
  messageId!: string;

  @Field(() => String, { description: 'alert.opened, alert.overdue, alert.escalated or webhook.test.' })
  type!: string;

  @Field(() => String, { description: 'HTTP_200, or why there was no answer.' })
  code!: string;

  @Field(() => Int, { description: 'How long the answer took, in milliseconds.' })
  durationMs!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was tried.' })
  at!: Date;
}

@ObjectType({ description: 'A header of a request.' })
export class WebhookHeader {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it says.' })
  value!: string;
}

@ObjectType({ description: 'The signed request that a test would send now. Nothing was sent.' })
export class WebhookPreview {
  @Field(() => String, { description: 'Where to, by POST.' })
  url!: string;

  @Field(() => [WebhookHeader], { description: 'Its headers; the signature holds for this body alone.' })
  headers!: readonly WebhookHeader[];

  @Field(() => String, { description: 'Its body, byte by byte as it is signed.' })
  body!: string;
}

@InputType({ description: 'Where an institution wants to be told.' })
export class RegisterWebhookInput {
  @Field(() => String, { description: 'An https address on the internet.' })
  url!: string;

  @Field(() => String, { nullable: true, description: "Another institution's code; only for the operator." })
  institution?: string | null;
}

@InputType({ description: 'The webhook to end.' })
export class RemoveWebhookInput {
  @Field(() => UUID, { description: 'The webhook.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a conflict.' })
  expectedVersion!: number;
}

@InputType({ description: 'The webhook that a test message goes to.' })
export class TestWebhookInput extends OnceInput {
  @Field(() => UUID, { description: 'The webhook.' })
  id!: string;
}

@InputType({ description: 'The message that is brought once more.' })
export class ReplayDeliveryInput extends OnceInput {
  @Field(() => UUID, { description: 'A delivery of an alert on the way of a webhook.' })
  deliveryId!: string;
}

@InputType({ description: 'The webhook that gets a new secret.' })
export class RotateWebhookSecretInput extends RemoveWebhookInput {}

@ObjectType({ description: 'The webhook and its new secret, which is shown here and never again.' })
export class WebhookRegistered {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook;

  @Field(() => String, { description: 'Signs every message; keep it where the receiver runs.' })
  secret!: string;
}

@ObjectType({ description: 'What the receiver answered to the test message.' })
export class WebhookTested {
  @Field(() => WebhookAttemptType, { description: 'What became of the test message.' })
  attempt!: WebhookAttemptType;
}

@ObjectType({ description: 'Nothing more goes to this webhook.' })
export class WebhookRemoved {
  @Field(() => UUID, { description: 'The webhook that has ended.' })
  id!: string;
}

@ObjectType({ description: 'The message will be brought once more, under its old id.' })
export class DeliveryReplayed {
  @Field(() => UUID, { description: 'The delivery.' })
  deliveryId!: string;
}

export const WebhookAttemptConnection = connectionOf<WebhookAttemptType>(
  WebhookAttemptType,
  'WebhookAttempt',
);
export const RegisterWebhookResult = resultUnion('RegisterWebhookResult', [WebhookRegistered]);
export const RotateWebhookSecretResult = resultUnion('RotateWebhookSecretResult', [WebhookRegistered]);
export const TestWebhookResult = resultUnion('TestWebhookResult', [WebhookTested]);
export const RemoveWebhookResult = resultUnion('RemoveWebhookResult', [WebhookRemoved]);
export const ReplayDeliveryResult = resultUnion('ReplayDeliveryResult', [DeliveryReplayed]);
