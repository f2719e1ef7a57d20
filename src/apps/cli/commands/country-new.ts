import {
  InstitutionsFileRefused,
  MechanismRefused,
  shippedProfiles,
  type MechanismProfile,
} from '../../../modules/institutions/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { isSet, operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { readCountryAnswers } from '../country/country-answers.js';
import { newCountry, type NewCountry } from '../country/new-country.js';
import { invitationLines } from '../invitation-lines.js';
import { answerRefusal } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';
import { linesOfMissing, missingOf, wordsOf, type Missing } from '../set-up/missing.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

const SIGNS = { made: '+', changed: '~', there: '=', waits: '…' } as const;

export const run: RunCommand = async (call) => {
  const shipped = profileOf(call);
  const file = valueOf(call, 'answers');
  const read = readCountryAnswers(file === undefined ? {} : await readJsonFile(file));
  if ('faults' in read) return answerRefusal(call, read.faults);
  try {
    const { made, missing } = await withHouse(call, async (house) => ({
      made: await newCountry(house, shipped, read.answers),
      missing: await missingOf(house, shipped.country),
    }));
    await tell(call, made, missing);
    return undefined;
  } catch (error) {
    if (!(error instanceof MechanismRefused || error instanceof InstitutionsFileRefused)) throw error;
    return answerRefusal(call, error.faults);
  }
};

/** The shipped profile of a country; one that there is none of is refused with the list of those known. */
function profileOf(call: Call): MechanismProfile {
  const country = operandOf(call, 0).toUpperCase();
  const shelf = shippedProfiles(isSet(call, 'invented') ? 'demonstration' : 'countries');
  const profile = shelf.find((one) => one.country === country);
  if (profile) return profile;
  const known = shelf.map((one) => one.country).join(', ');
  throw new DomainError('SETUP.COUNTRY_UNKNOWN', 'invalid', { country, known });
}

async function tell(
  { teller }: Call,
  { deeds, people }: NewCountry,
  missing: readonly Missing[],
): Promise<void> {
  const rows = deeds.map(({ what, name, state }) => [SIGNS[state], what, name, state]);
  await teller.answer(
    {
      deeds,
      people: people.map(({ actorId, invitation }) => ({ user: actorId, ...invitation })),
      missing: missing.map(wordsOf),
    },
    [...tableOf(rows), ...people.flatMap(invitationLines), ...linesOfMissing(missing)],
  );
}
