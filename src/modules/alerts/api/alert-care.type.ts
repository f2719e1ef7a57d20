import { Field, GraphQLISODateTime, InputType } from '@nestjs/graphql';
import { resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { SnoozeReason } from '../../institutions/index.js';
import { AcknowledgeAlertInput, AlertType } from './alert.type.js';
import type { DelegationAnswer } from '../use-cases/answer-delegation.js';
import { DelegationAnswerEnum, SnoozeReasonEnum } from './alert-words.js';

@InputType({ description: 'The alert, for how long it rests, and why.' })
export class SnoozeAlertInput extends AcknowledgeAlertInput {
  @Field(() => GraphQLISODateTime, {
    description: 'Until when: past the due date only by the working days that its kind allows.',
  })
  until!: Date;

  @Field(() => SnoozeReasonEnum, { description: 'Why.' })
  reason!: SnoozeReason;

  @Field(() => String, {
    nullable: true,
    description: 'Words beside it; `OTHER` needs them. No names, addresses or numbers of anybody.',
  })
  words?: string | null;
}

@InputType({ description: 'The alert, and the colleague who is asked to take it over.' })
export class DelegateAlertInput extends AcknowledgeAlertInput {
  @Field(() => UUID, { description: 'A colleague of the same institution who is there.' })
  colleagueId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'For how long; for good without it.' })
  until?: Date | null;
}

@InputType({ description: 'The alert that was offered, and the answer.' })
export class AnswerDelegationInput extends AcknowledgeAlertInput {
  @Field(() => DelegationAnswerEnum, { description: 'Whether it is taken over.' })
  answer!: DelegationAnswer;
}

export const DelegateAlertResult = resultUnion('DelegateAlertResult', [AlertType]);
export const AnswerDelegationResult = resultUnion('AnswerDelegationResult', [AlertType]);
export const SnoozeAlertResult = resultUnion('SnoozeAlertResult', [AlertType]);
