import { Args, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { SearchAudit } from '../use-cases/search-audit.js';
import {
  AuditEntryConnection,
  auditEntryOf,
  AuditSearchInput,
  type AuditEntryType,
} from './audit-entry.type.js';

@Resolver()
export class AuditSearchResolver {
  constructor(
    private readonly search: SearchAudit,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => AuditEntryConnection, {
    nullable: true,
    description:
      'The audit log, newest first; null where the record or institution is not there. That it was searched stands in it.',
  })
  @May('audit.read')
  async auditEntries(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('search', { description: 'What is looked for.' }) search: AuditSearchInput,
  ): Promise<Connection<AuditEntryType>> {
    const question = Object.fromEntries(
      Object.entries(search).filter(([, value]) => value !== null && value !== undefined),
    );
    const list = { cursors: this.cursors, scope: `audit ${JSON.stringify(question)}` };
    return readPage(
      list,
      page,
      (before, limit) => this.search.page(actor, question, before, limit),
      auditEntryOf,
    );
  }
}
