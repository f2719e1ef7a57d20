import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { SetPublicContact } from '../use-cases/set-public-contact.js';
import { institutionTypeOf, SetPublicContactResult, type InstitutionType } from './institution.type.js';
import { publicContactOf, SetPublicContactInput } from './public-contact.type.js';

@Resolver()
export class PublicContactResolver {
  constructor(private readonly contacts: SetPublicContact) {}

  @Mutation(() => SetPublicContactResult, {
    description:
      "States by what families reach one's institution: it stands on the paper that they take home, in their window and in letters.",
  })
  @May('publicContact.set')
  async setPublicContact(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The contact, which takes the place of the one before.' })
    { institution, ...contact }: SetPublicContactInput,
  ): Promise<InstitutionType> {
    return institutionTypeOf(
      await this.contacts.set(actor, institution ?? undefined, publicContactOf(contact)),
    );
  }
}
