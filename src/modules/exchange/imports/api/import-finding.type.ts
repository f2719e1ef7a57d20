import { Field, Int, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../../platform/catalogue/index.js';
import { connectionOf, enumOf } from '../../../../platform/graphql/index.js';
import type { KeptFinding } from '../persistence/import-job.repository.js';

const SeverityEnum = enumOf('FindingSeverity', 'How grave a finding is.', {
  error: 'The line was not stored.',
  warning: 'The line was stored and looks odd.',
});

@ObjectType({ description: 'Something about a line of a file. It never holds a value.' })
export class ImportFinding {
  @Field(() => Int, {
    description: 'The physical line, from 1; of a table, the one on which the row begins.',
  })
  line!: number;

  @Field(() => Int, { nullable: true, description: 'The row of a table, from 1.' })
  row?: number;

  @Field(() => String, { description: '`marks[0].side`; a key that the format does not know stands as `*`.' })
  path!: string;

  @Field(() => SeverityEnum, { description: 'An error turns the line away.' })
  severity!: string;

  @Field(() => String, { description: 'Stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, in the language of the request.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The vocabulary, range or form that was expected.' })
  expected?: string | undefined;
}

export const ImportFindingConnection = connectionOf<ImportFinding>(ImportFinding);

export function findingOf(finding: KeptFinding, language: CatalogueLanguage): ImportFinding {
  const { ordinal: _, expected, ...told } = finding;
  return { ...told, message: message(finding.code, language), expected: expected || undefined };
}
