import { Field, InputType } from '@nestjs/graphql';

/** How a key is described wherever one is taken. */
export const IDEMPOTENCY_KEY = {
  nullable: true,
  description:
    'Made by the client, once a deed: sent again over a bad line, it is answered and not done twice.',
} as const;

/** What creates something can be sent again over a bad line: the input of such a change extends this. */
@InputType({ isAbstract: true })
export abstract class OnceInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}
