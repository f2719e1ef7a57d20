import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { REPORT } from '../../../../kernel/contract/index.js';
import { fromGraphql } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { receiptOf } from '../../records/graphql.js';
import { FAMILY_LIMIT, GROUP_LIMIT, groupOfFamily } from '../domain/group-filing.js';
import { FileGroup } from '../use-cases/file-group.js';
import {
  FileFamilyReportsInput,
  FileFamilyReportsResult,
  FileGroupReportsInput,
  FileGroupReportsResult,
  type FamilyReportsFiled,
  type GroupReportsFiled,
} from './group-filing.type.js';

const contentOf = (report: object) => fromGraphql(REPORT, report);

@Resolver()
export class GroupFilingResolver {
  constructor(private readonly file: FileGroup) {}

  @Mutation(() => FileFamilyReportsResult, {
    description:
      'Files the reports of a family that misses several: all or none, each linked with the others.',
  })
  @May('reports.file')
  async fileFamilyReports(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'What holds for all, and for each.' })
    {
      shared,
      persons,
      receipt,
      institution,
      idempotencyKey,
      strike,
      travelledTogether,
    }: FileFamilyReportsInput,
  ): Promise<FamilyReportsFiled> {
    const request = { shared: contentOf(shared), persons: persons.map(contentOf), travelledTogether };
    const order = {
      ...{ filing: groupOfFamily(request), limit: FAMILY_LIMIT, request },
      ...{ institution: institution ?? undefined, idempotencyKey: idempotencyKey ?? undefined },
      strike: strike ?? [],
    };
    const filed = await this.file.fileGroup(actor, order, receipt ?? undefined);
    return { reports: filed.map((one) => receiptOf(one, language)) };
  }

  @Mutation(() => FileGroupReportsResult, {
    description:
      'Files the reports of people who are missed together, a family, a truck, a boat: all or none, each linked with the others.',
  })
  @May('reports.file')
  async fileGroupReports(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'What holds for all, and for each.' })
    { kind, shared, persons, receipt, institution, idempotencyKey, strike }: FileGroupReportsInput,
  ): Promise<GroupReportsFiled> {
    const people = persons.map(({ report, household }) => ({
      ...{ own: contentOf(report), household: household ?? undefined },
    }));
    const filing = {
      ...{ kind, shared: contentOf(shared), persons: people, travelledTogether: kind !== 'family' },
    };
    const order = {
      ...{ filing, limit: GROUP_LIMIT, request: filing },
      ...{ institution: institution ?? undefined, idempotencyKey: idempotencyKey ?? undefined },
      strike: strike ?? [],
    };
    const filed = await this.file.fileGroup(actor, order, receipt ?? undefined);
    return { reports: filed.map((one) => receiptOf(one, language)) };
  }
}
