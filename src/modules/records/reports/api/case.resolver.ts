import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { ReadReports } from '../use-cases/read-reports.js';
import { SteerCase } from '../use-cases/steer-case.js';
import { caseStepOf, CaseStepType, MoveCaseInput, MoveCaseResult } from './case.type.js';
import { SearchCaseType } from './report.type.js';

const STEPS = Symbol('steps of cases');

@Resolver(() => SearchCaseType)
export class CaseResolver {
  constructor(
    private readonly steer: SteerCase,
    private readonly read: ReadReports,
  ) {}

  @Mutation(() => MoveCaseResult, {
    description: 'Says of a search that it rests, goes on, is closed or is opened again, and why.',
  })
  @May('cases.move')
  async moveCase(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and what.' }) {
      reason,
      document,
      documentReference,
      ...order
    }: MoveCaseInput,
  ): Promise<CaseStepType> {
    const said = {
      reason: reason ?? undefined,
      document: document ?? undefined,
      documentReference: documentReference ?? undefined,
    };
    return caseStepOf(await this.steer.steer(actor, { ...order, ...said }));
  }

  @ResolveField('steps', () => [CaseStepType], {
    description: 'How it came to where it stands, oldest first.',
  })
  async steps(
    @Parent() { recordId }: SearchCaseType,
    @CurrentActor() actor: Actor,
    @Context() context: ApiContext,
  ): Promise<readonly CaseStepType[]> {
    const steps = loaderOf(context, STEPS, async (ids: readonly string[]) => {
      const found = await this.read.stepsOf(actor, ids);
      return ids.map((id) => ({ id, steps: found.filter((step) => step.recordId === id).map(caseStepOf) }));
    });
    return (await steps.load(recordId))?.steps ?? [];
  }
}
