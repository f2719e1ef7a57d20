import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  connectionOf,
  findingsIn,
  InputFinding,
  JSONObject,
  resultUnion,
  UUID,
} from '../../../../platform/graphql/index.js';
import { RecordReceipt, RecordVersionInput } from '../../records/graphql.js';
import type { DraftView } from '../use-cases/sealed-drafts.js';
import type { SavedDraft } from '../use-cases/write-drafts.js';
import { FilingReceiptInput, STRIKE } from './report.inputs.js';

const FIELDS =
  'By path, as the exchange format names them: `person.names`, `marks`, `asked.person.birthDate`. Half an answer may stand there.';

@InputType({ description: 'A report that is begun.' })
export class OpenReportDraftInput {
  @Field(() => JSONObject, { nullable: true, description: `What is known so far. ${FIELDS}` })
  fields?: object | null;

  @Field(() => String, {
    nullable: true,
    description: 'Made by the client, once a draft: sent again over a bad line, it opens no second one.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A step of a draft.' })
export class SaveReportDraftInput {
  @Field(() => UUID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, { description: 'The version of the draft that was seen when this was written.' })
  basedOn!: number;

  @Field(() => JSONObject, { description: `What was written; null empties a field. ${FIELDS}` })
  fields!: object;
}

@InputType({ description: 'A draft that goes for good.' })
export class DiscardReportDraftInput {
  @Field(() => UUID, { description: 'The draft.' })
  id!: string;
}

@InputType({ description: 'A draft that becomes a report.' })
export class FileReportDraftInput extends RecordVersionInput {
  @Field(() => FilingReceiptInput, {
    nullable: true,
    description: 'The receipt that the family gets with it. With one, no telephone or mail is needed.',
  })
  receipt?: FilingReceiptInput | null;

  @Field(() => [String], { nullable: true, description: STRIKE })
  strike?: string[] | null;
}

@ObjectType('ReportDraft', {
  description:
    'A report that is still being written down, by people of one institution. Nothing of it is compared.',
})
export class ReportDraftType {
  @Field(() => UUID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every step that changed something.' })
  version!: number;

  @Field(() => UUID, { description: 'Who opened it.' })
  openedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  openedAt!: Date;

  @Field(() => UUID, { description: 'Who wrote last.' })
  changedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  changedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it goes for good, if nobody writes before.' })
  goesAt!: Date;

  @Field(() => JSONObject, { description: `What was written so far. ${FIELDS}` })
  fields!: object;

  @Field(() => [InputFinding], {
    description: 'What keeps it from being filed as it stands; a receipt stands in for a telephone or mail.',
  })
  obstacles!: readonly InputFinding[];

  @Field(() => [InputFinding], {
    description:
      'What looks odd in it, or does not do what it says, such as a consent that reaches nobody; nothing that keeps it from being filed. To be told to the family before it signs.',
  })
  warnings!: readonly InputFinding[];

  said!: DraftView['said'];
}

@ObjectType('DraftConflict', {
  description: 'A field that somebody else has written meanwhile, and that stands as they wrote it.',
})
export class DraftConflictType {
  @Field(() => String, { description: 'Which field; what stands there is in the draft.' })
  path!: string;

  @Field(() => Int, { description: 'At which version of the draft it was written.' })
  version!: number;

  @Field(() => UUID, { description: 'By whom.' })
  by!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'What became of a step.' })
export class DraftSaved {
  @Field(() => ReportDraftType, { description: 'The draft as it stands now.' })
  draft!: ReportDraftType;

  @Field(() => [DraftConflictType], {
    description:
      'Fields of the step that were not saved; all others were. Write them again on the present version, or leave them.',
  })
  conflicts!: readonly DraftConflictType[];
}

@ObjectType({ description: 'The draft is gone.' })
export class DraftDiscarded {
  @Field(() => UUID, { description: 'Which.' })
  id!: string;
}

export const ReportDraftConnection = connectionOf<ReportDraftType>(ReportDraftType, 'ReportDraft');
export const OpenReportDraftResult = resultUnion('OpenReportDraftResult', [ReportDraftType]);
export const SaveReportDraftResult = resultUnion('SaveReportDraftResult', [DraftSaved]);
export const DiscardReportDraftResult = resultUnion('DiscardReportDraftResult', [DraftDiscarded]);
export const FileReportDraftResult = resultUnion('FileReportDraftResult', [RecordReceipt]);

type Language = Parameters<typeof findingsIn>[1];

export function draftTypeOf(
  { fields, obstacles, warnings, ...draft }: DraftView,
  language: Language,
): ReportDraftType {
  const told = Object.entries(fields).filter(([, { value }]) => value !== null);
  return {
    ...draft,
    fields: Object.fromEntries(told.map(([path, { value }]) => [path, value])),
    obstacles: findingsIn(obstacles, language),
    warnings: findingsIn(warnings, language),
  };
}

export function savedOf({ draft, conflicts }: SavedDraft, language: Language): DraftSaved {
  return {
    draft: draftTypeOf(draft, language),
    conflicts: conflicts.map(({ path, version, by, at }) => ({ path, version, by, at: new Date(at) })),
  };
}
