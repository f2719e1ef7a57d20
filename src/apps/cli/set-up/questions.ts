import { INSTITUTION_KINDS, type FileFault } from '../../../modules/institutions/index.js';
import { terminalMessage } from '../terminal-message.js';
import { COMPOSE, EMBEDDED, type GivenAnswers } from './answers.js';
import { firstFault, type Check, type Questions } from './ask.js';
import { askAgreements, askPartners, askProvider } from './ask-partners.js';
import { askContacts, askFirstPeople } from './ask-people.js';
import { readAnswers } from './check-answers.js';

type Place = readonly [keyof GivenAnswers, ...string[]];

/** Word for a PostgreSQL whose address is asked for next. */
const OWN = 'own';

/** Answers that are right, in which one is replaced by what somebody writes, so that this alone can be wrong. */
const RIGHT: GivenAnswers = {
  database: EMBEDDED,
  publicUrl: 'http://localhost:4000',
  institution: { code: 'A', name: 'A', country: 'HN', kind: 'search_mechanism' },
  first: { name: 'A' },
};

/**
 * Asks whoever sits at a terminal, in their language, and checks each answer as a file's is checked.
 *
 * @param stand answers that an earlier run has given
 * @throws Interrupted where somebody breaks off; nothing is written then
 */
export async function askAnswers(
  stand: Readonly<Record<string, string>>,
  ask: Questions,
): Promise<GivenAnswers> {
  const database = await askDatabase(ask, stand.database);
  const publicUrl = await ask.text(
    'SETUP.ASK_PUBLIC_URL',
    checkOf(['publicUrl']),
    stand.publicUrl ?? RIGHT.publicUrl,
  );
  const institution = await askInstitution(ask);
  const { first, second } = await askFirstPeople(
    ask,
    await ask.text('SETUP.ASK_FIRST', checkOf(['first', 'name'])),
    institution.kind,
    (people) => faultIn({ ...RIGHT, institution, ...people }),
  );
  const partners = await askPartners(ask, { ...RIGHT, institution });
  const agreements = await askAgreements(ask, { ...RIGHT, institution, partners });
  const signIn = await askProvider(ask, { ...RIGHT, publicUrl });
  const mailServer = await ask.optional(
    'SETUP.ASK_SMTP',
    checkOf(['mail', 'url'], { from: 'A <a@a.example>' }),
  );
  const from =
    mailServer === undefined
      ? undefined
      : await ask.text('SETUP.ASK_FROM', checkOf(['mail', 'from'], { url: 'smtp://localhost' }));
  const folder = await ask.optional(
    'SETUP.ASK_BACKUP',
    checkOf(['backup', 'folder'], { keyFile: 'backup.key' }),
  );
  const keyFile =
    folder === undefined
      ? undefined
      : await ask.text(
          'SETUP.ASK_BACKUP_KEY',
          checkOf(['backup', 'keyFile'], { folder: '/backups' }),
          'backup.key',
        );
  return {
    ...{ database, publicUrl, institution, first },
    ...(second && { second }),
    ...(partners.length > 0 && { partners }),
    ...(agreements.length > 0 && { agreements }),
    ...(signIn && { signIn }),
    ...(mailServer && from && { mail: { url: mailServer, from } }),
    ...(folder && keyFile && { backup: { folder, keyFile } }),
  };
}

async function askDatabase(ask: Questions, stands: string | undefined): Promise<string> {
  const isWord = stands === undefined || stands === EMBEDDED || stands === COMPOSE;
  const answer = await ask.choice(
    'SETUP.ASK_DATABASE',
    {
      [EMBEDDED]: terminalMessage('SETUP.DATABASE_EMBEDDED'),
      [OWN]: terminalMessage('SETUP.DATABASE_OWN'),
      [COMPOSE]: terminalMessage('SETUP.DATABASE_COMPOSE'),
    },
    isWord ? stands : OWN,
  );
  if (answer !== OWN) return answer;
  // An address that stands holds a password, which is not shown again.
  return isWord ? ask.secret('SETUP.ASK_DATABASE_URL', checkOf(['database'])) : stands;
}

async function askInstitution(ask: Questions): Promise<GivenAnswers['institution']> {
  const code = await ask.text('SETUP.ASK_CODE', checkOf(['institution', 'code']));
  const name = await ask.text('SETUP.ASK_NAME', checkOf(['institution', 'name']));
  const country = await ask.text('SETUP.ASK_COUNTRY', checkOf(['institution', 'country']));
  const kind = await ask.oneOf('SETUP.ASK_KIND', INSTITUTION_KINDS);
  const focalPoints = await askContacts(ask, (contact) =>
    faultIn({ ...RIGHT, institution: { ...RIGHT.institution, focalPoints: [contact] } }),
  );
  return { code, name, country, kind, ...(focalPoints && { focalPoints }) };
}

/**
 * Check of one answer, as of a file in which all others are right.
 *
 * @param beside what an answer of several parts has besides
 */
function checkOf(place: Place, beside: object = {}): Check {
  return (value) => faultIn(withValue(place, value, beside));
}

function faultIn(answers: unknown): FileFault | undefined {
  return firstFault(readAnswers(answers));
}

function withValue([first, ...rest]: Place, value: string, beside: object): unknown {
  if (rest.length === 0) return { ...RIGHT, [first]: value };
  const whole = first === 'institution' ? RIGHT.institution : beside;
  return { ...RIGHT, [first]: { ...whole, [rest.join('.')]: value } };
}
