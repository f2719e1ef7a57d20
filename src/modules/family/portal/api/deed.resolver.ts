import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import type { ReportConsent } from '../../../records/reports/index.js';
import { consentStandingOf } from '../../../records/reports/graphql.js';
import { DecideAsFamily } from '../use-cases/decide-as-family.js';
import { JoinWindows } from '../use-cases/join-windows.js';
import { ReadWindow } from '../use-cases/read-window.js';
import { WindowItems } from '../use-cases/window-items.js';
import { WriteAsFamily } from '../use-cases/write-as-family.js';
import {
  CloseFamilyWindowResult,
  DecideAsFamilyInput,
  DecideAsFamilyResult,
  JoinFamilyWindowInput,
  JoinFamilyWindowResult,
  PartFamilyWindowInput,
  PartFamilyWindowResult,
  WriteAsFamilyInput,
  WriteAsFamilyResult,
  type FamilyDecided,
  type FamilyMessageSent,
  type FamilyWindowClosed,
  type FamilyWindowItems,
} from './deed.type.js';
import { itemTypesOf } from './window.type.js';

/** Deeds of a family through its window. */
@Resolver()
export class DeedResolver {
  constructor(
    private readonly decisions: DecideAsFamily,
    private readonly letters: WriteAsFamily,
    private readonly windows: ReadWindow,
    private readonly items: WindowItems,
    private readonly joining: JoinWindows,
  ) {}

  @Mutation(() => DecideAsFamilyResult, {
    description:
      'The family permits, refuses or takes back. What is taken back is compared and shown no more from that moment on; for a day only its deletion waits, and whoever permits it again by then keeps it.',
  })
  @May('family.decide')
  async decideAsFamily(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What it decides.' })
    { item, purpose, decision, countries, until, phrase }: DecideAsFamilyInput,
  ): Promise<FamilyDecided> {
    const family = await this.items.actorFor(actor, item);
    const said = { countries: countries ?? undefined, until: until ?? undefined };
    const decided = { purpose: purpose as ReportConsent['purpose'], decision, ...said };
    await this.decisions.submit(family, decided, { holder: actor, phrase: phrase ?? undefined });
    const { consents } = await this.windows.read(family);
    return { consents: consents.map(consentStandingOf) };
  }

  @Mutation(() => WriteAsFamilyResult, {
    description:
      'A question, a correction, or that the person is alive: it becomes the duty of the institution.',
  })
  @May('family.write')
  async writeAsFamily(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What is written.' })
    { item, kind, text, idempotencyKey }: WriteAsFamilyInput,
  ): Promise<FamilyMessageSent> {
    const family = await this.items.actorFor(actor, item);
    const id = await this.letters.write(family, { kind, text, idempotencyKey: idempotencyKey ?? undefined });
    return { id };
  }

  @Mutation(() => CloseFamilyWindowResult, {
    description: 'Closes the window: whoever has the telephone next sees nothing.',
  })
  @May('family.look')
  async closeFamilyWindow(@CurrentActor() actor: Actor): Promise<FamilyWindowClosed> {
    await this.windows.close(actor);
    return { closed: true };
  }
  @Mutation(() => JoinFamilyWindowResult, {
    description:
      'The family brings the report of another of its receipts into this window, whichever institution took it; that code goes on opening its own.',
  })
  @May('family.join')
  async joinFamilyWindow(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The other receipt.' }) { code, phrase, newPhrase }: JoinFamilyWindowInput,
  ): Promise<FamilyWindowItems> {
    await this.joining.join(actor, { code, phrase, newPhrase: newPhrase ?? undefined });
    return this.itemsOf(actor);
  }

  @Mutation(() => PartFamilyWindowResult, {
    description: 'The family takes a report that it has brought into this window out again.',
  })
  @May('family.join')
  async partFamilyWindow(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) { item }: PartFamilyWindowInput,
  ): Promise<FamilyWindowItems> {
    await this.joining.part(actor, item);
    return this.itemsOf(actor);
  }

  private async itemsOf(actor: Actor): Promise<FamilyWindowItems> {
    return { items: itemTypesOf(await this.items.list(actor), actor.language) };
  }
}
