import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { May, type ApiContext } from '../../access/graphql.js';
import { countryProfile } from '../domain/country-profiles/index.js';
import { CountryProfileType, countryProfileTypeOf } from './country-profile.type.js';

@Resolver()
export class CountryProfileResolver {
  @Query(() => CountryProfileType, {
    nullable: true,
    description: 'How a country searches, from published sources; null where nobody has written it up.',
  })
  @May('institutions.read')
  countryProfile(
    @Context() { language }: ApiContext,
    @Args('country', { type: () => String, description: 'ISO 3166-1 alpha-2.' }) country: string,
  ): CountryProfileType | undefined {
    const profile = countryProfile(country.toUpperCase());
    return profile && countryProfileTypeOf(profile, language);
  }
}
