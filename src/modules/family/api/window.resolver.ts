import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor, Language } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { LanguageEnum } from '../../mechanisms/graphql.js';
import { ReadWindow } from '../use-cases/read-window.js';
import { FamilyWindowType, windowTypeOf } from './window.type.js';

@Resolver()
export class WindowResolver {
  constructor(private readonly read: ReadWindow) {}

  @Query(() => FamilyWindowType, {
    description:
      'What was done with the report of the family that looks. `POST /auth/family` opens the window.',
  })
  @May('family.look')
  async familyWindow(
    @CurrentActor() actor: Actor,
    @Args('language', {
      type: () => LanguageEnum,
      nullable: true,
      description: 'In which to speak; without it the one that was chosen with the receipt.',
    })
    language?: Language | null,
  ): Promise<FamilyWindowType> {
    return windowTypeOf(await this.read.run(actor), language ?? actor.language);
  }
}
