import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { OnceInput, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { RoundStateEnum } from './event.words.js';

@InputType({
  description:
    'Whether an institution accepts that its records of an event are identified with those of others.',
})
export class AcceptJointIdentificationInput extends OnceInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => Boolean, {
    description: 'Yes counts for the next reckoning alone; no also hides what was reckoned with its records.',
  })
  accepts!: boolean;
}

@InputType({ description: 'An event whose records are to be identified together.' })
export class IdentifyTogetherInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;
}

@ObjectType('JointAcceptance', { description: 'What an institution has said.' })
export class JointAcceptanceType {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => Boolean, { description: 'Whether it accepts.' })
  accepts!: boolean;
}

@ObjectType('JointRoundAsked', { description: 'A joint identification that was asked for.' })
export class JointRoundAskedType {
  @Field(() => UUID, { description: 'The event; its `eventReconciliation` tells the words.' })
  eventId!: string;

  @Field(() => RoundStateEnum, { description: 'How far it is.' })
  state!: string;
}

export const AcceptJointIdentificationResult = resultUnion('AcceptJointIdentificationResult', [
  JointAcceptanceType,
]);
export const IdentifyTogetherResult = resultUnion('IdentifyTogetherResult', [JointRoundAskedType]);
