import type { District } from '../profile/competence-shape.js';

/** A place as routing reads it. */
export interface RoutedPlace {
  readonly country: string;
  /** First administrative division. */
  readonly area?: string | undefined;
  /** Second administrative division, or a town of its name. */
  readonly subarea?: string | undefined;
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

/** Whether a place lies in these divisions, which are keys of `areaKey`; left out: all of them. */
export function isWithin(
  { areas, subareas }: { areas?: readonly string[] | undefined; subareas?: readonly string[] | undefined },
  { area, subarea }: RoutedPlace,
): boolean {
  return holds(areas, area) && holds(subareas, subarea);
}

/** Whether the district of an office holds a place. */
export function isInDistrict({ country, areas, subareas }: District, place: RoutedPlace): boolean {
  const keys = { areas: areas?.map(areaKey), subareas: subareas?.map(areaKey) };
  return country === place.country && isWithin(keys, place);
}

function holds(names: readonly string[] | undefined, name: string | undefined): boolean {
  return names === undefined || (name !== undefined && names.includes(areaKey(name)));
}

export function placeName({ country, area, subarea }: RoutedPlace): string {
  return [country, area, subarea].filter((part) => part !== undefined).join(', ');
}
