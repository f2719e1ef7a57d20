/** Roles of an institution in a report or a match, the strongest first. */
export const ROUTE_ROLES = [
  'primary',
  'transmitting',
  'informing',
  'supporting',
  'guardianship',
  'consular_post',
  'nationality',
  'forensic_holder',
  'speaks_abroad',
  'ombudsman',
] as const;

export type RouteRole = (typeof ROUTE_ROLES)[number];

/** What an office is told to do, the most first. */
export const OFFICE_DUTIES = ['act', 'tell_family', 'acknowledge', 'take_note'] as const;

export type OfficeDuty = (typeof OFFICE_DUTIES)[number];

/** The duty of a role where the rule says none. */
export const DUTY_OF_ROLE: Readonly<Record<RouteRole, OfficeDuty>> = {
  primary: 'act',
  transmitting: 'acknowledge',
  informing: 'tell_family',
  supporting: 'acknowledge',
  guardianship: 'act',
  consular_post: 'acknowledge',
  nationality: 'take_note',
  forensic_holder: 'take_note',
  speaks_abroad: 'take_note',
  ombudsman: 'take_note',
};
