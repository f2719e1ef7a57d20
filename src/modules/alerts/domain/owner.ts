import type { Away } from './absence.js';
import type { AlertedRecordType } from './bundle.js';

/** Somebody of an institution who may act on alerts. */
export interface PossibleOwner {
  readonly actorId: string;
  readonly roles: readonly string[];
  readonly email?: string | undefined;
  readonly language: string;
}

/** Contact whom an institution has named for its alerts; step 0 first, higher ones when an alert is late. */
export interface Contact {
  readonly actorId?: string | undefined;
  readonly email?: string | undefined;
  readonly language: string;
  readonly step: number;
}

/** Recipient of an alert: an account, a mail address, or both. */
export interface Recipient {
  readonly actorId?: string | undefined;
  /** The colleague who is away, and to whom it goes back. */
  readonly standsInFor?: string | undefined;
  readonly email?: string | undefined;
  readonly language: string;
}

/** Roles whose work a record of each type is, first choice first. */
const FITTING_ROLES: Readonly<Record<AlertedRecordType, readonly string[]>> = {
  report: ['liaison', 'ministry', 'coordinator', 'forensic'],
  remains: ['forensic', 'ministry', 'coordinator', 'liaison'],
  living: ['liaison', 'ministry', 'coordinator', 'forensic'],
};

/** The roles that an alert about records of these types falls to; of several types, the most frequent decides. */
export function rolesFor(types: readonly AlertedRecordType[]): readonly string[] {
  const count = (type: AlertedRecordType) => types.filter((one) => one === type).length;
  const order: readonly AlertedRecordType[] = ['report', 'remains', 'living'];
  return FITTING_ROLES[[...order].sort((x, y) => count(y) - count(x))[0] ?? 'report'];
}

/**
 * The person whose duty an alert becomes: the named contact of the first step, else whoever's work such records are,
 * else a contact who has an address and no account. Nobody: the institution cannot be reached.
 *
 * @param people active ones who may act on alerts, longest-serving first
 * @param roles first choice first
 */
export function chooseOwner(
  people: readonly PossibleOwner[],
  contacts: readonly Contact[],
  roles: readonly string[],
): Recipient | undefined {
  const first = contacts.filter((contact) => contact.step === 0);
  const named = first.map((contact) => accountOf(contact, people)).find((person) => person !== undefined);
  if (named) return withAddress(named, first);
  for (const role of roles) {
    const fitting = people.find((person) => person.roles.includes(role));
    if (fitting) return withAddress(fitting, first);
  }
  return contacts.find((contact) => contact.email !== undefined);
}

/**
 * As `chooseOwner`, of those who are there. Whoever is away is stood in for by their deputy, else by the next who is there; where all are
 * away it stays with the first choice, for it is never nobody's.
 */
export function chooseOwnerPresent(
  people: readonly PossibleOwner[],
  contacts: readonly Contact[],
  roles: readonly string[],
  away: Away,
): Recipient | undefined {
  const chosen = chooseOwner(people, contacts, roles);
  if (chosen?.actorId === undefined || !away.has(chosen.actorId)) return chosen;
  return standInFor(chosen.actorId, people, contacts, roles, away) ?? chosen;
}

/**
 * Chooses who takes the place of somebody who is away: their deputy, else the next who is there; undefined
 * where nobody is.
 */
export function standInFor(
  actorId: string,
  people: readonly PossibleOwner[],
  contacts: readonly Contact[],
  roles: readonly string[],
  away: Away,
): Recipient | undefined {
  const there = presentOf(people, contacts, away);
  const deputy = there.people.find((person) => person.actorId === away.get(actorId));
  const next = deputy
    ? withAddress(deputy, there.contacts)
    : chooseOwner(there.people, there.contacts, roles);
  return next && { ...next, standsInFor: actorId };
}

/** Returns the people who are not away, and the contacts but for those of people who are. */
export function presentOf<T extends PossibleOwner>(
  people: readonly T[],
  contacts: readonly Contact[],
  away: Away,
): { readonly people: readonly T[]; readonly contacts: readonly Contact[] } {
  return {
    people: people.filter(({ actorId }) => !away.has(actorId)),
    contacts: contacts.filter((contact) => !away.has(accountOf(contact, people)?.actorId ?? '')),
  };
}

/**
 * Chooses the recipients of the second step: contacts above step 0, else its coordinators other than the
 * owner.
 */
export function chooseCoordinator(
  people: readonly PossibleOwner[],
  contacts: readonly Contact[],
  owner: Recipient | undefined,
): Recipient | undefined {
  const isOwner = (one: Recipient) =>
    (one.actorId !== undefined && one.actorId === owner?.actorId) ||
    (one.email !== undefined && one.email === owner?.email);
  const later = contacts.filter((contact) => contact.step > 0).sort((x, y) => x.step - y.step);
  const named = later
    .map((contact) => accountOf(contact, people) ?? (contact.email === undefined ? undefined : contact))
    .find((one) => one !== undefined && !isOwner(one));
  return named ?? people.find((person) => person.roles.includes('coordinator') && !isOwner(person));
}

/** Contacts that are not this person's. */
export function contactsWithout(
  actorId: string | undefined,
  contacts: readonly Contact[],
  people: readonly PossibleOwner[],
): readonly Contact[] {
  if (actorId === undefined) return contacts;
  return contacts.filter(
    (contact) => contact.actorId !== actorId && accountOf(contact, people)?.actorId !== actorId,
  );
}

/** A contact is somebody's account by its id, or by having the account's mail address. */
function accountOf(contact: Contact, people: readonly PossibleOwner[]): PossibleOwner | undefined {
  const address = contact.email?.toLowerCase();
  return people.find(
    (person) =>
      person.actorId === contact.actorId ||
      (address !== undefined && person.email?.toLowerCase() === address),
  );
}

/** An owner without an address is reached under that of the institution's first contact. */
function withAddress(person: PossibleOwner, contacts: readonly Contact[]): Recipient {
  const { actorId, language } = person;
  return {
    actorId,
    language,
    email: person.email ?? contacts.find((contact) => contact.email !== undefined)?.email,
  };
}
