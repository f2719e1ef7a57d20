import { OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  AddMechanism,
  LoadInstitutions,
  type MechanismProfile,
} from '../../../modules/institutions/index.js';
import { ImportFrequencyTable } from '../../../modules/records/forensic-bank/index.js';
import { found } from '../set-up/founding.js';
import type { InvitedPerson } from '../set-up/mail-invitation.js';
import type { House } from '../with-house.js';
import type { CountryAnswers } from './country-answers.js';
import { contentOf, planCountry, type CountryPlan, type PlanState } from './plan-country.js';

/** Something that a country needs here, and how it came to be. */
export interface Deed {
  readonly what: 'mechanism' | 'institution' | 'agreement' | 'people' | 'frequencies';
  readonly name: string;
  readonly state: PlanState;
}

export interface NewCountry {
  readonly deeds: readonly Deed[];
  readonly people: readonly InvitedPerson[];
}

/**
 * Has a country join as it was planned. What is there already stays, so that a second run does the rest.
 */
export async function newCountry(
  house: House,
  shipped: MechanismProfile,
  answers: CountryAnswers,
): Promise<NewCountry> {
  const plan = await planCountry(house, shipped, answers);
  await house.use(AddMechanism).add(OPERATOR, plan.profile);
  await house.use(LoadInstitutions).atTerminal(OPERATOR, {
    agreements: plan.agreements.map(({ state: _, ...terms }) => contentOf(terms)),
  });
  const people: InvitedPerson[] = [];
  for (const { state, ...founding } of plan.foundings)
    if (state === 'made') people.push(...(await found(house, founding)));
  const { request } = plan.frequencies;
  if (request) await house.use(ImportFrequencyTable).import(OPERATOR, request);
  return { deeds: deedsOf(plan), people };
}

/** What a plan does, one thing a line. */
export function deedsOf(plan: CountryPlan): readonly Deed[] {
  const { country, mechanism, institutions, agreements, foundings, frequencies } = plan;
  return [
    { what: 'mechanism', name: country, state: mechanism },
    ...institutions.map(({ code, state }): Deed => ({ what: 'institution', name: code, state })),
    ...agreements.map(({ id, state }): Deed => ({ what: 'agreement', name: id, state })),
    ...foundings.map(({ institution, state }): Deed => ({ what: 'people', name: institution, state })),
    { what: 'frequencies', name: frequencies.code, state: frequencies.state },
  ];
}
