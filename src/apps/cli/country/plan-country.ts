import { readFile } from 'node:fs/promises';
import { ActorDirectory, OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  AddMechanism,
  InstitutionDirectory,
  LoadInstitutions,
  ReadMechanisms,
  type Agreement,
  type FileFault,
  type Institution,
  type MechanismProfile,
} from '../../../modules/institutions/index.js';
import {
  ImportFrequencyTable,
  ReadKinship,
  type TableImport,
} from '../../../modules/records/forensic-bank/index.js';
import { founderOf, requireMayFound, type Founding } from '../set-up/founding.js';
import type { Missing } from '../set-up/missing.js';
import { pairsOf } from '../set-up/pairs.js';
import type { House } from '../with-house.js';
import { agreementsOf, type Terms } from './agreements-of.js';
import type { CountryAnswers } from './country-answers.js';
import { plannedInstitutions, type PlannedInstitution } from './planned-institutions.js';
import { profileWith } from './profile-with.js';

/** How something that a country needs here comes to be. */
export type PlanState = 'made' | 'changed' | 'there' | 'waits';

export type PlannedAgreement = Terms & { readonly state: PlanState };

export interface PlannedFounding extends Founding {
  /** `there` where the institution has people already: nobody is invited. */
  readonly state: 'made' | 'there';
}

/** All that makes a country join, before anything of it is done. */
export interface CountryPlan {
  readonly country: string;
  readonly profile: MechanismProfile;
  readonly mechanism: PlanState;
  readonly institutions: readonly PlannedInstitution[];
  readonly agreements: readonly PlannedAgreement[];
  readonly foundings: readonly PlannedFounding[];
  readonly frequencies: {
    readonly code: string;
    readonly state: PlanState;
    readonly request?: TableImport | undefined;
  };
  /** What of the answers has no effect, or none yet. */
  readonly warnings: readonly FileFault[];
  /** Why nothing would be compared between two institutions. */
  readonly missing: readonly Missing[];
}

/** Institutions and agreements as they stand. */
interface Standing {
  readonly institutions: readonly Institution[];
  readonly agreements: readonly Agreement[];
}

/**
 * Plans how a country joins: profile, institutions with those who answer for them, agreements, first people.
 * Everything is checked, and nothing stored. Throws what the deeds themselves would.
 */
export async function planCountry(
  house: House,
  shipped: MechanismProfile,
  answers: CountryAnswers,
): Promise<CountryPlan> {
  const { country } = shipped;
  const standing = await standingOf(house);
  // A profile that somebody has brought in since knows more than the shipped one.
  const stored = await house.use(ReadMechanisms).one(OPERATOR, country);
  const profile = profileWith(stored?.profile ?? shipped, answers.institutions);
  const { changes } = await house.use(AddMechanism).add(OPERATOR, profile, true);
  const institutions = plannedInstitutions(profile, standing.institutions, changes);
  const network = [...standing.institutions.filter((one) => !isOf(institutions, one)), ...institutions];
  const planned = await planAgreements(house, answers, { country, standing, network });
  return {
    ...{ country, profile, institutions, ...planned },
    mechanism: stateOf(stored !== undefined, changes.length > 0),
    foundings: await planFoundings(house, answers, network),
    frequencies: await planFrequencies(house, answers),
  };
}

const isOf = (some: readonly Pick<Institution, 'code'>[], { code }: Pick<Institution, 'code'>): boolean =>
  some.some((one) => one.code === code);

function stateOf(isThere: boolean, hasChanged: boolean): PlanState {
  if (!isThere) return 'made';
  return hasChanged ? 'changed' : 'there';
}

async function standingOf({ runtime, use }: House): Promise<Standing> {
  return runtime.db.transact(OPERATOR, async (tx) => ({
    institutions: await use(InstitutionDirectory).all(tx),
    agreements: await use(InstitutionDirectory).agreements(tx),
  }));
}

/** The agreements that follow from the answers, and what none of them lets be compared. */
async function planAgreements(
  house: House,
  answers: CountryAnswers,
  {
    country,
    standing,
    network,
  }: { readonly country: string; readonly standing: Standing; readonly network: readonly Institution[] },
): Promise<Pick<CountryPlan, 'agreements' | 'warnings' | 'missing'>> {
  const wanted = [...agreementsOf(country, answers.with, network), ...answers.agreements];
  const { outcomes, warnings } = await house.use(LoadInstitutions).planAtTerminal(OPERATOR, {
    institutions: network
      .filter(({ closedAt }) => !closedAt)
      .map(({ code, name, country: of, kind }) => ({ code, name, kind, country: of })),
    agreements: wanted.map(contentOf),
  });
  const agreements = wanted.map((terms): PlannedAgreement => {
    const outcome = outcomes.get(terms.id);
    const known = standing.agreements.find(({ code }) => code === terms.id);
    if (outcome === 'proposed' || outcome === 'network') return { ...terms, state: 'waits' };
    const isSame = known !== undefined && termsOf(known) === termsOf(agreementOf(terms));
    return { ...terms, state: stateOf(known !== undefined, outcome === 'founding' && !isSame) };
  });
  const before = standing.agreements.filter(({ code }) => !wanted.some(({ id }) => id === code));
  const after = agreements.map((one) => ({ ...agreementOf(one), inForce: one.state !== 'waits' }));
  return { agreements, warnings, missing: missingIn(country, answers, network, [...before, ...after]) };
}

/** Agreement as the file of institutions writes it down. */
export function contentOf({ until, ...terms }: Terms): object {
  return { ...terms, ...(until && { until: until.toISOString() }) };
}

function agreementOf({ id, parties, except, categories, level, purposes }: Terms): Agreement {
  return {
    ...{ code: id, parties: parties === '*' ? null : parties, exceptions: except },
    ...{ categories, level, purposes, inForce: true },
  };
}

/** What an agreement says, apart from when it was written. */
function termsOf({ parties, exceptions, categories, level, purposes, inForce }: Agreement): string {
  return JSON.stringify([parties, exceptions, categories, level, purposes, inForce]);
}

/** Countries of the answers that have nobody here, and pairs of institutions that would compare nothing. */
function missingIn(
  country: string,
  answers: CountryAnswers,
  network: readonly Institution[],
  agreements: readonly Agreement[],
): readonly Missing[] {
  const open = network.filter(({ closedAt }) => !closedAt);
  const absent = answers.with.filter((other) => !open.some((one) => one.country === other));
  const barred = pairsOf(open, agreements).flatMap(({ a, b, compared, barrier }) =>
    compared.length === 0 && barrier && (a.country === country || b.country === country) ? [barrier] : [],
  );
  return [
    ...absent.map((other) => ({ code: 'SETUP.NOBODY_ABROAD', parameters: { country: other } })),
    ...barred,
  ];
}

/** First people of each institution that names some and has nobody. */
async function planFoundings(
  house: House,
  { institutions, language }: CountryAnswers,
  network: readonly Institution[],
): Promise<readonly PlannedFounding[]> {
  const foundings: PlannedFounding[] = [];
  for (const { code, kind, first, second } of institutions) {
    if (!first) continue;
    const founders = [first, ...(second ? [second] : [])].map(founderOf);
    // A planned institution that is not enrolled yet has its code in place of an id.
    const id = network.find((one) => one.code === code && one.id !== code)?.id;
    const there = id === undefined ? [] : await peopleOf(house, id);
    const state = there.length > 0 ? 'there' : 'made';
    if (state === 'made') await requireMayFound(house, { id, code, kind }, founders);
    foundings.push({ institution: code, founders, approver: undefined, language, state });
  }
  return foundings;
}

async function peopleOf({ runtime, use }: House, institutionId: string) {
  return runtime.db.transact(OPERATOR, (tx) => use(ActorDirectory).of(tx, institutionId));
}

/** The table of the answers; without one, the table that kinship is reckoned with. */
async function planFrequencies(
  house: House,
  { frequencies: given }: CountryAnswers,
): Promise<CountryPlan['frequencies']> {
  if (!given) {
    const { current } = await house.use(ReadKinship).now(OPERATOR, 1);
    return { code: current.table.facts.code, state: 'there' };
  }
  const { file, name, licence, ...facts } = given;
  const request: TableImport = {
    ...{ ...facts, name: name ?? facts.code, licence, text: await readFile(file, 'utf8') },
    ...{ sampledAlleles: undefined, theta: undefined, leastFrequency: undefined },
    ...{ rounded: 'refuse', badLoci: 'refuse', mode: 'store' },
  };
  const isNew = await house.use(ImportFrequencyTable).wouldBeNew(OPERATOR, request);
  return { code: facts.code, state: isNew ? 'made' : 'there', request };
}
