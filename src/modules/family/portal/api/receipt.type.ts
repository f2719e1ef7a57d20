import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, OnceInput, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { ActorLanguage } from '../../../access/accounts/index.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import type { Paper } from '../../../../platform/documents/index.js';
import type { ReceiptStatus } from '../use-cases/issue-receipt.js';

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
  language!: ActorLanguage;
}

@InputType({ description: 'A report that the receipt of another of the same family is to open too.' })
export class ShareReceiptInput {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => UUID, { description: 'Another report of yours, of the same family, that has a receipt.' })
  with!: string;

  @Field(() => String, {
    description:
      'The words of that receipt, as the family says them: so nothing is shown to another family by mistake.',
  })
  phrase!: string;

  @Field(() => LanguageEnum, {
    description: 'In which the window speaks to the family, where it is opened alone.',
  })
  language!: ActorLanguage;
}

const ReceiptSheetEnum = enumOf<Paper>('ReceiptSheet', 'What a receipt is printed on.', {
  a4: 'A sheet of A4.',
  roll58: 'The roll of a small printer of receipts, 58 mm wide.',
});

@InputType({ description: 'The receipt of a report, on paper.' })
export class PrintReceiptInput {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => String, { description: 'The code that opens it, as it was told: it is kept nowhere.' })
  code!: string;

  @Field(() => LanguageEnum, { description: 'In which language it is written.' })
  language!: ActorLanguage;

  @Field(() => ReceiptSheetEnum, { nullable: true, description: 'What it is printed on; A4 without it.' })
  sheet?: Paper | null;

  @Field(() => Boolean, { nullable: true, description: 'In large print.' })
  isLarge?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'With the name of the person sought, where the family wants it on a paper that others may find.',
  })
  showsName?: boolean | null;
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

@ObjectType('PrintedReceipt', {
  description: 'The paper that a family takes home: how its window is opened, and whom to call.',
})
export class PrintedReceiptType {
  @Field(() => String, {
    description:
      'Address that its square (QR) opens; the code is its fragment, which a browser sends to nobody.',
  })
  windowAddress!: string;

  @Field(() => String, { description: 'A name for the file; it says nothing of anybody.' })
  fileName!: string;

  @Field(() => String, { description: 'A tagged PDF in base64.' })
  pdf!: string;
}

@ObjectType({ description: 'The family sees this report too with the code that it has.' })
export class ReceiptShared {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;
}

@ObjectType('FamilyReceipt', { description: 'That a family has a receipt.' })
export class FamilyReceiptType {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was given.' })
  issuedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the family last looked.' })
  openedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Whether it has a code of its own; else that of another report opens it.',
  })
  hasCode!: boolean;

  @Field(() => [UUID], { description: 'Other reports of yours that the same code opens.' })
  opensToo!: readonly string[];
}

@ObjectType({ description: 'The family of this report has no receipt any more.' })
export class ReceiptEnded {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;
}

export const IssueReceiptResult = resultUnion('IssueReceiptResult', [ReceiptIssued]);
export const PrintReceiptResult = resultUnion('PrintReceiptResult', [PrintedReceiptType]);
export const ShareReceiptResult = resultUnion('ShareReceiptResult', [ReceiptShared]);
export const EndReceiptResult = resultUnion('EndReceiptResult', [ReceiptEnded]);

export function receiptTypeOf({ receipt, opensToo }: ReceiptStatus): FamilyReceiptType {
  const { recordId, issuedAt, openedAt, hasCode } = receipt;
  return { recordId, issuedAt, openedAt, hasCode, opensToo };
}
