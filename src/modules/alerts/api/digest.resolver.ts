import { Args, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { enumOf, resultUnion } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import type { Rhythm } from '../domain/digest.js';
import { DigestChoices } from '../use-cases/digest-choices.js';

const DigestRhythmEnum = enumOf<Rhythm>('DigestRhythm', 'How somebody is told by mail of new alerts.', {
  each: 'Of each at once.',
  hourly: 'In a bundle each hour in which offices are open.',
  daily: 'In a bundle each working day, at eight in the morning.',
});

@ObjectType('DigestChoice', {
  description: 'How one is told by mail. Steps of an escalation, and what is due soon, come at once.',
})
export class DigestChoiceType {
  @Field(() => DigestRhythmEnum, { description: 'Of what is new.' })
  mails!: Rhythm;

  @Field(() => Boolean, {
    description:
      'Whether a coordinator gets the figures of the week: how much is overdue, waits, was settled.',
  })
  weekly!: boolean;
}

@InputType({ description: 'How one wishes to be told by mail.' })
export class ChooseDigestsInput {
  @Field(() => DigestRhythmEnum, { description: 'Of what is new.' })
  mails!: Rhythm;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the figures of the week are wished for.',
  })
  weekly!: boolean;
}

const ChooseDigestsResult = resultUnion('ChooseDigestsResult', [DigestChoiceType]);

@Resolver()
export class DigestResolver {
  constructor(private readonly choices: DigestChoices) {}

  @Query(() => DigestChoiceType, { description: 'How one is told by mail oneself.' })
  @May('digests.choose')
  async digestChoice(@CurrentActor() actor: Actor): Promise<DigestChoiceType> {
    return this.choices.read(actor);
  }

  @Mutation(() => ChooseDigestsResult, {
    description:
      'Chooses how one is told by mail. What waits for a bundle under another choice goes out at once.',
  })
  @May('digests.choose')
  async chooseDigests(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The choice.' }) { mails, weekly }: ChooseDigestsInput,
  ): Promise<DigestChoiceType> {
    return this.choices.choose(actor, { mails, weekly });
  }
}
