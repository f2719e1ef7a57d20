import type { ActorLanguage, Role } from '../modules/access/accounts/index.js';

export interface DemoPerson {
  readonly key: string;
  readonly institution: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: ActorLanguage;
}

/**
 * The three people of the demonstration, whom everything is built for. Invented, as their institutions are.
 */
export const THREE_PEOPLE = {
  liaison: {
    key: 'liaison',
    institution: 'HN-CONSULATE-TEXAS',
    name: 'Dunia Paz (inventada)',
    email: 'enlace@consulado-hn-texas.example',
    roles: ['liaison'],
    language: 'es',
  },
  forensic: {
    key: 'forensic',
    institution: 'US-FORENSIC-TEXAS',
    name: 'Ruth Keller (invented)',
    email: 'cases@forensic-texas.example',
    roles: ['forensic'],
    language: 'en',
  },
  ministry: {
    key: 'ministry',
    institution: 'HN-MFA',
    name: 'Óscar Mejía (inventado)',
    email: 'busqueda@exteriores-hn.example',
    roles: ['ministry', 'coordinator'],
    language: 'es',
  },
} as const satisfies Record<string, DemoPerson>;

/**
 * A colleague of each of the three and of the oversight body: the second person where two are needed. Each
 * institution of the three has a coordinator, or nobody could reopen questions that were stopped over its
 * records.
 */
export const SECOND_PEOPLE: readonly DemoPerson[] = [
  {
    ...THREE_PEOPLE.liaison,
    key: 'liaison-second',
    name: 'Nelson Zúniga (inventado)',
    email: 'colega@consulado-hn-texas.example',
    roles: ['liaison', 'coordinator'],
  },
  {
    ...THREE_PEOPLE.forensic,
    key: 'forensic-second',
    name: 'Ada Moreno (invented)',
    email: 'colleague@forensic-texas.example',
    roles: ['forensic', 'coordinator'],
  },
  {
    ...THREE_PEOPLE.ministry,
    key: 'ministry-second',
    name: 'Lesly Pineda (inventada)',
    email: 'colega@exteriores-hn.example',
  },
  {
    key: 'oversight-second',
    institution: 'PA-OVERSIGHT',
    name: 'Iris Quirós (inventada)',
    email: 'colega@observatorio-plazos.example',
    roles: ['oversight'],
    language: 'es',
  },
];

/** Everybody else who must be there for an alert to be somebody's duty: one person an institution. */
export function personOf(institution: { code: string; kind: string; country: string }): DemoPerson {
  const english = institution.country === 'US';
  return {
    key: institution.code,
    institution: institution.code,
    name: english
      ? `Focal point of ${institution.code} (invented)`
      : `Punto focal de ${institution.code} (inventado)`,
    email: `${institution.code.toLowerCase()}@focal-points.example`,
    roles: rolesOf(institution.kind),
    language: english ? 'en' : 'es',
  };
}

function rolesOf(kind: string): readonly Role[] {
  if (kind === 'forensic_institute') return ['forensic', 'coordinator'];
  if (kind === 'foreign_ministry') return ['ministry', 'coordinator'];
  if (kind === 'oversight') return ['oversight'];
  return ['liaison', 'coordinator'];
}
