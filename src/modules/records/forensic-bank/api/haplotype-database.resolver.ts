import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, pageOfList, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { InstitutionLoader, InstitutionType } from '../../../institutions/graphql.js';
import { HaplotypeDatabases } from '../use-cases/haplotype-databases.js';
import { ImportHaplotypes } from '../use-cases/import-haplotypes.js';
import {
  HaplotypeCounts,
  haplotypeCountsOf,
  HaplotypeDatabaseConnection,
  haplotypeDatabaseOf,
  HaplotypeDatabaseType,
  ImportHaplotypeDatabaseInput,
  ImportHaplotypeDatabaseResult,
  type HaplotypeDatabaseImported,
} from './haplotype-database.type.js';

@Resolver(() => HaplotypeDatabaseType)
export class HaplotypeDatabaseResolver {
  constructor(
    private readonly read: HaplotypeDatabases,
    private readonly bringIn: ImportHaplotypes,
    private readonly institutions: InstitutionLoader,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => HaplotypeDatabaseConnection, {
    description: "Y and mitochondrial haplotype databases in use of one's own institution, by code.",
  })
  @May('haplotypes.read')
  async haplotypeDatabases(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('institution', {
      type: () => String,
      nullable: true,
      description: "Code of the institution whose databases are listed; one's own without it.",
    })
    institution?: string | null,
  ): Promise<Connection<HaplotypeDatabaseType>> {
    const databases = await this.read.list(actor, institution ?? undefined);
    return pageOfList({ cursors: this.cursors, scope: 'haplotypeDatabases' }, page, databases, {
      placeOf: ({ code, id }) => `${code} ${id}`,
      nodeOf: haplotypeDatabaseOf,
    });
  }

  @Query(() => HaplotypeCounts, {
    nullable: true,
    description: 'A haplotype database with its counts; null where there is none for this actor.',
  })
  @May('haplotypes.read')
  async haplotypeDatabase(
    @CurrentActor() actor: Actor,
    @Args('code', { type: () => String, description: 'The database.' }) code: string,
    @Args('institution', {
      type: () => String,
      nullable: true,
      description: "Code of the institution whose database it is; one's own without it.",
    })
    institution?: string | null,
    @Args('version', { type: () => Int, nullable: true, description: 'Without it the one in use.' })
    version?: number | null,
  ): Promise<HaplotypeCounts> {
    const asked = { code, institution: institution ?? undefined, version: version ?? undefined };
    return haplotypeCountsOf(await this.read.one(actor, asked));
  }

  @Mutation(() => ImportHaplotypeDatabaseResult, {
    description:
      'Brings in a haplotype database of a laboratory, whole or not at all. A corrected one is the next version; none ever changes.',
  })
  @May('haplotypes.import')
  async importHaplotypeDatabase(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The database, and what has to be said of it.' })
    { institution, licence, idempotencyKey, ...input }: ImportHaplotypeDatabaseInput,
  ): Promise<HaplotypeDatabaseImported> {
    const database = { ...input, institution: institution ?? undefined, licence: licence ?? undefined };
    const { facts, ...came } = await this.bringIn.import(actor, database, idempotencyKey ?? undefined);
    return { ...came, database: facts ? haplotypeDatabaseOf(facts) : null };
  }

  @ResolveField('institution', () => InstitutionType, {
    nullable: true,
    description: 'Whose database it is.',
  })
  async institution(
    @Parent() { institutionId }: HaplotypeDatabaseType,
    @Context() context: ApiContext,
  ): Promise<InstitutionType | undefined> {
    return this.institutions.load(context, institutionId);
  }
}
