import type { FileFault, InstitutionKind } from '../../../modules/institutions/index.js';
import type { GivenAnswers } from './answers.js';
import type { Questions } from './ask.js';
import { isWatching } from './check-answers.js';
import { FURTHER_ROLES } from './further-roles.js';

type Person = GivenAnswers['first'];
type Contacts = NonNullable<GivenAnswers['institution']['focalPoints']>;

export interface FirstPeople {
  readonly first: Person;
  readonly second?: Person;
}

/** Asks who is told at an institution; nobody is an answer. */
export async function askContacts(
  ask: Questions,
  check: (contact: Contacts[number]) => FileFault | undefined,
): Promise<Contacts | undefined> {
  const name = await ask.optional('SETUP.ASK_CONTACT', (value) => check({ name: value }));
  if (name === undefined) return undefined;
  const email = await ask.text('SETUP.ASK_CONTACT_EMAIL', (value) => check({ name, email: value }));
  return [{ name, email }];
}

/** Asks for the second of the first people, and of either what they do besides coordinating and their address. */
export async function askFirstPeople(
  ask: Questions,
  firstName: string,
  kind: InstitutionKind,
  check: (people: FirstPeople) => FileFault | undefined,
): Promise<FirstPeople> {
  const first = await withAddress(ask, await withRole(ask, firstName, kind), (one) => check({ first: one }));
  const name = await ask.optional('SETUP.ASK_SECOND', (value) => check({ first, second: { name: value } }));
  if (name === undefined) return { first };
  const second = await withRole(ask, name, kind);
  return { first, second: await withAddress(ask, second, (one) => check({ first, second: one })) };
}

async function withAddress(
  ask: Questions,
  person: Person,
  check: (person: Person) => FileFault | undefined,
): Promise<Person> {
  const email = await ask.optional('SETUP.ASK_ADDRESS', (value) => check({ ...person, email: value }));
  return email === undefined ? person : { ...person, email };
}

async function withRole(ask: Questions, name: string, kind: InstitutionKind): Promise<Person> {
  const roles = FURTHER_ROLES.filter((role) => role !== 'oversight' || isWatching(kind));
  const role = await ask.oneOrNone('SETUP.ASK_ROLE', 'SETUP.NO_ROLE', roles);
  return role ? { name, role } : { name };
}
