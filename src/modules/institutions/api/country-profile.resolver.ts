import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { May, type ApiContext } from '../../access/accounts/graphql.js';
import { countryProfileOf } from '../domain/profile/country-profile.js';
import { shippedProfiles } from '../profiles/shipped-profiles.js';
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
    const shipped = shippedProfiles('countries').find((one) => one.country === country.toUpperCase());
    const profile = shipped && countryProfileOf(shipped);
    return profile && countryProfileTypeOf(profile, language);
  }
}
