import {
  AGREEMENT_CATEGORIES,
  INSTITUTION_KINDS,
  readInstitutionsFile,
  type FileFault,
} from '../../../modules/institutions/index.js';
import { openTerms } from '../country/agreements-of.js';
import type { GivenAnswers } from './answers.js';
import { firstFault, type Questions } from './ask.js';
import { askContacts } from './ask-people.js';
import { readAnswers } from './check-answers.js';

type Partner = NonNullable<GivenAnswers['partners']>[number];
type Terms = NonNullable<GivenAnswers['agreements']>[number];

/** How much of a match an agreement tells; by level 0 nobody would hear of any. */
const LEVELS = ['1', '2', '3', '4'] as const;
/** By these nobody is compared with anybody, or nobody is told of it. */
const IDLE: readonly string[] = ['PROFILES.AGREEMENT_COMPARES_NOTHING', 'PROFILES.AGREEMENT_TELLS_NOTHING'];

/** Asks for the institutions with which the first one searches; none is an answer. */
export async function askPartners(ask: Questions, right: GivenAnswers): Promise<Partner[]> {
  const partners: Partner[] = [];
  const { country } = right.institution;
  for (;;) {
    const kind = await ask.oneOrNone('SETUP.ASK_PARTNER', 'SETUP.NO_FURTHER', INSTITUTION_KINDS);
    if (kind === undefined) return partners;
    const whole: Partner = { code: '-', name: 'A', country, kind };
    const faultOf = (part: Partial<Partner>): FileFault | undefined =>
      firstFault(readAnswers({ ...right, partners: [...partners, { ...whole, ...part }] }));
    const code = await ask.text('SETUP.ASK_CODE_OF', (value) => faultOf({ code: value }));
    const name = await ask.text('SETUP.ASK_NAME', (value) => faultOf({ name: value }));
    const of = await ask.text('SETUP.ASK_COUNTRY', (value) => faultOf({ country: value }), country);
    const focalPoints = await askContacts(ask, (contact) => faultOf({ focalPoints: [contact] }));
    partners.push({ code, name, country: of, kind, ...(focalPoints && { focalPoints }) });
  }
}

/**
 * Asks for the agreements under which the institutions search together; none is an answer. What is proposed
 * lets all be compared that may be; terms by which nothing would be are told, and asked for again.
 *
 * @param right answers so far, with the partners
 */
export async function askAgreements(ask: Questions, right: GivenAnswers): Promise<Terms[]> {
  const agreements: Terms[] = [];
  const codes = [right.institution, ...(right.partners ?? [])].map(({ code }) => code);
  if (codes.length < 2) return agreements;
  const faultOf = (one: object): FileFault | undefined => {
    const all = [...agreements, one];
    return firstFault(readAnswers({ ...right, agreements: all })) ?? idleIn(all);
  };
  for (;;) {
    const id = await ask.optional('SETUP.ASK_AGREEMENT', (value) => faultOf(openTerms(value, codes)));
    if (id === undefined) return agreements;
    const usual = openTerms(id, codes);
    const parties = await ask.list(
      'SETUP.ASK_PARTIES',
      (words) => faultOf({ ...usual, parties: words }),
      codes,
    );
    const words = await ask.list(
      'SETUP.ASK_CATEGORIES',
      (said) => faultOf({ ...usual, categories: said }),
      usual.categories,
    );
    const categories = AGREEMENT_CATEGORIES.filter((one) => words.includes(one));
    const told = LEVELS.find((one) => one === String(usual.level));
    const level = await ask.oneOf('SETUP.ASK_LEVEL', LEVELS, told);
    const purposes = await ask.list(
      'SETUP.ASK_PURPOSES',
      (said) => faultOf({ ...usual, categories, purposes: said }),
      usual.purposes,
    );
    agreements.push({
      ...{ id, parties: [...parties], categories, level: Number(level), purposes: [...purposes] },
    });
  }
}

/** Asks for an identity provider; without one people sign in by passkeys. */
export async function askProvider(
  ask: Questions,
  right: GivenAnswers,
): Promise<GivenAnswers['signIn'] | undefined> {
  const faultOf = (signIn: object): FileFault | undefined => firstFault(readAnswers({ ...right, signIn }));
  const issuer = await ask.optional('SETUP.ASK_ISSUER', (value) => faultOf({ issuer: value, clientId: 'a' }));
  if (issuer === undefined) return undefined;
  const clientId = await ask.text('SETUP.ASK_CLIENT', (value) => faultOf({ issuer, clientId: value }));
  const clientSecret = await ask.secret('SETUP.ASK_CLIENT_SECRET', (value) =>
    value === '' ? undefined : faultOf({ issuer, clientId, clientSecret: value }),
  );
  return { issuer, clientId, ...(clientSecret !== '' && { clientSecret }) };
}

function idleIn(agreements: readonly object[]): FileFault | undefined {
  const read = readInstitutionsFile({ agreements });
  return 'faults' in read ? read.faults[0] : read.warnings.find(({ code }) => IDLE.includes(code));
}
