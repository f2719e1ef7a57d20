import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { REPORT } from '../../../../kernel/contract/index.js';
import {
  Cursors,
  fromGraphql,
  loaderOf,
  PageArgs,
  readPage,
  UUID,
  type Connection,
} from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { InstitutionLoader, InstitutionType } from '../../../institutions/graphql.js';
import { amendedOf, draftOf, receiptOf, recordFilterOf, type RecordReceipt } from '../../records/graphql.js';
import { completenessOf } from '../domain/completeness/completeness.js';
import { AmendReport } from '../use-cases/amend-report.js';
import { FileReport } from '../use-cases/file-report.js';
import { ReadReports } from '../use-cases/read-reports.js';
import { CompletenessType, completenessTypeOf, LANGUAGE } from './completeness.type.js';
import {
  AmendReportInput,
  FileReportInput,
  ReportFilterInput,
  WithdrawReportInput,
} from './report.inputs.js';
import {
  AmendReportResult,
  CONSENT_PURPOSES,
  consentStandingOf,
  ConsentStandingType,
  FileReportResult,
  Report,
  ReportConnection,
  reportOf,
  SearchCaseType,
  WithdrawReportResult,
} from './report.type.js';

const CASES = Symbol('cases of reports');

@Resolver(() => Report)
export class ReportResolver {
  constructor(
    private readonly file: FileReport,
    private readonly amend: AmendReport,
    private readonly read: ReadReports,
    private readonly institutions: InstitutionLoader,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => Report, {
    nullable: true,
    description: 'One report; null where there is none for this actor.',
  })
  @May('reports.read')
  async report(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The report.' }) id: string,
  ): Promise<Report> {
    return reportOf(await this.read.one(actor, id));
  }

  @Query(() => ReportConnection, { description: "The institution's reports, oldest first." })
  @May('reports.read')
  async reports(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ReportFilterInput, nullable: true, description: 'Leave it out for all.' })
    filter?: ReportFilterInput | null,
  ): Promise<Connection<Report>> {
    const asked = recordFilterOf(filter);
    const list = { cursors: this.cursors, scope: 'reports' };
    return readPage(list, page, (after, limit) => this.read.page(actor, asked, after, limit), reportOf);
  }

  @Query(() => ReportConnection, {
    description: 'Reports of which a consent ends by itself within so many days: time to ask their families.',
  })
  @May('reports.read')
  async consentsEnding(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('withinDays', { type: () => Int, defaultValue: 30, description: 'From 1 to 366.' })
    withinDays: number,
  ): Promise<Connection<Report>> {
    const days = Math.min(366, Math.max(1, withinDays));
    const list = { cursors: this.cursors, scope: 'consentsEnding' };
    return readPage(list, page, (after, limit) => this.read.ending(actor, days, after, limit), reportOf);
  }

  @Mutation(() => FileReportResult, { description: 'Files a report; the search begins with it.' })
  @May('reports.file')
  async fileReport(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'What the family reports.' })
    { report, receipt, strike, ...draft }: FileReportInput,
  ): Promise<RecordReceipt> {
    const content = draftOf(draft, fromGraphql(REPORT, report));
    const wishes = { wish: receipt ?? undefined, strike: strike ?? undefined };
    return receiptOf(await this.file.file(actor, content, wishes), language);
  }

  @Mutation(() => AmendReportResult, {
    description: 'Changes what a report says; what it said before is kept.',
  })
  @May('reports.amend')
  async amendReport(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The report, and what it says from now on.' })
    { fields, ...version }: AmendReportInput,
  ): Promise<Report> {
    return amendedOf(await this.amend.amend(actor, version, fromGraphql(REPORT, fields)), language, reportOf);
  }

  @Mutation(() => WithdrawReportResult, {
    description: 'Takes a report back: it is kept, and compared no more.',
  })
  @May('reports.withdraw')
  async withdrawReport(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The report, and why it is taken back.' })
    { reason, ...version }: WithdrawReportInput,
  ): Promise<Report> {
    return amendedOf(await this.amend.withdraw(actor, version, reason), language, reportOf);
  }

  @ResolveField('institution', () => InstitutionType, { nullable: true, description: 'Who owns the report.' })
  async institution(
    @Parent() report: Report,
    @Context() context: ApiContext,
  ): Promise<InstitutionType | undefined> {
    return this.institutions.load(context, report.institutionId);
  }

  @ResolveField('consentStanding', () => [ConsentStandingType], {
    description: 'How the family stands to each purpose now.',
  })
  consentStanding(@Parent() report: Report): ConsentStandingType[] {
    return this.read.consentStatuses(report.consenting, CONSENT_PURPOSES).map(consentStandingOf);
  }

  @ResolveField('completeness', () => CompletenessType, {
    description: 'How much it tells, and what to ask next.',
  })
  completeness(
    @Parent() { said }: Report,
    @Context() context: ApiContext,
    @Args('language', LANGUAGE) language?: SpokenLanguage | null,
  ): CompletenessType {
    return completenessTypeOf(completenessOf(said), language ?? context.language);
  }

  @ResolveField('case', () => SearchCaseType, {
    nullable: true,
    description: 'The search that it has begun.',
  })
  async case(
    @Parent() report: Report,
    @CurrentActor() actor: Actor,
    @Context() context: ApiContext,
  ): Promise<SearchCaseType | undefined> {
    const cases = loaderOf(context, CASES, async (ids: readonly string[]) => {
      const rows = await this.read.casesOf(actor, ids);
      return rows.map((row) => ({ ...row, id: row.recordId }));
    });
    return cases.load(report.id);
  }
}
