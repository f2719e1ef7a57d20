import { Args, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  TO_BE_REVIEWED_BY_NATIVE_SPEAKER,
  type SpokenLanguage,
} from '../../../../platform/catalogue/index.js';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { factsOf, type ReportFact } from '../use-cases/identification-facts.js';
import { identificationPdf, WriteIdentificationReport } from '../use-cases/identification-report.js';

@ObjectType('IdentificationFact', { description: 'One line of the report of an identification.' })
class IdentificationFactType implements ReportFact {
  @Field(() => String, { description: 'Which, for machines: `weight`, `dna`, `state`.' })
  key!: string;

  @Field(() => String, { description: 'What it is called.' })
  label!: string;

  @Field(() => String, { description: 'What it says, as it stands in the PDF.' })
  text!: string;
}

@ObjectType('IdentificationReport', {
  description: 'An identification with its methods, numbers and signatures, as a document. It names nobody.',
})
class IdentificationReportType {
  @Field(() => String, { description: 'A name for the file; it says nothing of anybody.' })
  fileName!: string;

  @Field(() => [IdentificationFactType], { description: 'What it says, line by line.' })
  facts!: readonly ReportFact[];

  @Field(() => Boolean, {
    description: 'Whether its words in this language have yet to be read by a native speaker.',
  })
  toBeReviewed!: boolean;

  report!: Awaited<ReturnType<WriteIdentificationReport['write']>>;
  language!: SpokenLanguage;
}

@Resolver(() => IdentificationReportType)
export class IdentificationReportResolver {
  constructor(private readonly write: WriteIdentificationReport) {}

  @Query(() => IdentificationReportType, {
    description: 'The report of an identification, as far as its match is shown to whoever asks.',
  })
  @May('identifications.read')
  async identificationReport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The identification.' }) id: string,
    @Args('language', { type: () => LanguageEnum, description: 'In which language it is written.' })
    language: SpokenLanguage,
  ): Promise<IdentificationReportType> {
    const report = await this.write.write(actor, id);
    return Object.assign(new IdentificationReportType(), {
      ...{ report, language, facts: factsOf(report, language) },
      fileName: `identification-${report.madeAt.toISOString().slice(0, 10)}-${language}.pdf`,
      toBeReviewed: TO_BE_REVIEWED_BY_NATIVE_SPEAKER[language],
    });
  }

  @ResolveField('pdf', () => String, { description: 'The report as a tagged PDF, in base64.' })
  async pdf(@Parent() { report, language }: IdentificationReportType): Promise<string> {
    return (await identificationPdf(report, language)).toString('base64');
  }
}
