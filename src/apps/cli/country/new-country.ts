import { readFile } from 'node:fs/promises';
import { ActorDirectory, OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  AddMechanism,
  InstitutionDirectory,
  LoadInstitutions,
  ReadMechanisms,
  type Agreement,
  type EnrolUser,
  type MechanismProfile,
} from '../../../modules/institutions/index.js';
import {
  ImportFrequencyTable,
  ReadKinship,
  type TableImport,
} from '../../../modules/records/forensic-bank/index.js';
import { found } from '../set-up/founding.js';
import type { House } from '../with-house.js';
import { agreementsOf } from './agreements-of.js';
import type { CountryAnswers } from './country-answers.js';
import { profileWith } from './profile-with.js';

/** Something that a country needs here, and how it came to be. */
export interface Deed {
  readonly what: 'mechanism' | 'institution' | 'agreement' | 'people' | 'frequencies';
  readonly name: string;
  readonly state: 'made' | 'changed' | 'there' | 'waits';
}

type Person = Awaited<ReturnType<EnrolUser['enrolUser']>>;

export interface NewCountry {
  readonly deeds: readonly Deed[];
  readonly people: readonly Person[];
}

/**
 * Has a country join: profile, institutions with those who answer for them, agreements, first people. What is
 * there already stays, so that a second run does the rest.
 */
export async function newCountry(
  house: House,
  shipped: MechanismProfile,
  answers: CountryAnswers,
): Promise<NewCountry> {
  const { country } = shipped;
  const before = await standing(house);
  // A profile that somebody has brought in since knows more than the shipped one.
  const stored = await house.use(ReadMechanisms).one(OPERATOR, country);
  const profile = profileWith(stored?.profile ?? shipped, answers.institutions);
  const { changes } = await house.use(AddMechanism).add(OPERATOR, profile);
  const mechanism = stateOf(stored !== undefined, changes.length > 0);
  const enrolled = await standing(house);
  const own = enrolled.institutions.filter((one) => one.country === country && !one.closedAt);
  const wanted = [...agreementsOf(country, answers.with, enrolled.institutions), ...answers.agreements];
  const agreements = wanted.map(({ until, ...terms }) => ({
    ...terms,
    ...(until && { until: until.toISOString() }),
  }));
  const loaded = await house.use(LoadInstitutions).atTerminal(OPERATOR, { agreements });
  const after = await standing(house);
  const people = await firstPeople(house, answers);
  return {
    people: people.flatMap(({ invited }) => invited),
    deeds: [
      { what: 'mechanism', name: country, state: mechanism },
      ...own.map(({ code }): Deed => ({
        what: 'institution',
        name: code,
        state: stateOf(before.codes.has(code), false),
      })),
      ...wanted.map(({ id }): Deed => ({
        what: 'agreement',
        name: id,
        state: loaded.proposed.includes(id)
          ? 'waits'
          : stateOf(before.terms.has(id), before.terms.get(id) !== after.terms.get(id)),
      })),
      ...people.map(({ code, invited }): Deed => ({
        what: 'people',
        name: code,
        state: stateOf(invited.length === 0, false),
      })),
      await frequencies(house, answers),
    ],
  };
}

function stateOf(isThere: boolean, hasChanged: boolean): Deed['state'] {
  if (!isThere) return 'made';
  return hasChanged ? 'changed' : 'there';
}

/** Institutions and agreements as they stand; the terms of each as one text. */
async function standing({ runtime, use }: House) {
  return runtime.db.transact(OPERATOR, async (tx) => {
    const institutions = await use(InstitutionDirectory).all(tx);
    const agreements: readonly Agreement[] = await use(InstitutionDirectory).agreements(tx);
    return {
      institutions,
      codes: new Set(institutions.map(({ code }) => code)),
      terms: new Map(agreements.map((one) => [one.code, termsOf(one)])),
    };
  });
}

/** What an agreement says, apart from when it was written. */
function termsOf({ parties, exceptions, categories, level, purposes, inForce }: Agreement): string {
  return JSON.stringify([parties, exceptions, categories, level, purposes, inForce]);
}

/** Invites the first people of each institution that names some and has nobody. */
async function firstPeople(
  house: House,
  { institutions, language }: CountryAnswers,
): Promise<readonly { readonly code: string; readonly invited: readonly Person[] }[]> {
  const done = [];
  for (const { code, first, second } of institutions) {
    if (!first) continue;
    const there = await house.runtime.db.transact(OPERATOR, async (tx) => {
      const row = await house.use(InstitutionDirectory).byCode(tx, code);
      return row ? house.use(ActorDirectory).of(tx, row.id) : [];
    });
    const founders = [first, ...(second ? [second] : [])].map(({ name, role }) => ({
      name,
      roles: ['coordinator' as const, ...(role ? [role] : [])],
    }));
    const order = { institution: code, founders, approver: undefined, language };
    done.push({ code, invited: there.length > 0 ? [] : await found(house, order) });
  }
  return done;
}

/** Brings the table of the answers in; without one, names the table that kinship is reckoned with. */
async function frequencies(house: House, { frequencies: given }: CountryAnswers): Promise<Deed> {
  if (!given) {
    const { current } = await house.use(ReadKinship).now(OPERATOR, 1);
    return { what: 'frequencies', name: current.table.facts.code, state: 'there' };
  }
  const { file, name, licence, ...facts } = given;
  const request: TableImport = {
    ...{ ...facts, name: name ?? facts.code, licence, text: await readFile(file, 'utf8') },
    ...{ sampledAlleles: undefined, theta: undefined, leastFrequency: undefined },
    ...{ rounded: 'refuse', badLoci: 'refuse', mode: 'store' },
  };
  const { isNew } = await house.use(ImportFrequencyTable).import(OPERATOR, request);
  return { what: 'frequencies', name: facts.code, state: stateOf(!isNew, false) };
}
