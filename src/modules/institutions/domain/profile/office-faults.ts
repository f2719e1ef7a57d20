import { withinMigrationFaults } from '../within-migration.js';
import { choices, fault, nearest, type ProfileFault } from './profile-fault.js';
import type { District } from './competence-shape.js';
import { repeated, whoFaults } from './reference-faults.js';
import type { UsableParts } from './usable-parts.js';

type Path = readonly PropertyKey[];

/** Faults of districts, of who stands in, of instruments that are cited, and of offices that nobody knows. */
export function officeFaults(parts: UsableParts): ProfileFault[] {
  return [
    ...parts.competence.flatMap(({ at, entry: { who, when } }) => [
      ...subareaFaults(['competence', at, 'when', 'place'], when.place),
      ...(who.otherwise ? whoFaults(['competence', at, 'who', 'otherwise'], who.otherwise, parts) : []),
    ]),
    ...parts.institutions.flatMap(({ at, entry }) => [
      ...subareaFaults(['institutions', at, 'covers'], entry.covers),
      ...withinMigrationFaults(entry, ['institutions', at]),
    ]),
    ...instrumentFaults(parts),
    ...unknownOfficeFaults(parts),
  ];
}

/** Counties of one name stand in several states, so that only one may be meant. */
function subareaFaults(path: Path, place: District | undefined): ProfileFault[] {
  const isUnclear = place?.subareas !== undefined && place.areas?.length !== 1;
  return isUnclear ? [fault([...path, 'subareas'], 'PROFILES.SUBAREAS_AREA')] : [];
}

function instrumentFaults({ instrumentIds, competence, steps, mayEnd }: UsableParts): ProfileFault[] {
  const ids = instrumentIds.map(({ id }) => id);
  const twice = repeated(instrumentIds.map(({ at, id }) => ({ path: ['instruments', at, 'id'], key: id })));
  const cited = [
    ...competence.map(({ at, entry }) => ({ path: ['competence', at], id: entry.instrument })),
    ...steps.map(({ at, entry }) => ({ path: ['protocol', 'steps', at], id: entry.instrument })),
    ...mayEnd.map(({ at, entry }) => ({ path: ['mayEnd', at], id: entry.instrument })),
  ];
  const unknown = cited.flatMap(({ path, id }) => {
    if (id === undefined || ids.includes(id)) return [];
    const meant = nearest(id, ids) ?? choices(id, ids);
    return [fault([...path, 'instrument'], 'PROFILES.INSTRUMENT_UNKNOWN', { instrument: id, meant })];
  });
  return [...twice, ...unknown];
}

function unknownOfficeFaults({ nobodyKnown, competence, sources }: UsableParts): ProfileFault[] {
  return nobodyKnown.flatMap(({ at, entry }) => {
    const known = competence.find(
      ({ entry: rule }) =>
        rule.role === entry.role && rule.records.some((one) => entry.records.includes(one)),
    );
    return [
      ...(known
        ? [
            fault(['nobodyKnown', at], 'PROFILES.NOBODY_KNOWN', {
              role: entry.role,
              rule: known.entry.id,
            }),
          ]
        : []),
      ...entry.asked.flatMap((source, number) => {
        if (sources.has(source)) return [];
        const meant = nearest(source, sources) ?? choices(source, [...sources]);
        return [fault(['nobodyKnown', at, 'asked', number], 'PROFILES.SOURCE_UNKNOWN', { source, meant })];
      }),
    ];
  });
}
