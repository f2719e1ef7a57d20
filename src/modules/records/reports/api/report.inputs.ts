import { Field, InputType } from '@nestjs/graphql';
import { inputTypeOf, UUID } from '../../../../platform/graphql/index.js';
import type { ActorLanguage } from '../../../access/accounts/index.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import {
  RecordDraftInput,
  RecordFilterInput,
  RecordVersionInput,
  RecordWithdrawalInput,
} from '../../records/graphql.js';
import { CONSENT, ConsentPurposeEnum, ReportInput, ReportStatusEnum } from './report.type.js';

const ConsentEntryInput = inputTypeOf(CONSENT);

@InputType({ description: 'The receipt that a family gets with its report.' })
export class FilingReceiptInput {
  @Field(() => String, {
    description: 'Some words that the family chooses and will know again: six letters or digits at least.',
  })
  phrase!: string;

  @Field(() => LanguageEnum, { description: "In which the family's window speaks to it." })
  language!: ActorLanguage;

  @Field(() => UUID, {
    nullable: true,
    description:
      'A report of yours of the same family: its receipt then opens this one too, the phrase is that of that receipt, and no further code is given.',
  })
  with?: string | null;
}

/** Codes of offices that hear nothing of a report. */
export const STRIKE =
  'Codes of the offices that the family strikes out: they hear neither of the report nor of a match of it, though routing names them.';

@InputType({ description: 'A report to be filed.' })
export class FileReportInput extends RecordDraftInput {
  @Field(() => ReportInput, { description: 'What the family tells.' })
  report!: object;

  @Field(() => FilingReceiptInput, {
    nullable: true,
    description:
      'The receipt that the family gets with it. With an idempotency key, a repetition is answered with the same code.',
  })
  receipt?: FilingReceiptInput | null;

  @Field(() => [String], { nullable: true, description: STRIKE })
  strike?: string[] | null;
}

@InputType({ description: 'A change of what a report says.' })
export class AmendReportInput extends RecordVersionInput {
  @Field(() => ReportInput, {
    description:
      'Fields that are given take the place of the present ones; null removes one; the rest stays.',
  })
  fields!: object;
}

@InputType({ description: 'A report to be taken back.' })
export class WithdrawReportInput extends RecordWithdrawalInput {}

@InputType({ description: "A family's decision on one purpose." })
export class RecordConsentInput extends RecordVersionInput {
  @Field(() => ConsentEntryInput, {
    description: 'The decision; it holds from now where it does not say from when.',
  })
  consent!: object;
}

@InputType({ description: 'A consent that the family gives anew, as far as it reached before.' })
export class RenewConsentInput extends RecordVersionInput {
  @Field(() => ConsentPurposeEnum, { description: 'Which consent.' })
  purpose!: string;

  @Field(() => String, {
    description: 'Until when it holds: a day or an instant, as in the exchange format.',
  })
  until!: string;
}

@InputType({ description: 'A consent that the family takes back.' })
export class WithdrawConsentInput extends RecordVersionInput {
  @Field(() => ConsentPurposeEnum, { description: 'For what the data may be used no more.' })
  purpose!: string;
}

@InputType({ description: 'Every condition that is given must hold.' })
export class ReportFilterInput extends RecordFilterInput {
  @Field(() => ReportStatusEnum, { nullable: true, description: 'How far the report has come.' })
  override status?: string | null;
}
