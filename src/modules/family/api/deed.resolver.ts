import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import type { ConsentEntry } from '../../reports/index.js';
import { consentStandingOf } from '../../reports/graphql.js';
import { DecideAsFamily } from '../use-cases/decide-as-family.js';
import { ReadWindow } from '../use-cases/read-window.js';
import { WriteAsFamily } from '../use-cases/write-as-family.js';
import {
  CloseFamilyWindowResult,
  DecideAsFamilyInput,
  DecideAsFamilyResult,
  WriteAsFamilyInput,
  WriteAsFamilyResult,
  type FamilyDecided,
  type FamilyMessageSent,
  type FamilyWindowClosed,
} from './deed.type.js';

/** What a family does through its window. */
@Resolver()
export class DeedResolver {
  constructor(
    private readonly decisions: DecideAsFamily,
    private readonly letters: WriteAsFamily,
    private readonly windows: ReadWindow,
  ) {}

  @Mutation(() => DecideAsFamilyResult, {
    description:
      'The family permits, refuses or takes back. What is taken back is compared and shown no more.',
  })
  @May('family.decide')
  async decideAsFamily(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What it decides.' })
    { purpose, decision, countries, until }: DecideAsFamilyInput,
  ): Promise<FamilyDecided> {
    await this.decisions.run(actor, {
      ...{ purpose: purpose as ConsentEntry['purpose'], decision },
      ...{ countries: countries ?? undefined, until: until ?? undefined },
    });
    const { consents } = await this.windows.run(actor);
    return { consents: consents.map(consentStandingOf) };
  }

  @Mutation(() => WriteAsFamilyResult, {
    description:
      'A question, a correction, or that the person is alive: it becomes the duty of the institution.',
  })
  @May('family.write')
  async writeAsFamily(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What is written.' }) { kind, text, idempotencyKey }: WriteAsFamilyInput,
  ): Promise<FamilyMessageSent> {
    const id = await this.letters.run(actor, { kind, text, idempotencyKey: idempotencyKey ?? undefined });
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
}
