import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { OnceInput, resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { Language } from '../../access/index.js';
import { LanguageEnum } from '../../mechanisms/graphql.js';
import type { Receipt } from '../persistence/receipt.repository.js';

@InputType({ description: 'A receipt for the family of a report.' })
export class IssueReceiptInput extends OnceInput {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => String, {
    description:
      'Some words that the family chooses and will know again: six letters or digits at least. Accents, blanks, signs and capitals do not count.',
  })
  phrase!: string;

  @Field(() => LanguageEnum, { description: 'In which the window speaks to the family.' })
  language!: Language;
}

@InputType({ description: 'A receipt that opens nothing any more.' })
export class EndReceiptInput {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;
}

@ObjectType({
  description: 'A receipt, told once: hand the code to the family now. One given before has ended.',
})
export class ReceiptIssued {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => String, { description: 'With the phrase it opens the window of this report; kept nowhere.' })
  code!: string;
}

@ObjectType('FamilyReceipt', { description: 'That a family has a receipt.' })
export class FamilyReceiptType {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was given.' })
  issuedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the family last looked.' })
  openedAt!: Date | null;
}

@ObjectType({ description: 'The family of this report has no receipt any more.' })
export class ReceiptEnded {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;
}

export const IssueReceiptResult = resultUnion('IssueReceiptResult', [ReceiptIssued]);
export const EndReceiptResult = resultUnion('EndReceiptResult', [ReceiptEnded]);

export function receiptTypeOf({ recordId, issuedAt, openedAt }: Receipt): FamilyReceiptType {
  return { recordId, issuedAt, openedAt };
}
