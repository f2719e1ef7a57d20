import { Args, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import type { OwnPasskey } from '../domain/passkey.js';
import type { StepUpWay } from '../domain/step-up.js';
import { OwnPasskeys } from '../use-cases/own-passkeys.js';
import { CurrentActor, May } from './may.js';

const StepUpWayEnum = enumOf<StepUpWay>('StepUpWay', 'How one shows anew who one is.', {
  provider: 'At the identity provider: `/auth/step-up`.',
  passkey: 'By a passkey of one’s own: `/auth/passkey/step-up`.',
});

@ObjectType('Passkey', { description: "A passkey of one's own. The secret of it never leaves the device." })
class PasskeyType {
  @Field(() => UUID, { description: 'The passkey.' })
  id!: string;

  @Field(() => String, { description: 'What its holder calls it.' })
  name!: string;

  @Field(() => Date, { description: 'When it was registered.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it last signed its holder in, or showed who they are.',
  })
  lastUsedAt!: Date | null;
}

@InputType({ description: 'Which passkey is called what.' })
class RenamePasskeyInput {
  @Field(() => UUID, { description: 'One of `myPasskeys`.' })
  passkeyId!: string;

  @Field(() => String, { description: 'Its name from now on.' })
  name!: string;
}

@InputType({ description: 'Which passkey is to end.' })
class EndPasskeyInput {
  @Field(() => UUID, { description: 'One of `myPasskeys`.' })
  passkeyId!: string;
}

@ObjectType({ description: 'A passkey that was changed.' })
class PasskeyChanged {
  @Field(() => UUID, { description: 'The passkey.' })
  passkeyId!: string;
}

const PasskeyChangedResult = resultUnion('PasskeyChangedResult', [PasskeyChanged]);

@Resolver()
export class PasskeyResolver {
  constructor(private readonly own: OwnPasskeys) {}

  @Query(() => [PasskeyType], { description: "One's own passkeys, the oldest first." })
  @May('passkeys.own')
  async myPasskeys(@CurrentActor() actor: Actor): Promise<readonly OwnPasskey[]> {
    return this.own.list(actor);
  }

  @Query(() => [StepUpWayEnum], { description: 'By what this session can show anew who it is.' })
  @May('passkeys.own')
  async stepUpWays(@CurrentActor() actor: Actor): Promise<readonly StepUpWay[]> {
    return this.own.stepUpWays(actor);
  }

  @Mutation(() => PasskeyChangedResult, { description: "Calls one of one's own passkeys by another name." })
  @May('passkeys.own')
  async renamePasskey(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and how.' }) { passkeyId, name }: RenamePasskeyInput,
  ): Promise<PasskeyChanged> {
    await this.own.rename(actor, passkeyId, name);
    return { passkeyId };
  }

  @Mutation(() => PasskeyChangedResult, {
    description:
      "Ends one of one's own passkeys, and what one has open elsewhere. It needs a step-up within the last five minutes.",
  })
  @May('passkeys.own')
  async endPasskey(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) { passkeyId }: EndPasskeyInput,
  ): Promise<PasskeyChanged> {
    await this.own.end(actor, passkeyId);
    return { passkeyId };
  }
}
