import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mechanismProfile, type MechanismProfile } from '../domain/profile/profile-shape.js';

const HERE = import.meta.dirname;

/**
 * Profiles that come with the platform: of countries that exist, of what holds in all of them (country `ZZ`),
 * and of the demonstration's countries, which are invented.
 */
export type ProfileShelf = 'countries' | 'region' | 'demonstration';

const SHELVES: Readonly<Record<ProfileShelf, string>> = {
  countries: HERE,
  region: join(HERE, 'region'),
  demonstration: join(HERE, 'demonstration'),
};

const read = new Map<ProfileShelf, readonly MechanismProfile[]>();

/** In the order of the country codes; read once, when somebody asks. */
export function shippedProfiles(shelf: ProfileShelf): readonly MechanismProfile[] {
  let profiles = read.get(shelf);
  if (!profiles) {
    const folder = SHELVES[shelf];
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    profiles = files
      .sort()
      .map((name) => mechanismProfile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
    read.set(shelf, profiles);
  }
  return profiles;
}
