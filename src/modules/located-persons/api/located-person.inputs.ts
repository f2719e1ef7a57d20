import { Field, InputType } from '@nestjs/graphql';
import {
  RecordDraftInput,
  RecordFilterInput,
  RecordVersionInput,
  RecordWithdrawalInput,
} from '../../records/graphql.js';
import { LivingInput } from './located-person.type.js';

@InputType({ description: 'Somebody found alive, to be registered.' })
export class RegisterLocatedPersonInput extends RecordDraftInput {
  @Field(() => LivingInput, { description: 'What is known of the person.' })
  living!: object;
}

@InputType({ description: 'A change of what is known of a person found alive.' })
export class AmendLocatedPersonInput extends RecordVersionInput {
  @Field(() => LivingInput, {
    description:
      'Fields that are given take the place of the present ones; null removes one; the rest stays.',
  })
  fields!: object;
}

@InputType({ description: "The person's own answer." })
export class RecordWishInput extends RecordVersionInput {
  @Field(() => Boolean, {
    description:
      'May the family be told? true: yes. false: no; the record is compared no more, and nobody learns of it.',
  })
  informFamily!: boolean;
}

@InputType({ description: 'A record of a person found alive, to be taken back.' })
export class WithdrawLocatedPersonInput extends RecordWithdrawalInput {}

@InputType({ description: 'Every condition that is given must hold.' })
export class LocatedPersonFilter extends RecordFilterInput {}
