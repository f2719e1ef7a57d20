import { randomBytes } from 'node:crypto';
import { faultAt, type FileFault } from '../../../modules/institutions/index.js';
import { COMPOSE, EMBEDDED, type SetupAnswers } from './answers.js';
import { settingsOf } from './settings-of.js';

type Values = Readonly<Record<string, string | undefined>>;

/** Passwords that docker-compose.yml asks for and has no default of. */
const COMPOSE_PASSWORDS = ['DB', 'ADMIN', 'API', 'WORKER', 'BACKUP', 'QUEUE'].map(
  (who) => `HUELLA_${who}_PASSWORD`,
);

/** Variables of the settings' file as the answers want them; null takes one out. */
export function plannedSettings(answers: SetupAnswers, standing: Values): Record<string, string | null> {
  const passwords = answers.database === COMPOSE ? COMPOSE_PASSWORDS.filter((name) => !standing[name]) : [];
  return {
    ...(answers.database === EMBEDDED && standing.DATABASE_URL && { DATABASE_URL: null }),
    ...Object.fromEntries(
      settingsOf(answers)
        .filter(({ variable, derived }) => !derived || !standing[variable])
        .map(({ variable, value }) => [variable, value]),
    ),
    // They become parts of addresses: letters and digits alone.
    ...Object.fromEntries(passwords.map((name) => [name, randomBytes(24).toString('hex')])),
  };
}

/** Returns the answers for those that a file of settings has given already. */
export function answersThatStand(standing: Values): Readonly<Record<string, string>> {
  const { DATABASE_URL, PUBLIC_URL } = standing;
  const isOfCompose = COMPOSE_PASSWORDS.some((name) => standing[name]);
  const database = DATABASE_URL ?? (isOfCompose ? COMPOSE : PUBLIC_URL && EMBEDDED);
  return { ...(database && { database }), ...(PUBLIC_URL && { publicUrl: PUBLIC_URL }) };
}

/**
 * Answers that would change what stands, by their places: in the file, which is not written over unasked, and
 * in the environment of this process, which goes before the file at each start. No value is told.
 */
export function conflictsOf(
  answers: SetupAnswers,
  { file, standing, environment }: { file: string; standing: Values; environment: Values },
  mayOverwrite: boolean,
): readonly FileFault[] {
  const wanted = [
    ...settingsOf(answers).filter(({ derived }) => !derived),
    ...(answers.database === EMBEDDED
      ? [{ path: ['database'], variable: 'DATABASE_URL', value: undefined }]
      : []),
  ];
  return wanted.flatMap(({ path, variable, value }): readonly FileFault[] => {
    const [stands, set] = [standing[variable], environment[variable]];
    const isOther = (one: string | undefined) => one !== undefined && one !== '' && one !== value;
    if (isOther(set) && set !== stands) return [faultAt(path, 'SETUP.ENVIRONMENT', { variable })];
    if (isOther(stands) && !mayOverwrite) return [faultAt(path, 'SETUP.STANDS', { variable, file })];
    return [];
  });
}
