import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ReadFigures } from '../use-cases/read-figures.js';
import { FiguresType, figuresTypeOf } from './figures.type.js';

@Resolver()
export class FiguresResolver {
  constructor(private readonly read: ReadFigures) {}

  @Query(() => FiguresType, {
    description: 'How many records and matches there are, as the institution may know it.',
  })
  @May('statistics.read')
  async figures(@CurrentActor() actor: Actor): Promise<FiguresType> {
    return figuresTypeOf(await this.read.read(actor));
  }
}
