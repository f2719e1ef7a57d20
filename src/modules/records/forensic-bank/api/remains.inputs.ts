import { Field, InputType } from '@nestjs/graphql';
import {
  RecordDraftInput,
  RecordFilterInput,
  RecordVersionInput,
  RecordWithdrawalInput,
} from '../../records/graphql.js';
import { RemainsInput, RemainsStatusEnum } from './remains.type.js';

@InputType({ description: 'Remains to be registered.' })
export class RegisterRemainsInput extends RecordDraftInput {
  @Field(() => RemainsInput, { description: 'What is known of them.' })
  remains!: object;
}

@InputType({ description: 'A change of what a record of remains says.' })
export class AmendRemainsInput extends RecordVersionInput {
  @Field(() => RemainsInput, {
    description:
      'Fields that are given take the place of the present ones; null removes one; the rest stays.',
  })
  fields!: object;
}

@InputType({ description: 'A record of remains to be taken back.' })
export class WithdrawRemainsInput extends RecordWithdrawalInput {}

@InputType({ description: 'Every condition that is given must hold.' })
export class RemainsFilterInput extends RecordFilterInput {
  @Field(() => RemainsStatusEnum, { nullable: true, description: 'Whether they are identified.' })
  override status?: string | null;
}
