import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID, OnceInput } from '../../../../platform/graphql/index.js';
import {
  summaryOf,
  type HaplotypeDatabase,
  type HaplotypeFacts,
  type HaplotypeKind,
} from '../domain/haplotype-database.js';
import { TableImportModeEnum } from './frequency-table.inputs.js';

const HaplotypeKindEnum = enumOf<HaplotypeKind>('HaplotypeKind', 'The line that a haplotype goes down.', {
  y: 'The Y chromosome, from father to son.',
  mtdna: 'Mitochondrial DNA, from a mother to all of her children.',
});

@ObjectType('HaplotypeDatabase', {
  description: 'What has to be said of a haplotype database wherever its counts are used.',
})
export class HaplotypeDatabaseType {
  @Field(() => UUID, { description: 'This version.' })
  id!: string;

  institutionId!: string;

  @Field(() => HaplotypeKindEnum, { description: 'Of which line its haplotypes are.' })
  kind!: HaplotypeKind;

  @Field(() => String, { description: 'Short code, unique within its institution.' })
  code!: string;

  @Field(() => Int, { description: 'Grows with each correction; earlier versions stay.' })
  version!: number;

  @Field(() => String, { description: 'Whose haplotypes were counted.' })
  population!: string;

  @Field(() => String, { description: 'Paper, database or study that they are from.' })
  source!: string;

  @Field(() => String, { description: 'Under which they may be used.' })
  licence!: string;

  @Field(() => Int, { description: 'Persons whose haplotypes were counted.' })
  size!: number;

  @Field(() => [String], {
    description: 'Y: the loci that some haplotype has. Mitochondrial: the ranges in which all were read.',
  })
  covered!: readonly string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was brought in.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a newer version took its place.' })
  retiredAt?: Date | undefined;
}

@ObjectType({ description: 'A haplotype database with its counts; the haplotypes themselves are not told.' })
export class HaplotypeCounts {
  @Field(() => HaplotypeDatabaseType, { description: 'What has to be said of it.' })
  database!: HaplotypeDatabaseType;

  @Field(() => Int, { description: 'Different haplotypes.' })
  haplotypes!: number;

  @Field(() => Int, { description: 'How many of them one person had.' })
  seenOnce!: number;

  @Field(() => Int, { description: 'How many persons had the most frequent one.' })
  mostSeen!: number;
}

@InputType({ description: 'A database of Y or mitochondrial haplotypes of a laboratory.' })
export class ImportHaplotypeDatabaseInput extends OnceInput {
  @Field(() => String, { nullable: true, description: "Code of the institution; one's own without it." })
  institution?: string | null;

  @Field(() => HaplotypeKindEnum, { description: 'Of which line its haplotypes are.' })
  kind!: HaplotypeKind;

  @Field(() => String, { description: 'Short code; the same code again makes the next version.' })
  code!: string;

  @Field(() => String, { description: 'Whose haplotypes were counted, and where.' })
  population!: string;

  @Field(() => String, { description: 'Paper, database or study that they are from.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Under which they may be used.' })
  licence?: string | null;

  @Field(() => String, {
    description:
      'A line of headings and a line a haplotype. Y: a column a locus and `count`, copies such as `11/14`. Mitochondrial: `range`, `differences`, `count`.',
  })
  text!: string;

  @Field(() => TableImportModeEnum, { description: 'Whether it is kept.' })
  mode!: 'store' | 'dry_run';
}

@ObjectType({ description: 'What came of a haplotype database that was brought in.' })
export class HaplotypeDatabaseImported {
  @Field(() => HaplotypeDatabaseType, { nullable: true, description: 'The database; null after a dry run.' })
  database?: HaplotypeDatabaseType | null;

  @Field(() => Boolean, {
    description: 'Whether it is a new version; false for what the version in use says already.',
  })
  isNew!: boolean;

  @Field(() => Int, { description: 'Different haplotypes.' })
  haplotypes!: number;

  @Field(() => Int, { description: 'Persons whose haplotypes were counted.' })
  size!: number;

  @Field(() => [String], { description: 'Loci, or ranges that all haplotypes were read in.' })
  covered!: readonly string[];
}

export const HaplotypeDatabaseConnection = connectionOf(HaplotypeDatabaseType, 'HaplotypeDatabase');
export const ImportHaplotypeDatabaseResult = resultUnion('ImportHaplotypeDatabaseResult', [
  HaplotypeDatabaseImported,
]);

export function haplotypeDatabaseOf(facts: HaplotypeFacts): HaplotypeDatabaseType {
  return facts;
}

export function haplotypeCountsOf(database: HaplotypeDatabase): HaplotypeCounts {
  return { database: haplotypeDatabaseOf(database.facts), ...summaryOf(database) };
}
