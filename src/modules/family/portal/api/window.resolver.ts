import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor, ActorLanguage } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { ReadWindow } from '../use-cases/read-window.js';
import { WindowItems } from '../use-cases/window-items.js';
import { FamilyWindowType, windowTypeOf } from './window.type.js';

@Resolver()
export class WindowResolver {
  constructor(
    private readonly read: ReadWindow,
    private readonly items: WindowItems,
  ) {}

  @Query(() => FamilyWindowType, {
    description:
      'What was done with a report of the family that looks. `POST /auth/family` opens the window.',
  })
  @May('family.look')
  async familyWindow(
    @CurrentActor() actor: Actor,
    @Args('language', {
      type: () => LanguageEnum,
      nullable: true,
      description: 'In which to speak; without it the one that was chosen with the receipt.',
    })
    language?: ActorLanguage | null,
    @Args('item', {
      type: () => Int,
      defaultValue: 1,
      description: 'Which report of the window, by its number in `items`.',
    })
    item: number = 1,
  ): Promise<FamilyWindowType> {
    const items = await this.items.list(actor);
    const view = await this.read.read(await this.items.actorFor(actor, item));
    return windowTypeOf(view, { item, items }, language ?? actor.language);
  }
}
