import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { enumOf, OnceInput } from '../../../../platform/graphql/index.js';

const RoundedFiguresEnum = enumOf(
  'RoundedFigures',
  'What is done where rounding keeps a locus from summing to 1.',
  {
    refuse: 'The locus is refused.',
    rescale: 'It is divided by its sum, where that is off by 0.011 at most.',
  },
);
const BadLociEnum = enumOf('BadLoci', 'What is done with a table of which some loci have faults.', {
  refuse: 'The whole table is refused: one that silently lacks loci would be a trap.',
  leave_out: 'It is kept without them, and says so.',
});
export const TableImportModeEnum = enumOf('TableImportMode', 'What is done with a table or a database.', {
  store: 'It is kept.',
  dry_run: 'It is checked, and not kept.',
});

@InputType({ description: 'An allele frequency table of a laboratory.' })
export class ImportFrequencyTableInput extends OnceInput {
  @Field(() => String, { nullable: true, description: "Code of the institution; one's own without it." })
  institution?: string | null;

  @Field(() => String, { description: 'Short code; the same code again makes the next version.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Whose alleles were counted, and where.' })
  population!: string;

  @Field(() => String, { description: 'Paper or report that the figures are from.' })
  citation!: string;

  @Field(() => String, { nullable: true, description: 'Under which the figures may be used.' })
  licence?: string | null;

  @Field(() => String, {
    description:
      'Lines of locus, allele, frequency; or a first column Allele and a column a locus; or blocks under the name of a locus.',
  })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'Alleles (twice the persons) sampled at every locus.' })
  sampledAlleles?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lines of locus, alleles sampled, in place of one number.',
  })
  sampledText?: string | null;

  @Field(() => Float, { nullable: true, description: 'Coancestry, where the source states it.' })
  theta?: number | null;

  @Field(() => Float, { nullable: true, description: 'Frequency of an allele that was not met.' })
  leastFrequency?: number | null;

  @Field(() => RoundedFiguresEnum, { description: 'What is done with rounded figures.' })
  rounded!: 'refuse' | 'rescale';

  @Field(() => BadLociEnum, { description: 'What is done where some loci have faults.' })
  badLoci!: 'refuse' | 'leave_out';

  @Field(() => TableImportModeEnum, { description: 'Whether it is kept.' })
  mode!: 'store' | 'dry_run';
}
