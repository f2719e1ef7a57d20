import type { ShownAlert } from './alert-query.js';

/** A screen on which what an alert asks for is done. */
export interface Lead {
  readonly label:
    | 'goMatch'
    | 'goIdentification'
    | 'goInquiries'
    | 'goTransmission'
    | 'goMessage'
    | 'goProcedure'
    | 'goOversight'
    | 'goQuestion';
  readonly to: string;
  /** Which one of a screen's things. */
  readonly search?: Readonly<Record<string, string>>;
  /** The match or other thing that is seen there. */
  readonly about: string;
}

type Kind = ShownAlert['kind'];

const OF_SUBJECT: Partial<Record<Kind, (id: string) => Omit<Lead, 'about'>>> = {
  conflict: (id) => ({ label: 'goMatch', to: `/matches/${id}` }),
  confirmation: (id) => ({ label: 'goIdentification', to: `/identifications/${id}` }),
  contest: (id) => ({ label: 'goIdentification', to: `/identifications/${id}` }),
  joint_reexamination: (id) => ({ label: 'goIdentification', to: `/identifications/${id}` }),
  tell_family: (id) => ({ label: 'goIdentification', to: `/identifications/${id}` }),
  transmission: (id) => ({ label: 'goTransmission', to: `/transmissions/${id}` }),
  procedure: (id) => ({ label: 'goProcedure', to: `/procedures/${id}` }),
  protected_procedure: (id) => ({ label: 'goProcedure', to: `/procedures/${id}` }),
  procedure_stopped: (id) => ({ label: 'goProcedure', to: `/procedures/${id}` }),
  complaint: (id) => ({ label: 'goOversight', to: `/oversight/complaints/${id}` }),
  recommendation: (id) => ({ label: 'goOversight', to: `/oversight/recommendations/${id}` }),
  question_answered: (id) => ({ label: 'goQuestion', to: '/search', search: { kept: id } }),
  inquiry: () => ({ label: 'goInquiries', to: '/inquiries' }),
};

/** What has no screen is done by these operations of the API. */
const OPERATIONS: Partial<Record<Kind, string>> = {
  agreement: 'signAgreement',
  consent_ending: 'renewConsent',
  data_request: 'answerDataRequest',
  deletion: 'answerDeletion',
  event_contradiction: 'eventReconciliation',
  event_handover: 'answerEventHandover',
  event_invitation: 'answerEventInvitation',
  event_reconciliation: 'eventReconciliation',
  family_message: 'takeUpFamilyMessage',
  family_search: 'askForFamily',
  recall_asked: 'answerRecall',
  webhook_ended: 'registerWebhook',
};

/** Where the reader of an alert goes on: to screens, or to an operation of the API. */
export function leadsOf({ kind, matches, subjectIds }: Pick<ShownAlert, 'kind' | 'matches' | 'subjectIds'>): {
  readonly screens: readonly Lead[];
  readonly operation: string | undefined;
} {
  const pairs = matches.map(
    ({ matchId }) => ({ label: 'goMatch', to: `/matches/${matchId}`, about: matchId }) as const,
  );
  const lead = OF_SUBJECT[kind];
  const others = lead ? subjectIds.map((id) => ({ ...lead(id), about: id })) : [];
  // All questions to registers stand on one screen.
  const screens = [...new Map([...pairs, ...others].map((one) => [one.to, one])).values()];
  return { screens, operation: screens.length === 0 ? OPERATIONS[kind] : undefined };
}

/** What an address has to say so that what is seen there is read in the name of an institution that has closed; nothing where it is one's own. */
export function inNameFor(
  { id, inNameOf }: Pick<ShownAlert, 'id' | 'inNameOf'>,
  { about }: Pick<Lead, 'about'>,
): { readonly for?: string; readonly alert?: string } {
  const one = inNameOf.find(({ matchIds, subjectIds }) => [...matchIds, ...subjectIds].includes(about));
  return one ? { for: one.code, alert: id } : {};
}
