import { divisionKey } from '../../../../kernel/linkage/gazetteer/name-key.js';
import type { District } from '../profile/competence-shape.js';

/** A place as routing reads it. */
export interface RoutedPlace {
  readonly country: string;
  /** First administrative division. */
  readonly area?: string | undefined;
  /** Second administrative division; or what is written for the town, where nobody knows in which it lies. */
  readonly subarea?: string | undefined;
  /** The town, where it is known in which second division it lies. */
  readonly locality?: string | undefined;
}

/** Key of an area by its name: one key for `Nuevo León` and `NUEVO LEON`. */
export function areaKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Key of a second division, without the word for its kind: `Webb` and `Webb County` are one. */
export const subareaKey = (name: string): string => divisionKey(areaKey(name));

/** Whether a place lies in these divisions, which are keys of `areaKey`; left out: all of them. */
export function isWithin(
  { areas, subareas }: { areas?: readonly string[] | undefined; subareas?: readonly string[] | undefined },
  { area, subarea }: RoutedPlace,
): boolean {
  return holds(areas, area, areaKey) && holds(subareas?.map(subareaKey), subarea, subareaKey);
}

/** Whether the district of an office holds a place. */
export function isInDistrict({ country, areas, subareas }: District, place: RoutedPlace): boolean {
  const keys = { areas: areas?.map(areaKey), subareas: subareas?.map(areaKey) };
  return country === place.country && isWithin(keys, place);
}

function holds(
  names: readonly string[] | undefined,
  name: string | undefined,
  keyOf: (name: string) => string,
): boolean {
  return names === undefined || (name !== undefined && names.includes(keyOf(name)));
}

export function placeName({ country, area, subarea, locality }: RoutedPlace): string {
  return [country, area, subarea, locality].filter((part) => part !== undefined).join(', ');
}
