import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../../../../platform/clock/index.js';
import { loaderOf } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { endRuleTypesOf, EndRuleType } from '../../../institutions/graphql.js';
import { ReadReports } from '../use-cases/read-reports.js';
import { SteerCase } from '../use-cases/steer-case.js';
import { caseStepOf, CaseStepType, MoveCaseInput, MoveCaseResult } from './case.type.js';
import { SearchCaseType } from './report.type.js';

const STEPS = Symbol('steps of cases');
const ENDS = Symbol('who may end searches');

@Resolver(() => SearchCaseType)
export class CaseResolver {
  constructor(
    private readonly steer: SteerCase,
    private readonly read: ReadReports,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => MoveCaseResult, {
    description: 'Says of a search that it rests, goes on, is closed or is opened again, and why.',
  })
  @May('cases.move')
  async moveCase(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and what.' }) { reason, document, ...order }: MoveCaseInput,
  ): Promise<CaseStepType> {
    const said = { reason: reason ?? undefined, document: document ?? undefined };
    return caseStepOf(await this.steer.steer(actor, { ...order, ...said }));
  }

  @ResolveField('mayEnd', () => [EndRuleType], {
    description:
      'Who may end it by the law of the country of the institution that owns the report, and by which document; those in force bind who closes it.',
  })
  async mayEnd(
    @Parent() { institutionId }: SearchCaseType,
    @CurrentActor() actor: Actor,
    @Context() context: ApiContext,
  ): Promise<readonly EndRuleType[]> {
    const ends = loaderOf(context, ENDS, (ids: readonly string[]) => this.read.endsOf(actor, ids));
    const found = (await ends.load(institutionId))?.ends;
    const today = this.clock.now().toISOString().slice(0, 10);
    return found
      ? endRuleTypesOf(found, context.language, today).filter(({ records }) => records.includes('report'))
      : [];
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
