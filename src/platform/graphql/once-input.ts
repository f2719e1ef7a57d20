import { Field, InputType } from '@nestjs/graphql';

/** Description of an idempotency key wherever one is taken. */
export const IDEMPOTENCY_KEY = {
  nullable: true,
  description:
    'Made by the client, once a deed: sent again over a bad line, it is answered and not done twice.',
} as const;

/** Base of the input of a change that creates something: it can be sent again over a bad line. */
@InputType({ isAbstract: true })
export abstract class OnceInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}
