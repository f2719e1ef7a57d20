import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Cursors,
  findingsIn,
  PageArgs,
  pageOfList,
  type Connection,
} from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { InstitutionLoader, InstitutionType } from '../../../institutions/graphql.js';
import { ImportFrequencyTable } from '../use-cases/import-frequency-table.js';
import { ReadFrequencyTables } from '../use-cases/read-frequency-tables.js';
import { ImportFrequencyTableInput } from './frequency-table.inputs.js';
import {
  figuresOf,
  FrequencyFigures,
  FrequencyTableType,
  FrequencyTableConnection,
  frequencyTableOf,
  ImportFrequencyTableResult,
  locusFiguresOf,
  type FrequencyTableImported,
} from './frequency-table.type.js';

@Resolver(() => FrequencyTableType)
export class FrequencyTableResolver {
  constructor(
    private readonly read: ReadFrequencyTables,
    private readonly bringIn: ImportFrequencyTable,
    private readonly institutions: InstitutionLoader,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => FrequencyTableConnection, {
    description:
      "Allele frequency tables of the platform, and those in use of one's own institution, by code.",
  })
  @May('frequencies.read')
  async frequencyTables(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('institution', {
      type: () => String,
      nullable: true,
      description: "Code of the institution whose own tables are listed too; one's own without it.",
    })
    institution?: string | null,
  ): Promise<Connection<FrequencyTableType>> {
    const tables = await this.read.list(actor, institution ?? undefined);
    return pageOfList({ cursors: this.cursors, scope: 'frequencyTables' }, page, tables, {
      placeOf: ({ code, id }) => `${code} ${id ?? ''}`,
      nodeOf: frequencyTableOf,
    });
  }

  @Query(() => FrequencyFigures, {
    nullable: true,
    description: 'A table with its figures; null where there is none for this actor.',
  })
  @May('frequencies.read')
  async frequencyTable(
    @CurrentActor() actor: Actor,
    @Args('code', { type: () => String, description: 'The table.' }) code: string,
    @Args('institution', {
      type: () => String,
      nullable: true,
      description: "Code of the institution whose table it is; one's own without it.",
    })
    institution?: string | null,
    @Args('version', { type: () => Int, nullable: true, description: 'Without it the one in use.' })
    version?: number | null,
  ): Promise<FrequencyFigures> {
    const asked = { code, institution: institution ?? undefined, version: version ?? undefined };
    return figuresOf(await this.read.one(actor, asked));
  }

  @Mutation(() => ImportFrequencyTableResult, {
    description: 'Brings in a table of a laboratory. A corrected one is the next version; none ever changes.',
  })
  @May('frequencies.import')
  async importFrequencyTable(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The table, and what has to be said of it.' })
    {
      institution,
      licence,
      sampledAlleles,
      sampledText,
      theta,
      leastFrequency,
      idempotencyKey,
      ...input
    }: ImportFrequencyTableInput,
  ): Promise<FrequencyTableImported> {
    const table = {
      ...input,
      institution: institution ?? undefined,
      licence: licence ?? undefined,
      sampledAlleles: sampledText ?? sampledAlleles ?? undefined,
      theta: theta ?? undefined,
      leastFrequency: leastFrequency ?? undefined,
    };
    const imported = await this.bringIn.import(actor, table, idempotencyKey ?? undefined);
    const { facts, loci, rescaled, refused, notRead, faults } = imported;
    const findings = faults.map(({ locus, ...fault }) => ({ ...fault, path: locus ?? '' }));
    return {
      table: facts ? frequencyTableOf(facts) : null,
      loci: loci.map(locusFiguresOf),
      rescaled: rescaled.map(({ locus }) => locus),
      leftOut: refused,
      notRead,
      findings: findingsIn(findings, language),
    };
  }

  @ResolveField('institution', () => InstitutionType, {
    nullable: true,
    description: 'Whose table it is; null: it comes with the platform.',
  })
  async institution(
    @Parent() { institutionId }: FrequencyTableType,
    @Context() context: ApiContext,
  ): Promise<InstitutionType | undefined> {
    return institutionId === undefined ? undefined : this.institutions.load(context, institutionId);
  }
}
