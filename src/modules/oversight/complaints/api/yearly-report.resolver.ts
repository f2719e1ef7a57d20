import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { reportFiles, reportPdf } from '../use-cases/report-document.js';
import { WriteYearlyReport } from '../use-cases/write-yearly-report.js';

@ObjectType('ReportFile', { description: 'A file of the yearly report: a page, a table, data.' })
export class ReportFileType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its text.' })
  content!: string;
}

@ObjectType('YearlyReport', { description: 'The yearly report of oversight. It may be published as it is.' })
export class YearlyReportType {
  @Field(() => String, { description: 'A name for the PDF.' })
  fileName!: string;

  @Field(() => String, { description: 'The report as a tagged PDF, in base64.' })
  pdf!: string;

  @Field(() => [ReportFileType], { description: 'The same for machines.' })
  files!: readonly ReportFileType[];
}

@Resolver()
export class YearlyReportResolver {
  constructor(private readonly write: WriteYearlyReport) {}

  @Query(() => YearlyReportType, {
    description:
      'The yearly report: indicators, who has the ball, what is overdue, complaints, recommendations.',
  })
  @May('oversight.read')
  async yearlyReport(
    @CurrentActor() actor: Actor,
    @Args('year', { type: () => Int, description: 'The year.' }) year: number,
    @Args('language', { type: () => LanguageEnum, description: 'Language of the PDF.' })
    language: SpokenLanguage,
  ): Promise<YearlyReportType> {
    const report = await this.write.write(actor, year);
    const pdf = await reportPdf(report, language);
    return {
      fileName: `report-${year}-${language}.pdf`,
      pdf: pdf.toString('base64'),
      files: reportFiles(report).map(({ name, content }) => ({ name, content })),
    };
  }
}
