import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../../platform/catalogue/index.js';
import { connectionOf, enumOf, OnceInput, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { ApprovalRequestType } from '../../../access/approvals/graphql.js';
import type { FlowProgress } from '../../../../platform/queue/index.js';
import type { ProfilesAs } from '../files/profiles/profile-format.js';
import { hasRejectFile } from '../use-cases/format-of-job.js';
import type { ImportJob, ImportState, StoredRefusal } from '../persistence/import-job.repository.js';

const ImportStateEnum = enumOf<ImportState>('ImportState', 'Where an import stands.', {
  waiting: 'Asked for, and not begun.',
  running: 'Being read.',
  done: 'Read to its end.',
  refused: 'The file was refused whole; nothing of it was stored.',
  interrupted: 'It stopped on the way; what it had stored until then stays.',
  undone: 'Taken back.',
});
const ImportModeEnum = enumOf('ImportMode', 'What is done with a file.', {
  store: 'Good lines are stored.',
  dry_run: 'Everything is checked, and nothing stored.',
});

const ProfilesAsEnum = enumOf<ProfilesAs>(
  'ProfilesAs',
  'What becomes of profiles in a genetic file whose samples no record has.',
  {
    remains: 'Each is a new record of remains, with the profile alone.',
    records: 'A Familias file comes in whole: unidentified persons as remains, families as reports.',
  },
);

@ObjectType({ description: 'Why a file was refused whole; nothing of it was stored.' })
export class ImportRefusal {
  @Field(() => String, { description: 'Stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, in the language of the request.' })
  message!: string;

  @Field(() => String, { description: 'What was found in this file, in English.' })
  what!: string;

  @Field(() => String, { description: 'What mends it, in English.' })
  mend!: string;
}

@ObjectType('Import', { description: 'A file that is read, or was.' })
export class ImportType {
  @Field(() => UUID, { description: 'The import; records say by which they came.' })
  id!: string;

  @Field(() => ImportStateEnum, { description: '`INTERRUPTED`: what it had stored until then stays.' })
  state!: ImportState;

  @Field(() => ImportModeEnum, { description: '`DRY_RUN`: everything is checked, and nothing stored.' })
  mode!: string;

  @Field(() => String, { description: 'Name of the format.' })
  format!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the institution that all its records are of.',
  })
  institution?: string | null;

  @Field(() => Int, { description: 'Lines read so far.' })
  linesDone!: number;

  @Field(() => Int, { description: 'Lines that hold a record which may be stored.' })
  accepted!: number;

  @Field(() => Int, { description: 'Lines that were turned away.' })
  rejected!: number;

  @Field(() => Int, { description: 'Warnings.' })
  warnings!: number;

  @Field(() => Int, { description: 'Records that are new, or say something else than before.' })
  stored!: number;

  @Field(() => Int, { description: 'Records that say what they said before.' })
  unchanged!: number;

  @Field(() => ImportRefusal, { nullable: true, description: 'Why it was refused, where it was.' })
  refusal?: ImportRefusal | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  finishedAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back.' })
  undoneAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Path under which the lines that a dry run turned away are fetched as they came, for a week, by who handed them in; null where there are none.',
  })
  rejectsPath?: string | null;

  taskId!: string | null;

  /** Known already where it was read with the import. */
  known?: FlowProgress | undefined;
}

@ObjectType({ description: 'A way in which a file may be written.' })
export class ImportFormat {
  @Field(() => String, { description: 'Pass it as `format`.' })
  id!: string;

  @Field(() => String, { description: 'What it is, for people.' })
  name!: string;
}

@InputType({ description: 'A file that was handed over, to be read.' })
export class StartImportInput extends OnceInput {
  @Field(() => UUID, { description: 'As `POST /imports/files` has answered.' })
  uploadId!: string;

  @Field(() => String, { description: 'A name of `importFormats`.' })
  format!: string;

  @Field(() => ProfilesAsEnum, {
    nullable: true,
    description:
      'For genetic files; without it a profile whose sample no record has is turned away, and no other record is changed.',
  })
  profilesAs?: ProfilesAs | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For a table of the own institution: its mapping as JSON text (docs/guides/EXCHANGE.md). It stands in the place of `format`.',
  })
  mapping?: string | null;

  @Field(() => ImportModeEnum, {
    description: '`DRY_RUN` first, if in doubt: it says what `STORE` would do.',
  })
  mode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the institution that all records must be of; checked, and put into none.',
  })
  institution?: string | null;
}

@InputType({ description: 'A dry run whose file is to be stored.' })
export class CommitImportInput {
  @Field(() => UUID, { description: 'The dry run.' })
  importId!: string;
}

@InputType({ description: 'An import that is to be taken back.' })
export class UndoImportInput {
  @Field(() => UUID, { description: 'The import.' })
  importId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

@ObjectType({ description: 'An import that was asked for.' })
export class ImportStarted {
  @Field(() => UUID, { description: 'How far it is, `import` and `importProgress` tell.' })
  importId!: string;
}

@ObjectType({ description: 'What became of the records of an import that was taken back.' })
export class ImportUndone {
  @Field(() => Int, { description: 'Taken out.' })
  removed!: number;

  @Field(() => Int, { description: 'Put back to what they said before.' })
  restored!: number;

  @Field(() => Int, { description: 'Left, because somebody has changed them since.' })
  left!: number;
}

export const ImportConnection = connectionOf<ImportType>(ImportType, 'Import');
export const StartImportResult = resultUnion('StartImportResult', [ImportStarted]);
export const CommitImportResult = resultUnion('CommitImportResult', [ImportStarted]);
export const UndoImportResult = resultUnion('UndoImportResult', [ImportUndone, ApprovalRequestType]);

export function importTypeOf(job: ImportJob, language: CatalogueLanguage): ImportType {
  const { id, state, format, linesDone, createdAt, finishedAt, undoneAt, taskId } = job;
  const { accepted, rejected, warnings, stored, unchanged } = job;
  return {
    ...{ id, state, format, linesDone, createdAt, finishedAt, undoneAt, taskId },
    ...{ accepted, rejected, warnings, stored, unchanged },
    mode: job.dryRun ? 'dry_run' : 'store',
    institution: job.announced,
    rejectsPath: hasRejectFile(job) ? `/imports/${id}/rejects` : null,
    refusal: job.refusal && refusalOf(job.refusal, language),
  };
}

/** Nothing can change any more, but that it may be taken back. */
export function isOver({ state, known }: ImportType): boolean {
  return (state !== 'waiting' && state !== 'running') || known?.gaveUpBecause !== undefined;
}

function refusalOf({ code, what, mend }: StoredRefusal, language: CatalogueLanguage): ImportRefusal {
  return { code, what, mend, message: message(code, language, { what, mend }) };
}
