import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { REPORT } from '../../../kernel/contract/index.js';
import {
  connectionOf,
  enumOf,
  inputTypeOf,
  objectTypeOf,
  resultUnion,
  toGraphql,
  vocabularyEnum,
} from '../../../platform/graphql/index.js';
import { RecordNode, recordNodeOf, RecordReceipt } from '../../records/graphql.js';
import type { StoredRecord } from '../../records/index.js';
import type { CaseState } from '../domain/case-state.js';

export const ReportContent = objectTypeOf(REPORT);

export const ReportInput = inputTypeOf(REPORT, {
  name: 'ReportInput',
  omit: ['recordType', 'institution'],
  optional: ['id'],
});

const { status, consents } = REPORT.fields;
export const CONSENT = consents.shape.of;
const { purpose } = CONSENT.fields;
export const ConsentPurposeEnum = vocabularyEnum(purpose.shape);
export const ReportStatusEnum = vocabularyEnum(status.shape);
const CaseStateEnum = enumOf<CaseState>('CaseState', 'Where a search stands.', {
  open: 'The report is here, and the search has not begun.',
  searching: 'The person is searched for.',
  located_alive: 'Found alive.',
  located_alive_no_contact: 'Found alive, and does not wish contact.',
  located_deceased: 'Found dead.',
  suspended: 'Nobody searches at present.',
  withdrawn: 'The family has taken the report back.',
});

@ObjectType('SearchCase', { description: 'The search that a report has begun.' })
export class SearchCaseType {
  @Field(() => CaseStateEnum, { description: 'Where the search stands.' })
  state!: string;

  @Field(() => Int, { description: 'Grows with every move.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When the search began.' })
  openedAt!: Date;
}

@ObjectType({ description: "A family's report of a missing person." })
export class Report extends RecordNode {
  @Field(() => ReportStatusEnum, { description: 'How far the report has come.' })
  status!: string;

  @Field(() => ReportContent, { description: 'What the report says, as in the exchange format.' })
  content!: object;
}

export const ReportConnection = connectionOf(Report);
export const FileReportResult = resultUnion('FileReportResult', [RecordReceipt]);
export const AmendReportResult = resultUnion('AmendReportResult', [Report]);
export const WithdrawReportResult = resultUnion('WithdrawReportResult', [Report]);
export const RecordConsentResult = resultUnion('RecordConsentResult', [Report]);
export const WithdrawConsentResult = resultUnion('WithdrawConsentResult', [Report]);

export function reportOf(record: StoredRecord): Report {
  return { ...recordNodeOf(record), status: record.status, content: toGraphql(REPORT, record.content) };
}
