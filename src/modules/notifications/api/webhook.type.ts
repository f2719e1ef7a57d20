import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion, UUID } from '../../../platform/graphql/index.js';

@ObjectType({
  description: "An institution's own system that is told of its alerts (Standard Webhooks 1.0).",
})
export class Webhook {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  institutionId!: string;

  @Field(() => String)
  url!: string;

  @Field(() => Boolean)
  active!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'removed by its institution, or gone: it answered 410.',
  })
  endedBecause!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
}

@ObjectType({ description: 'An attempt at bringing a message to a webhook; kept for two weeks.' })
export class WebhookAttempt {
  @Field(() => ID, {
    description: 'The webhook-id, which is the id of the delivery; the same for every attempt.',
  })
  messageId!: string;

  @Field(() => String, { description: 'alert.opened, alert.overdue, alert.escalated or webhook.test.' })
  type!: string;

  @Field(() => String, { description: 'HTTP_200, or why there was no answer.' })
  code!: string;

  @Field(() => Int)
  durationMs!: number;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@InputType()
export class RegisterWebhookInput {
  @Field(() => String, { description: 'An https address on the internet.' })
  url!: string;

  @Field(() => String, { nullable: true, description: "Another institution's code; only for the operator." })
  institution?: string | null;
}

@InputType()
export class RemoveWebhookInput {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@ObjectType({ description: 'The new webhook and its secret, which is shown here and never again.' })
export class WebhookRegistered {
  @Field(() => Webhook)
  webhook!: Webhook;

  @Field(() => String)
  secret!: string;
}

@ObjectType({ description: 'What the receiver answered to the test message.' })
export class WebhookTested {
  @Field(() => WebhookAttempt)
  attempt!: WebhookAttempt;
}

@ObjectType({ description: 'Nothing more goes to this webhook.' })
export class WebhookRemoved {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ description: 'The message will be brought once more, under its old id.' })
export class DeliveryReplayed {
  @Field(() => ID)
  deliveryId!: string;
}

export const WebhookAttemptConnection = connectionOf<WebhookAttempt>(WebhookAttempt);
export const RegisterWebhookResult = resultUnion('RegisterWebhookResult', [WebhookRegistered]);
export const TestWebhookResult = resultUnion('TestWebhookResult', [WebhookTested]);
export const RemoveWebhookResult = resultUnion('RemoveWebhookResult', [WebhookRemoved]);
export const ReplayDeliveryResult = resultUnion('ReplayDeliveryResult', [DeliveryReplayed]);
