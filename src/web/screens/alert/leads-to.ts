import type { ShownAlert } from './alert-query.js';

/** A screen on which what an alert asks for is done. */
export interface AlertLink {
  readonly label:
    | 'goMatch'
    | 'goIdentification'
    | 'goInquiries'
    | 'goCompanions'
    | 'goJourney'
    | 'goTransmission'
    | 'goMessage'
    | 'goProcedure'
    | 'goOversight'
    | 'goApproval'
    | 'goDnaWords'
    | 'goEvents'
    | 'goQuestion';
  readonly to: string;
  /** Search part of the address: which one of a screen's things it is. */
  readonly search?: Readonly<Record<string, string>>;
  /** The match or other thing that is seen there. */
  readonly about: string;
}

/** Address of each screen, for a thing by its id. */
const SCREENS: Readonly<Record<NonNullable<ShownAlert['screen']>, (id: string) => Omit<AlertLink, 'about'>>> =
  {
    match: (id) => ({ label: 'goMatch', to: `/matches/${id}` }),
    identification: (id) => ({ label: 'goIdentification', to: `/identifications/${id}` }),
    transmission: (id) => ({ label: 'goTransmission', to: `/transmissions/${id}` }),
    procedure: (id) => ({ label: 'goProcedure', to: `/procedures/${id}` }),
    complaint: (id) => ({ label: 'goOversight', to: `/oversight/complaints/${id}` }),
    break_glass: () => ({ label: 'goOversight', to: '/oversight/urgent' }),
    misuse: () => ({ label: 'goOversight', to: '/oversight/misuse' }),
    recommendation: (id) => ({ label: 'goOversight', to: `/oversight/recommendations/${id}` }),
    journey: (id) => ({ label: 'goJourney', to: `/cases/${id}/journey` }),
    saved_search: (id) => ({ label: 'goQuestion', to: '/search', search: { kept: id } }),
    // All questions to registers stand on one screen, and all proposals of companions.
    inquiries: () => ({ label: 'goInquiries', to: '/inquiries' }),
    dna_words: (id) => ({ label: 'goDnaWords', to: `/dna-words/${id}` }),
    events: () => ({ label: 'goEvents', to: '/events' }),
    approval: () => ({ label: 'goApproval', to: '/approvals' }),
    companions: () => ({ label: 'goCompanions', to: '/companions' }),
  };

/** Returns where the reader of an alert goes on: to screens, or to an operation of the API. */
export function leadsOf({
  screen,
  operation,
  matches,
  subjectIds,
}: Pick<ShownAlert, 'screen' | 'operation' | 'matches' | 'subjectIds'>): {
  readonly screens: readonly AlertLink[];
  readonly operation: string | undefined;
} {
  const pairs = matches.map(({ matchId }) => ({ ...SCREENS.match(matchId), about: matchId }));
  const others = screen ? subjectIds.map((id) => ({ ...SCREENS[screen](id), about: id })) : [];
  const screens = [...new Map([...pairs, ...others].map((one) => [one.to, one])).values()];
  return { screens, operation: screens.length === 0 ? (operation ?? undefined) : undefined };
}

/**
 * Returns what an address has to say so that what is seen there is read in the name of an institution that
 * has closed; nothing where it is one's own.
 */
export function inNameFor(
  { id, inNameOf }: Pick<ShownAlert, 'id' | 'inNameOf'>,
  { about }: Pick<AlertLink, 'about'>,
): { readonly for?: string; readonly alert?: string } {
  const one = inNameOf.find(({ matchIds, subjectIds }) => [...matchIds, ...subjectIds].includes(about));
  return one ? { for: one.code, alert: id } : {};
}
