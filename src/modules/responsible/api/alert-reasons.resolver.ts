import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../platform/catalogue/index.js';
import { loaderOf } from '../../../platform/graphql/index.js';
import { type ApiContext } from '../../access/accounts/graphql.js';
import { AlertType } from '../../alerts/graphql.js';
import {
  basisTypeOf,
  LanguageEnum,
  reasonTypesOf,
  RouteBasisType,
  RouteReasonType,
} from '../../institutions/graphql.js';
import type { RoutedOffice } from '../domain/routed-office.js';
import { ReadResponsibilities } from '../use-cases/read-responsibilities.js';

const PARTS = Symbol('parts of the own institution');

const KINDS: readonly string[] = ['responsible', 'responsible_note'];

/** Why an alert came to an office: one reading for all alerts of a request. */
@Resolver(() => AlertType)
export class AlertReasonsResolver {
  constructor(private readonly read: ReadResponsibilities) {}

  @ResolveField('because', () => [RouteReasonType], {
    nullable: true,
    description:
      'Why it is the work of the own institution, of the kinds `responsible` and `responsible_note`; null of others, and where that may not be read.',
  })
  async because(
    @Parent() alert: AlertType,
    @Context() context: ApiContext,
    @Args('language', { type: () => LanguageEnum, description: 'In which language.' })
    language: SpokenLanguage,
  ): Promise<RouteReasonType[] | undefined> {
    const parts = await this.partsOf(alert, context);
    if (parts.length === 0) return undefined;
    const reasons = parts.flatMap((part) => reasonTypesOf(part.reasons, language));
    return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
  }

  @ResolveField('legalBasis', () => RouteBasisType, {
    nullable: true,
    description: 'The rule behind it; null without one, and where it is about several by different rules.',
  })
  async legalBasis(
    @Parent() alert: AlertType,
    @Context() context: ApiContext,
  ): Promise<RouteBasisType | undefined> {
    const bases = (await this.partsOf(alert, context)).map(({ basis }) => basis);
    const rules = new Set(bases.map((basis) => basis && `${basis.country} ${basis.ruleId}`));
    const [basis] = bases;
    return basis && rules.size === 1 ? basisTypeOf(basis) : undefined;
  }

  private async partsOf(
    { kind, subjectIds }: AlertType,
    context: ApiContext,
  ): Promise<readonly RoutedOffice[]> {
    const { actor } = context;
    if (!actor || !KINDS.includes(kind)) return [];
    const loader = loaderOf(context, PARTS, (ids) => this.read.ofAlerts(actor, ids));
    return (await Promise.all(subjectIds.map((id) => loader.load(id)))).filter((part) => part !== undefined);
  }
}
