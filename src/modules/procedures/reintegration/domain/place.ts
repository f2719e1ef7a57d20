import { PlaceUnfit } from './reintegration.errors.js';
import { folded } from './folded.js';

/** A municipality, as people there write it. */
export interface Municipality {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** State, department or province. */
  readonly admin1: string;
  readonly municipality: string;
}

const MOST_CHARACTERS = 100;

/** Throws `PlaceUnfit` where one of its parts is missing, too long or no country. */
export function municipalityOf(said: Municipality, field: string): Municipality {
  const place = {
    country: said.country.trim().toUpperCase(),
    admin1: said.admin1.trim(),
    municipality: said.municipality.trim(),
  };
  const isName = (name: string): boolean => folded(name).replace(/[^a-z]/gu, '') !== '';
  const isFit =
    /^[A-Z]{2}$/u.test(place.country) &&
    [place.admin1, place.municipality].every((name) => isName(name) && name.length <= MOST_CHARACTERS);
  if (!isFit) throw new PlaceUnfit(field, MOST_CHARACTERS);
  return place;
}

/** Key of a municipality, one for two ways of writing one municipality: `MX/guanajuato/leon`. */
export function placeKey({ country, admin1, municipality }: Municipality): string {
  const part = (name: string): string =>
    folded(name)
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim();
  return [country, part(admin1), part(municipality)].join('/');
}
