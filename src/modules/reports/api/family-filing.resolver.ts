import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { REPORT } from '../../../kernel/contract/index.js';
import { fromGraphql } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/graphql.js';
import { receiptOf } from '../../records/graphql.js';
import { FileFamily } from '../use-cases/file-family.js';
import {
  FileFamilyReportsInput,
  FileFamilyReportsResult,
  type FamilyReportsFiled,
} from './family-filing.type.js';

@Resolver()
export class FamilyFilingResolver {
  constructor(private readonly file: FileFamily) {}

  @Mutation(() => FileFamilyReportsResult, {
    description:
      'Files the reports of a family that misses several: all or none, each linked with the others.',
  })
  @May('reports.file')
  async fileFamilyReports(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'What holds for all, and for each.' })
    { shared, persons, receipt, institution, idempotencyKey, travelledTogether }: FileFamilyReportsInput,
  ): Promise<FamilyReportsFiled> {
    const order = {
      ...{ shared: fromGraphql(REPORT, shared), persons: persons.map((one) => fromGraphql(REPORT, one)) },
      ...{ travelledTogether, institution: institution ?? undefined },
      idempotencyKey: idempotencyKey ?? undefined,
    };
    const filed = await this.file.run(actor, order, receipt ?? undefined);
    return { reports: filed.map((one) => receiptOf(one, language)) };
  }
}
