import { Field, GraphQLISODateTime, InputType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/index.js';
import type { SnoozeReason } from '../../mechanisms/index.js';
import { AcknowledgeAlertInput, Alert } from './alert.type.js';
import { SnoozeReasonEnum } from './alert-words.js';

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
    description: 'Words beside it; `other` needs them. No names, addresses or numbers of anybody.',
  })
  words?: string | null;
}

export const SnoozeAlertResult = resultUnion('SnoozeAlertResult', [Alert]);
