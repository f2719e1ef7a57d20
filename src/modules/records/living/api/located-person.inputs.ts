import { Field, InputType } from '@nestjs/graphql';
import {
  RecordDraftInput,
  RecordFilterInput,
  RecordVersionInput,
  RecordWithdrawalInput,
} from '../../records/graphql.js';
import { LivingInput, WishDeciderEnum } from './located-person.type.js';

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

@InputType({ description: "The person's own answer, or the authority's decision for a child." })
export class RecordWishInput extends RecordVersionInput {
  @Field(() => Boolean, {
    description:
      'May the family be told? true: yes. false: no; the record is compared no more, and nobody learns of it.',
  })
  informFamily!: boolean;

  @Field(() => WishDeciderEnum, {
    nullable: true,
    description:
      'Who has decided: the person, where it is left out. For anybody who may be under eighteen, the authority.',
  })
  decidedBy?: 'person' | 'guardianship_authority' | null;

  @Field(() => String, {
    nullable: true,
    description: 'With guardianship_authority: which one, and the number of its decision.',
  })
  authority?: string | null;
}

@InputType({ description: 'A record of a person found alive, to be taken back.' })
export class WithdrawLocatedPersonInput extends RecordWithdrawalInput {}

@InputType({ description: 'Every condition that is given must hold.' })
export class LocatedPersonFilterInput extends RecordFilterInput {}
