import type { Readable, Writable } from 'node:stream';
import { isCancel, password, select, text } from '@clack/prompts';
import { INSTITUTION_KINDS } from '../../../modules/institutions/index.js';
import { Interrupted } from '../cli-errors.js';
import { terminalMessage } from '../terminal-message.js';
import { COMPOSE, EMBEDDED, type GivenAnswers } from './answers.js';
import { readAnswers } from './check-answers.js';
import { FURTHER_ROLES } from './further-roles.js';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

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
 * Asks whoever sits at a terminal, in their language, and checks each answer as a file's is checked. Partners,
 * agreements and an identity provider are answered in a file; the end of the command says so.
 *
 * @param stand answers that an earlier run has given
 * @throws Interrupted where somebody breaks off; nothing is written then
 */
export async function askAnswers(
  stand: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<GivenAnswers> {
  const ask = new Questions(terminal);
  const database = await askDatabase(ask, stand.database);
  const publicUrl = await ask.text('SETUP.ASK_PUBLIC_URL', ['publicUrl'], stand.publicUrl ?? RIGHT.publicUrl);
  const institution = await askInstitution(ask);
  const first = await askPerson(ask, 'first', await ask.text('SETUP.ASK_FIRST', ['first', 'name']));
  const other = await ask.optional('SETUP.ASK_SECOND', ['second', 'name']);
  const second = other === undefined ? undefined : await askPerson(ask, 'second', other);
  const mailServer = await ask.optional('SETUP.ASK_SMTP', ['mail', 'url'], { from: 'A <a@a.example>' });
  const from =
    mailServer === undefined
      ? undefined
      : await ask.text('SETUP.ASK_FROM', ['mail', 'from'], undefined, { url: 'smtp://localhost' });
  const folder = await ask.optional('SETUP.ASK_BACKUP', ['backup', 'folder'], { keyFile: 'backup.key' });
  const keyFile =
    folder === undefined
      ? undefined
      : await ask.text('SETUP.ASK_BACKUP_KEY', ['backup', 'keyFile'], 'backup.key', { folder: '/backups' });
  return {
    ...{ database, publicUrl, institution, first },
    ...(second && { second }),
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
  return isWord ? ask.secret('SETUP.ASK_DATABASE_URL', ['database']) : stands;
}

async function askInstitution(ask: Questions): Promise<GivenAnswers['institution']> {
  const code = await ask.text('SETUP.ASK_CODE', ['institution', 'code']);
  const name = await ask.text('SETUP.ASK_NAME', ['institution', 'name']);
  const country = await ask.text('SETUP.ASK_COUNTRY', ['institution', 'country']);
  const kind = await ask.oneOf('SETUP.ASK_KIND', INSTITUTION_KINDS);
  const contact = await ask.optional('SETUP.ASK_CONTACT', ['institution', 'name']);
  if (contact === undefined) return { code, name, country, kind };
  const email = await ask.text('SETUP.ASK_CONTACT_EMAIL', ['institution', 'focalPoints', '0', 'email']);
  return { code, name, country, kind, focalPoints: [{ name: contact, email }] };
}

async function askPerson(
  ask: Questions,
  which: 'first' | 'second',
  name: string,
): Promise<NonNullable<GivenAnswers[typeof which]>> {
  const roles = FURTHER_ROLES.filter((role) => role !== 'oversight');
  const labels = Object.fromEntries(roles.map((role) => [role, role]));
  const role = await ask.choice('SETUP.ASK_ROLE', { '': terminalMessage('SETUP.NO_ROLE'), ...labels }, '');
  const given = roles.find((one) => one === role);
  return given ? { name, role: given } : { name };
}

class Questions {
  constructor(private readonly whole: Terminal) {}

  /** A signal for each question: a prompt leaves its listener on the one that it was given. */
  private get terminal(): Terminal {
    return { ...this.whole, signal: AbortSignal.any([this.whole.signal]) };
  }

  async text(code: string, place: Place, initialValue?: string, beside: object = {}): Promise<string> {
    const message = terminalMessage(code);
    const validate = (value: string | undefined) => faultIn(place, value, beside);
    return this.answered(
      await text({
        ...this.terminal,
        message,
        validate,
        ...(initialValue !== undefined && { initialValue }),
      }),
    );
  }

  /** Nothing where the answer is left empty. */
  async optional(code: string, place: Place, beside: object = {}): Promise<string | undefined> {
    const message = terminalMessage(code);
    const validate = (value: string | undefined) =>
      value?.trim() ? faultIn(place, value, beside) : undefined;
    const answer = this.answered(await text({ ...this.terminal, message, validate, defaultValue: '' }));
    return answer === '' ? undefined : answer;
  }

  async secret(code: string, place: Place): Promise<string> {
    const message = terminalMessage(code);
    const validate = (value: string | undefined) => faultIn(place, value, {});
    return this.answered(await password({ ...this.terminal, message, validate }));
  }

  async choice(
    code: string,
    labels: Readonly<Record<string, string>>,
    initialValue: string | undefined,
  ): Promise<string> {
    const options = Object.entries(labels).map(([value, label]) => ({ value, label }));
    const message = terminalMessage(code);
    return this.answered(
      await select({
        ...{ ...this.terminal, message, options, showInstructions: false },
        ...(initialValue !== undefined && { initialValue }),
      }),
    );
  }

  /** One of the words that a file would hold. */
  async oneOf<Word extends string>(code: string, words: readonly Word[]): Promise<Word> {
    const said = await this.choice(code, Object.fromEntries(words.map((word) => [word, word])), undefined);
    const word = words.find((one) => one === said);
    if (word === undefined) throw new Interrupted();
    return word;
  }

  private answered(answer: string | symbol): string {
    if (isCancel(answer)) throw new Interrupted();
    return String(answer).trim();
  }
}

/**
 * What is wrong with one answer, as of a file in which all others are right; nothing where it may stand.
 *
 * @param beside what an answer of several parts has besides
 */
function faultIn(place: Place, value: string | undefined, beside: object): string | undefined {
  const read = readAnswers(withValue(place, value?.trim() ?? '', beside));
  if (!('faults' in read)) return undefined;
  const [fault] = read.faults;
  return (
    fault &&
    `${terminalMessage(fault.code, fault.parameters)} ${terminalMessage(`${fault.code}_MEND`, fault.parameters)}`
  );
}

function withValue([first, ...rest]: Place, value: string, beside: object): unknown {
  if (rest.length === 0) return { ...RIGHT, [first]: value };
  if (rest.includes('focalPoints'))
    return { ...RIGHT, institution: { ...RIGHT.institution, focalPoints: [{ name: 'A', email: value }] } };
  const whole = first === 'institution' ? RIGHT.institution : beside;
  // The name of the first person here is nobody's, so that the second can have any.
  return { ...RIGHT, first: { name: '-' }, [first]: { ...whole, [rest.join('.')]: value } };
}
