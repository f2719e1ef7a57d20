import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { REPORT } from '../../../../kernel/contract/index.js';
import {
  connectionOf,
  enumOf,
  inputTypeOf,
  objectTypeOf,
  resultUnion,
  toGraphql,
  vocabularyEnum,
} from '../../../../platform/graphql/index.js';
import { ContactSafetyEnum, RecordNode, recordNodeOf, RecordReceipt } from '../../records/graphql.js';
import {
  contactStatus,
  type Consenting,
  ConsentStatus,
  ConsentState,
} from '../../../access/consent/index.js';
import type { StoredRecord } from '../../records/index.js';
import type { StatedContent } from '../domain/completeness/said.js';
import type { CaseState } from '../domain/case-state.js';

export const ReportContent = objectTypeOf(REPORT);

export const ReportInput = inputTypeOf(REPORT, {
  name: 'ReportInput',
  omit: ['recordType', 'institution'],
  optional: ['id'],
});

const { status, consents } = REPORT.fields;
export const CONSENT = consents.shape.of;
const { purpose, basis } = CONSENT.fields;
export const CONSENT_PURPOSES = purpose.shape.words;
const ConsentBasisEnum = vocabularyEnum(basis.shape);
export const ConsentPurposeEnum = vocabularyEnum(purpose.shape);
export const ReportStatusEnum = vocabularyEnum(status.shape);
export const CaseStateEnum = enumOf<CaseState>('CaseState', 'Where a search stands.', {
  open: 'The report is here, and the search has not begun.',
  searching: 'The person is searched for.',
  located_alive: 'Found alive.',
  located_alive_no_contact: 'Found alive, and does not wish contact.',
  located_deceased: 'Found dead.',
  suspended: 'Nobody searches at present.',
  closed: 'Nobody searches any more, for a reason that the last step says.',
  withdrawn: 'The family has taken the report back.',
});

const ConsentStateEnum = enumOf<ConsentState>('ConsentState', 'How a family stands to a purpose now.', {
  not_asked: 'It has said nothing of it, and so it is not granted.',
  granted: 'It has agreed.',
  refused: 'It has said no.',
  withdrawn: 'It has agreed and taken that back.',
  ended: 'Its consent held until a day that has passed: `renewConsent`.',
});

@ObjectType('ConsentStanding', {
  description: 'How a family stands to one purpose now, by what it said last.',
})
export class ConsentStandingType {
  @Field(() => ConsentPurposeEnum, { description: 'Which purpose.' })
  purpose!: string;

  @Field(() => ConsentStateEnum, { description: 'How it stands.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'From when on, where that was said.' })
  since!: string | null;

  @Field(() => String, { nullable: true, description: 'Until when, where that was said.' })
  until!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The countries that it names; null where it names none.',
  })
  countries!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The institutions that it names; null where it names none.',
  })
  institutions!: readonly string[] | null;

  @Field(() => ConsentBasisEnum, { nullable: true, description: 'On what ground.' })
  basis!: string | null;
}

export function consentStandingOf({ purpose: of, state, entry }: ConsentStatus): ConsentStandingType {
  return {
    ...{ purpose: of, state, since: entry?.from ?? null, until: entry?.until ?? null },
    ...{
      countries: entry?.countries ?? null,
      institutions: entry?.institutions ?? null,
      basis: entry?.basis ?? null,
    },
  };
}

@ObjectType('SearchCase', { description: 'The search that a report has begun.' })
export class SearchCaseType {
  @Field(() => CaseStateEnum, { description: 'Where the search stands.' })
  state!: string;

  @Field(() => Int, { description: 'Grows with every move.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When the search began.' })
  openedAt!: Date;

  recordId!: string;
}

@ObjectType({ description: "A family's report of a missing person." })
export class Report extends RecordNode {
  @Field(() => ReportStatusEnum, { description: 'How far the report has come.' })
  status!: string;

  @Field(() => ContactSafetyEnum, { description: 'Whether the family may be contacted.' })
  familyContact!: string;

  @Field(() => ReportContent, { description: 'What the report says, as in the exchange format.' })
  content!: object;

  consenting!: Consenting;

  /** Content as the contract writes it. */
  said!: StatedContent;
}

export const ReportConnection = connectionOf(Report);
export const FileReportResult = resultUnion('FileReportResult', [RecordReceipt]);
export const AmendReportResult = resultUnion('AmendReportResult', [Report]);
export const WithdrawReportResult = resultUnion('WithdrawReportResult', [Report]);
export const RecordConsentResult = resultUnion('RecordConsentResult', [Report]);
export const RenewConsentResult = resultUnion('RenewConsentResult', [Report]);
export const WithdrawConsentResult = resultUnion('WithdrawConsentResult', [Report]);

export function reportOf(record: StoredRecord): Report {
  const { content, status: stands } = record;
  const consents = content.recordType === 'report' ? content.consents : undefined;
  return {
    ...recordNodeOf(record),
    status: stands,
    familyContact: contactStatus(content.recordType === 'report' ? content : {}),
    content: toGraphql(REPORT, content),
    consenting: { consents, recordedAt: content.recordedAt },
    said: { ...content },
  };
}
