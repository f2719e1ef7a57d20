import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import type { EntryState, SaidEntry } from '../domain/manifest.js';
import { EventLeads } from '../use-cases/event-leads.js';
import { KeepManifest } from '../use-cases/keep-manifest.js';
import { ReadEvents } from '../use-cases/read-events.js';
import { EntryStateEnum } from './event.words.js';
import {
  ChangeManifestEntryInput,
  ChangeManifestEntryResult,
  EnterInManifestInput,
  EnterInManifestResult,
  entryTypeOf,
  ImportManifestInput,
  ImportManifestResult,
  ManifestConnection,
  ManifestEntryType,
  ManifestLeadType,
  rowFindingOf,
  type ManifestImported,
} from './manifest.type.js';

const MOST_FINDINGS = 1_000;

@Resolver()
export class ManifestResolver {
  constructor(
    private readonly read: ReadEvents,
    private readonly keep: KeepManifest,
    private readonly leads: EventLeads,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => ManifestConnection, {
    description:
      'Persons on the list of an event, as entered: all of them for who coordinates, for others those they have entered.',
  })
  @May('events.read')
  async manifest(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => UUID, description: 'The event.' }) eventId: string,
    @Args() page: PageArgs,
    @Args('state', { type: () => EntryStateEnum, nullable: true, description: 'Only those in this state.' })
    state: EntryState | null | undefined,
  ): Promise<Connection<ManifestEntryType>> {
    return readPage(
      { cursors: this.cursors, scope: 'manifest' },
      page,
      (after, limit) => this.read.entries(actor, eventId, { state: state ?? undefined, after, limit }),
      entryTypeOf,
    );
  }

  @Query(() => [ManifestLeadType], {
    description:
      'Persons on the list under a name of an own report, whoever has entered them. Each search stands in the history.',
  })
  @May('events.contribute')
  async manifestLeads(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => UUID, description: 'The event.' }) eventId: string,
    @Args('recordId', { type: () => UUID, description: 'The report.' }) recordId: string,
  ): Promise<ManifestLeadType[]> {
    const found = await this.leads.entriesFor(actor, eventId, recordId);
    return found.map(({ id: entryId, ageYears, confidence }) => ({ entryId, ageYears, confidence }));
  }

  @Mutation(() => EnterInManifestResult, { description: 'Enters somebody in the list of an event.' })
  @May('events.contribute')
  async enterInManifest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and who says so.' }) input: EnterInManifestInput,
  ): Promise<ManifestEntryType> {
    const { eventId, sex, ageYears, nationality, reference, idempotencyKey, ...said } = input;
    const entry: SaidEntry = {
      ...{ ...said, ageYears: ageYears ?? null, nationality: nationality ?? null },
      sex: sex === 'female' || sex === 'male' ? sex : null,
      reference: reference?.trim() || null,
    };
    const id = await this.keep.enter(actor, eventId, entry, idempotencyKey ?? undefined);
    return this.entry(actor, eventId, id);
  }

  @Mutation(() => ImportManifestResult, {
    description: 'Loads a list of persons. Rows that cannot be read are told of; the others are stored.',
  })
  @May('events.contribute')
  async importManifest(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The table, and who says so.' })
    { eventId, idempotencyKey, ...file }: ImportManifestInput,
  ): Promise<ManifestImported> {
    const loaded = await this.keep.load(actor, eventId, file, idempotencyKey ?? undefined);
    const { findings, ...counts } = loaded;
    return {
      ...{ ...counts, findingCount: findings.length },
      findings: findings.slice(0, MOST_FINDINGS).map((one) => rowFindingOf(one, language)),
    };
  }

  @Mutation(() => ChangeManifestEntryResult, {
    description: 'Says what became of a person on the list; by who has entered them, or who coordinates.',
  })
  @May('events.contribute')
  async changeManifestEntry(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which entry, and what.' })
    { eventId, duplicateOf, reason, ...change }: ChangeManifestEntryInput,
  ): Promise<ManifestEntryType> {
    const more = { duplicateOf: duplicateOf ?? undefined, reason: reason ?? undefined };
    await this.keep.change(actor, eventId, { ...change, ...more });
    return this.entry(actor, eventId, change.id);
  }

  private async entry(actor: Actor, eventId: string, id: string): Promise<ManifestEntryType> {
    const view = await this.read.entry(actor, eventId, id);
    if (!view) throw new NotFound();
    return entryTypeOf(view);
  }
}
