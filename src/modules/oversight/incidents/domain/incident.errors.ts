import { DomainError } from '../../../../platform/errors/index.js';

/** Codes of the reasons for which a list of incidents is not read. */
export const LIST_REFUSALS = [
  'INCIDENTS.LIST_UNREADABLE',
  'INCIDENTS.LIST_UNKNOWN',
  'INCIDENTS.LIST_TOO_LONG',
] as const;

export class IncidentsRefused extends DomainError {
  constructor(code: (typeof LIST_REFUSALS)[number]) {
    super(code, 'invalid');
    this.name = 'IncidentsRefused';
  }
}

/** A day that is asked from or until. */
export class DayUnreadable extends DomainError {
  constructor(argument: string) {
    super('INCIDENTS.DAY_UNREADABLE', 'invalid', { argument });
    this.name = 'DayUnreadable';
  }
}
