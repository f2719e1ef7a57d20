import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../platform/catalogue/index.js';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { LanguageEnum } from '../../institutions/graphql.js';
import { StruckOffices } from '../../records/reports/index.js';
import { ReportOffices } from '../use-cases/report-offices.js';
import {
  reportOfficeOf,
  ReportOfficeType,
  StrikeOfficesInput,
  StrikeOfficesResult,
  type ReportOfficesStruck,
} from './report-office.type.js';

const LANGUAGE = { type: () => LanguageEnum, description: 'In which language the reasons are said.' };

/** What a family sees before it signs, and strikes out. */
@Resolver()
export class ReportOfficeResolver {
  constructor(
    private readonly offices: ReportOffices,
    private readonly struck: StruckOffices,
  ) {}

  @Query(() => [ReportOfficeType], {
    nullable: true,
    description:
      'The offices that hear of a report of the own institution, or of a match of it, and those that routing names and that do not; null where there is none for this actor.',
  })
  @May('reports.read')
  async reportOffices(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'The report.' }) recordId: string,
    @Args('language', LANGUAGE) language: SpokenLanguage,
  ): Promise<ReportOfficeType[]> {
    return (await this.offices.ofReport(actor, recordId)).map((one) => reportOfficeOf(one, language));
  }

  @Query(() => [ReportOfficeType], {
    nullable: true,
    description:
      'The same of a report that is being written down, as it would be filed now; null where it cannot be filed yet, or there is none for this actor.',
  })
  @May('drafts.write')
  async reportDraftOffices(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The draft.' }) id: string,
    @Args('language', LANGUAGE) language: SpokenLanguage,
  ): Promise<ReportOfficeType[] | undefined> {
    return (await this.offices.ofDraft(actor, id))?.map((one) => reportOfficeOf(one, language));
  }

  @Mutation(() => StrikeOfficesResult, {
    description:
      'Writes down which offices the family strikes out, or lets hear again. Who was told hears no more, and its duty ends.',
  })
  @May('consents.record')
  async strikeOffices(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The report, and which.' }) {
      recordId,
      strike,
      restore,
    }: StrikeOfficesInput,
  ): Promise<ReportOfficesStruck> {
    await this.struck.decide(actor, { recordId, strike: strike ?? [], restore: restore ?? [] });
    const offices = await this.offices.ofReport(actor, recordId);
    return { recordId, offices: offices.map((one) => reportOfficeOf(one, language)) };
  }
}
