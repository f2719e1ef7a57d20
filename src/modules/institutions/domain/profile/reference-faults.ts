import { SPOKEN_LANGUAGES } from './languages.js';
import { choices, fault, nearest, type ProfileFault } from './profile-fault.js';
import type { ProfileContact } from './competence-shape.js';
import type { UsableParts } from './usable-parts.js';

/** Each entry that repeats the key of an earlier one. */
export function repeated(keys: readonly { path: readonly PropertyKey[]; key: string }[]): ProfileFault[] {
  const seen = new Set<string>();
  return keys.flatMap(({ path, key }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [fault(path, 'PROFILES.TWICE', { key })];
  });
}

/** Faults of the institutions and of those who answer for them. */
export function institutionFaults({ institutions }: UsableParts): ProfileFault[] {
  const named = institutions.filter(({ entry }) => entry.code !== undefined);
  const twice = repeated(
    named.map(({ at, entry }) => ({ path: ['institutions', at, 'code'], key: entry.code ?? '' })),
  );
  const nameless = named
    .filter(({ entry }) => entry.name === undefined)
    .map(({ at }) => fault(['institutions', at], 'PROFILES.NAME_MISSING'));
  const points = institutions.flatMap(({ at, entry }) =>
    (entry.focalPoints ?? []).flatMap((point, number) => {
      const path = ['institutions', at, 'focalPoints', number] as const;
      const languages: readonly string[] = SPOKEN_LANGUAGES;
      return [
        // An office needs no person where it has an address of its own.
        ...(point.name === undefined && (point.post === undefined || point.email === undefined)
          ? [fault(path, 'PROFILES.FOCAL_POINT_EMPTY', { post: point.post ?? `${number + 1}` })]
          : []),
        ...(languages.includes(point.language)
          ? []
          : [fault([...path, 'language'], 'PROFILES.LANGUAGE', { choices: languages.join(', ') })]),
      ];
    }),
  );
  return [...twice, ...nameless, ...points];
}

/** Faults of the references in the rules of competence and of support abroad. */
export function ruleFaults(parts: UsableParts): ProfileFault[] {
  const twice = repeated(
    parts.competence.map(({ at, entry }) => ({ path: ['competence', at, 'id'], key: entry.id })),
  );
  const rules = parts.competence.flatMap(({ at, entry }) => [
    ...whoFaults(['competence', at, 'who'], entry.who, parts),
    ...([entry.when.place, entry.when.nationality, entry.when.familyIn].every((one) => one === undefined)
      ? [fault(['competence', at, 'when'], 'PROFILES.CONDITION_MISSING')]
      : []),
  ]);
  const support = parts.supportAbroad.flatMap(({ at, entry }) => [
    ...whoFaults(['supportAbroad', at, 'who'], entry.who, parts),
    ...whoFaults(['supportAbroad', at, 'transmitsTo'], entry.transmitsTo, parts),
  ]);
  return [...twice, ...rules, ...support];
}

/** Somebody is named, is in the file, and may do more than deliver. */
export function whoFaults(
  path: readonly PropertyKey[],
  { kind, code }: ProfileContact,
  { codes, kinds, institutions }: UsableParts,
): ProfileFault[] {
  if ((kind === undefined) === (code === undefined)) return [fault(path, 'PROFILES.WHO')];
  if (code !== undefined && !codes.has(code)) {
    const meant = nearest(code, codes) ?? choices(code, [...codes]);
    return [fault([...path, 'code'], 'PROFILES.CODE_UNKNOWN', { code, meant })];
  }
  if (kind !== undefined && !kinds.has(kind)) {
    return [fault([...path, 'kind'], 'PROFILES.KIND_ABSENT', { kind, kinds: [...kinds].join(', ') })];
  }
  const meant = institutions.filter(({ entry }) =>
    code === undefined ? entry.kind === kind : entry.code === code,
  );
  const isMute = meant.length > 0 && meant.every(({ entry }) => entry.deliversOnly);
  return isMute ? [fault(path, 'PROFILES.DELIVERS_ONLY', { who: code ?? kind ?? '' })] : [];
}
