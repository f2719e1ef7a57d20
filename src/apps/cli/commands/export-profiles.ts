import { OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  ExportProfiles,
  PROFILE_OUTPUTS,
  profilesText,
  type ProfileOutput,
} from '../../../modules/exchange/imports/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { explained } from '../genetics-refusal.js';
import { readFrequencies } from '../read-frequencies.js';
import { counted } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const format = formatOf(call);
  const [institution, output] = [neededOf(call, 'institution'), neededOf(call, 'output')];
  const frequencies = await frequenciesOf(call, format);
  const now = new Date().toISOString();
  const answer = await withHouse(call, ({ use }) =>
    explained(() =>
      writeWholeFile(output, async (write) => {
        const text = profilesText(format, { now, institution, frequencies });
        await write(text.head);
        const order = { institution, approvalId: valueOf(call, 'approval') };
        const exported = await use(ExportProfiles).export(OPERATOR, order, async (profile) => {
          call.signal.throwIfAborted();
          await write(text.add(profile));
        });
        await write(text.end());
        return { ...exported, leftOut: text.leftOut };
      }),
    ),
  );
  const { profiles, heldBack, leftOut } = answer;
  await call.teller.answer(answer, [
    `${counted(profiles - leftOut, 'profile')} exported`,
    ...(heldBack > 0
      ? [
          `${counted(heldBack, 'profile')} held back: no consent to forensic matching, a wish, or a withdrawal`,
        ]
      : []),
    ...(leftOut > 0 ? [`${counted(leftOut, 'profile')} left out: the format has no place for them`] : []),
  ]);
  call.teller.step(
    `${output} holds genetic profiles, which are personal data: hand it on as you would a file of the case`,
  );
  return undefined;
};

function formatOf(call: Call): ProfileOutput {
  const asked = neededOf(call, 'format');
  const known = PROFILE_OUTPUTS.find((format) => format === asked);
  if (!known) throw new UsageError(`--format is ${PROFILE_OUTPUTS.join(', ')}.`, HELP);
  return known;
}

async function frequenciesOf(call: Call, format: ProfileOutput): ReturnType<typeof optionalFrequencies> {
  const path = valueOf(call, 'frequencies');
  if (format === 'familias' && path === undefined)
    throw new UsageError('A Familias file holds its frequencies: --frequencies FILE is missing.', HELP);
  return optionalFrequencies(path);
}

async function optionalFrequencies(path: string | undefined) {
  return path === undefined ? undefined : explained(() => readFrequencies(path));
}

function neededOf(call: Call, option: string): string {
  const value = valueOf(call, option);
  if (value === undefined) throw new UsageError(`--${option} is missing.`, HELP);
  return value;
}

const HELP = 'See huella export profiles --help.';
