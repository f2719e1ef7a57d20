import { existsSync } from 'node:fs';
import {
  faultAt,
  INSTITUTION_KINDS,
  type FileFault,
  type Institution,
  type InstitutionKind,
  type MechanismProfile,
} from '../../../modules/institutions/index.js';
import { firstFault, type Check, type Questions } from '../set-up/ask.js';
import { askContacts, askFirstPeople } from '../set-up/ask-people.js';
import { readCountryAnswers, type GivenCountryAnswers } from './country-answers.js';

type GivenInstitution = NonNullable<GivenCountryAnswers['institutions']>[number];
type GivenFrequencies = NonNullable<GivenCountryAnswers['frequencies']>;

/** What is known before anybody is asked. */
export interface KnownOfCountry {
  readonly profile: MechanismProfile;
  /** All that are enrolled, of any country. */
  readonly enrolled: readonly Institution[];
}

/**
 * Asks whoever sits at a terminal for what a file of answers would hold, in their language, and checks each
 * answer as a file's is checked.
 *
 * @throws Interrupted where somebody breaks off; nothing is written then
 */
export async function askCountry(known: KnownOfCountry, ask: Questions): Promise<GivenCountryAnswers> {
  const institutions: GivenInstitution[] = [];
  for (;;) {
    const kind = await ask.oneOrNone('SETUP.ASK_PARTICIPANT', 'SETUP.NO_FURTHER', kindsOf(known.profile));
    if (kind === undefined) break;
    institutions.push(await askInstitution(ask, known, institutions, kind));
  }
  const others = await ask.list('SETUP.ASK_WITH', (countries) => abroadFault(known, countries));
  const frequencies = await askFrequencies(ask, [
    ...institutions.map(({ code }) => code),
    ...known.enrolled.map(({ code }) => code),
  ]);
  return { institutions, with: [...others], ...(frequencies && { frequencies }) };
}

/** Kinds of institutions, those first that the profile says the country has. */
function kindsOf({ institutions }: MechanismProfile): readonly InstitutionKind[] {
  return [...new Set([...institutions.map(({ kind }) => kind), ...INSTITUTION_KINDS])];
}

async function askInstitution(
  ask: Questions,
  { profile, enrolled }: KnownOfCountry,
  given: readonly GivenInstitution[],
  kind: InstitutionKind,
): Promise<GivenInstitution> {
  const right = { code: '-', name: 'A', kind };
  const faultOf = (one: object) => firstFault(readCountryAnswers({ institutions: [...given, one] }));
  const code = await ask.text(
    'SETUP.ASK_CODE_OF',
    (value) => elsewhere(profile, enrolled, value) ?? faultOf({ ...right, code: value }),
    enrolled.find((one) => one.country === profile.country && one.kind === kind)?.code,
  );
  const proposed =
    enrolled.find((one) => one.code === code)?.name ??
    profile.institutions.find((one) => one.kind === kind)?.name;
  const name = await ask.text('SETUP.ASK_NAME', (value) => faultOf({ ...right, name: value }), proposed);
  const standsIn =
    kind === 'consulate'
      ? await ask.optional('SETUP.ASK_STANDS_IN', (value) => faultOf({ ...right, standsIn: value }))
      : undefined;
  const focalPoints = await askContacts(ask, (contact) => faultOf({ ...right, focalPoints: [contact] }));
  const firstName = await ask.optional('SETUP.ASK_FIRST_OF', (value) =>
    faultOf({ ...right, first: { name: value } }),
  );
  const people =
    firstName === undefined
      ? {}
      : await askFirstPeople(ask, firstName, kind, (given) => faultOf({ ...right, ...given }));
  return {
    ...{ code, name, kind },
    ...(standsIn !== undefined && { standsIn }),
    ...(focalPoints && { focalPoints }),
    ...people,
  };
}

/** A country does not take over the code of another's institution. */
function elsewhere(
  { country }: MechanismProfile,
  enrolled: readonly Institution[],
  code: string,
): FileFault | undefined {
  const known = enrolled.find((one) => one.code === code);
  if (!known || known.country === country) return undefined;
  return faultAt(['code'], 'PROFILES.CODE_ELSEWHERE', { country: known.country });
}

/** With a country that has nobody here no agreement can be made. */
function abroadFault(
  { profile, enrolled }: KnownOfCountry,
  countries: readonly string[],
): FileFault | undefined {
  const wrong = firstFault(readCountryAnswers({ with: countries }));
  if (wrong) return wrong;
  const absent = countries.find(
    (country) =>
      country !== profile.country && !enrolled.some((one) => one.country === country && !one.closedAt),
  );
  return absent === undefined ? undefined : faultAt(['with'], 'SETUP.NOBODY_ABROAD', { country: absent });
}

async function askFrequencies(
  ask: Questions,
  codes: readonly string[],
): Promise<GivenFrequencies | undefined> {
  const right = { file: '-', institution: '-', code: '-', population: '-', citation: '-' };
  const checkOf =
    (field: keyof typeof right): Check =>
    (value) =>
      firstFault(readCountryAnswers({ frequencies: { ...right, [field]: value } }));
  const file = await ask.optional('SETUP.ASK_FREQUENCIES', (value) =>
    existsSync(value) ? undefined : faultAt(['file'], 'SETUP.NO_SUCH_FILE', { file: value }),
  );
  if (file === undefined) return undefined;
  const institution = await ask.text(
    'SETUP.ASK_FREQUENCIES_OF',
    (value) =>
      codes.includes(value)
        ? undefined
        : faultAt(['institution'], 'SETUP.PARTY_UNKNOWN', { code: value, meant: codes.join(', ') }),
    codes[0],
  );
  const code = await ask.text('SETUP.ASK_FREQUENCIES_CODE', checkOf('code'));
  const population = await ask.text('SETUP.ASK_POPULATION', checkOf('population'));
  const citation = await ask.text('SETUP.ASK_CITATION', checkOf('citation'));
  return { file, institution, code, population, citation };
}
