import type { z } from 'zod';
import {
  faultAt,
  readInstitutionsFile,
  shapeFaults,
  type FileFault,
} from '../../../modules/institutions/index.js';
import { BackupRefused, encrypterFor } from '../../../platform/backup/index.js';
import { canStandInFile, readSettings, SettingRefused } from '../../../platform/config/index.js';
import { DatabaseUnavailable, loginOf, requireSafeLine } from '../../../platform/database/index.js';
import { relyingPartyOf } from '../../../platform/identity/index.js';
import { COMPOSE, EMBEDDED, setupAnswers, type SetupAnswers } from './answers.js';
import { settingsOf, type PlacedSetting } from './settings-of.js';

/** Sentences about a profile name its guide; an answer has words of its own. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'PROFILES.MISSING': 'SETUP.MISSING',
  'PROFILES.NOT_AS_EXPECTED': 'SETUP.NOT_AS_EXPECTED',
  'PROFILES.NO_FORM': 'SETUP.NO_FORM',
};
const EXPECTED: Readonly<Record<string, string>> = { at: '02:15' };

/** Returns the answers, or everything that is wrong with them: where, what, and what mends it. */
export function readAnswers(
  content: unknown,
): { readonly answers: SetupAnswers } | { readonly faults: readonly FileFault[] } {
  const read = setupAnswers.safeParse(content);
  if (!read.success) return { faults: shapeFaultsInOwnWords(content, setupAnswers) };
  const faults = semanticFaults(read.data);
  return faults.length > 0 ? { faults } : { answers: read.data };
}

/** Faults of answers against their shape, in words that name no page of another file. */
export function shapeFaultsInOwnWords(content: unknown, shape: z.ZodType): readonly FileFault[] {
  return shapeFaults(content, shape).map(inOwnWords);
}

function inOwnWords({ path, code, parameters }: FileFault): FileFault {
  const expected = EXPECTED[path.slice(path.lastIndexOf('.') + 1)];
  return {
    path,
    code: OWN_WORDS[code] ?? code,
    parameters: { ...parameters, ...(expected !== undefined && { expected }) },
  };
}

/** What no shape says of answers that have theirs: addresses that work, parties that are there. */
function semanticFaults(answers: SetupAnswers): readonly FileFault[] {
  return [
    ...databaseFaults(answers),
    ...settingsOf(answers).flatMap(settingFault),
    ...addressFaults(answers),
    ...institutionFaults(answers),
    ...peopleFaults(answers, answers.institution.kind),
    ...backupFaults(answers),
  ];
}

function databaseFaults({ database }: SetupAnswers): FileFault[] {
  if (database === EMBEDDED || database === COMPOSE) return [];
  const at = ['database'];
  if (!/^postgres(?:ql)?:\/\//u.test(database) || !URL.canParse(database))
    return [faultAt(at, 'SETUP.DATABASE_FORM')];
  if (loginOf(database) !== undefined) return [faultAt(at, 'SETUP.DATABASE_LOGIN')];
  try {
    requireSafeLine(database);
    return [];
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return [faultAt(at, 'SETUP.DATABASE_LINE')];
  }
}

/** The check of the setting that an answer becomes: what a process would refuse at its start. */
function settingFault({ path, variable, value }: PlacedSetting): FileFault[] {
  if (!canStandInFile(value)) return [faultAt(path, 'SETUP.CHARACTER')];
  try {
    readSettings({ [variable]: value });
    return [];
  } catch (error) {
    if (!(error instanceof SettingRefused)) throw error;
    return [faultAt(path, 'SETUP.SETTING', { variable })];
  }
}

/** The first people come in by passkeys, whether or not a provider stands beside them. */
function addressFaults({ publicUrl }: SetupAnswers): FileFault[] {
  return relyingPartyOf(publicUrl) ? [] : [faultAt(['publicUrl'], 'SETUP.NO_PASSKEYS')];
}

function institutionFaults({ institution, partners, agreements }: SetupAnswers): FileFault[] {
  const codes = [institution.code, ...partners.map(({ code }) => code)];
  const twice = partners.flatMap(({ code }, at) =>
    codes.indexOf(code) <= at ? [faultAt(['partners', at, 'code'], 'PROFILES.TWICE', { key: code })] : [],
  );
  const unknown = agreements.flatMap(({ parties }, at) =>
    parties === '*'
      ? []
      : parties.flatMap((code, party) =>
          codes.includes(code)
            ? []
            : [
                faultAt(['agreements', at, 'parties', party], 'SETUP.PARTY_UNKNOWN', {
                  code,
                  meant: codes.join(', '),
                }),
              ],
        ),
  );
  // Who ends an agreement that stands gives an end that is over.
  const file = readInstitutionsFile({ agreements: agreements.map(({ until: _, ...terms }) => terms) });
  return [...twice, ...unknown, ...('faults' in file ? file.faults : [])];
}

/** Whoever watches over the search: at such an institution alone somebody has that role. */
export function isWatching(kind: string): boolean {
  return kind === 'oversight' || kind === 'ombudsman';
}

/** What no shape says of the first two people of an institution; `at` is where they stand. */
export function peopleFaults(
  { first, second }: Pick<SetupAnswers, 'second'> & { readonly first?: SetupAnswers['first'] | undefined },
  kind: string,
  at: readonly PropertyKey[] = [],
): readonly FileFault[] {
  const people = Object.entries({ first, second });
  const apart = people.flatMap(([which, person]) =>
    !isWatching(kind) && person?.role === 'oversight'
      ? [faultAt([...at, which, 'role'], 'SETUP.ROLES_APART')]
      : [],
  );
  const isOne = first && second && second.name.toLocaleLowerCase() === first.name.toLocaleLowerCase();
  const isSecondAlone = second && !first;
  const shared = first?.email?.toLowerCase() === second?.email?.toLowerCase() ? second?.email : undefined;
  return [
    ...apart,
    ...(isOne ? [faultAt([...at, 'second', 'name'], 'SETUP.SAME_PERSON')] : []),
    ...(shared ? [faultAt([...at, 'second', 'email'], 'SETUP.SAME_ADDRESS')] : []),
    ...(isSecondAlone ? [faultAt([...at, 'first'], 'SETUP.MISSING')] : []),
  ];
}

function backupFaults({ backup }: SetupAnswers): FileFault[] {
  if (!backup) return [];
  const { folder, to, keyFile } = backup;
  const at = ['backup', 'folder'];
  return [
    ...(folder.startsWith('/') ? [] : [faultAt(at, 'SETUP.FOLDER_RELATIVE')]),
    // A unit of systemd puts words in for %, and a shell for its own signs.
    ...(/[%$'"\\\s]/u.test(folder) ? [faultAt(at, 'SETUP.FOLDER_SIGNS')] : []),
    ...((to === undefined) === (keyFile === undefined) ? [faultAt(['backup'], 'SETUP.BACKUP_KEY')] : []),
    ...(to !== undefined && !isRecipient(to) ? [faultAt(['backup', 'to'], 'SETUP.RECIPIENT')] : []),
  ];
}

function isRecipient(to: string): boolean {
  try {
    encrypterFor([to]);
    return true;
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    return false;
  }
}
