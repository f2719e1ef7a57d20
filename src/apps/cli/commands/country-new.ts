import { OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  faultAt,
  InstitutionDirectory,
  InstitutionsFileRefused,
  MechanismRefused,
  ReadMechanisms,
  shippedProfiles,
  type MechanismProfile,
} from '../../../modules/institutions/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { isSet, operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { countryAnswers, readCountryAnswers, type CountryAnswers } from '../country/country-answers.js';
import { newCountry, type NewCountry } from '../country/new-country.js';
import { planCountry } from '../country/plan-country.js';
import { linesOfPlan, objectOfPlan, SIGNS } from '../country/plan-lines.js';
import { invitationLines, objectOfInvited } from '../invitation-lines.js';
import { answerRefusal } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';
import type { Questions } from '../set-up/ask.js';
import { linesOfMissing, missingOf, wordsOf, type Missing } from '../set-up/missing.js';
import { tableOf } from '../teller.js';
import { commandSettings, withHouse, type House } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const shipped = profileOf(call);
  const file = valueOf(call, 'answers');
  const content = file === undefined ? undefined : await readJsonFile(file);
  // A file is looked at before anything is opened.
  const read = readCountryAnswers(content ?? {});
  if ('faults' in read) return answerRefusal(call, read.faults);
  try {
    const unchanged = isSet(call, 'dry-run');
    return await withHouse(
      call,
      async (house) => {
        const asker = content === undefined ? await askerAt(call) : undefined;
        const answers = asker ? await asked(house, shipped, asker) : read.answers;
        return doOrSay(call, house, { shipped, answers, asker });
      },
      commandSettings(),
      { unchanged },
    );
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

/** Questions to whoever sits at the terminal; nothing where nobody does, and an invented country is whole. */
async function askerAt(call: Call): Promise<Questions | undefined> {
  if (!process.stdin.isTTY || call.teller.asJson || isSet(call, 'invented')) return undefined;
  const { Questions } = await import('../set-up/ask.js');
  return new Questions({ input: process.stdin, output: process.stderr, signal: call.signal });
}

async function asked(
  { runtime, use }: House,
  shipped: MechanismProfile,
  asker: Questions,
): Promise<CountryAnswers> {
  const { askCountry } = await import('../country/country-questions.js');
  const stored = await use(ReadMechanisms).one(OPERATOR, shipped.country);
  const enrolled = await runtime.db.transact(OPERATOR, (tx) => use(InstitutionDirectory).all(tx));
  const given = await askCountry({ profile: stored?.profile ?? shipped, enrolled }, asker);
  return countryAnswers.parse(given);
}

/** Shows what is to be done where somebody is there to agree to it, and does it; or says it alone. */
async function doOrSay(
  call: Call,
  house: House,
  {
    shipped,
    answers,
    asker,
  }: {
    readonly shipped: MechanismProfile;
    readonly answers: CountryAnswers;
    readonly asker: Questions | undefined;
  },
): Promise<number | undefined> {
  const { settings } = house.runtime;
  const plan = await planCountry(house, shipped, answers);
  if (plan.institutions.length === 0)
    return answerRefusal(call, [faultAt(['institutions'], 'SETUP.UNANSWERED')]);
  if (isSet(call, 'dry-run')) {
    await call.teller.answer(objectOfPlan(plan, settings), linesOfPlan(plan, settings));
    call.teller.step('Dry run: nothing was changed.');
    return undefined;
  }
  await asker?.agree('SETUP.AGREE', linesOfPlan(plan, settings));
  const made = await newCountry(house, shipped, answers);
  await tell(call, made, await missingOf(house, shipped.country));
  return undefined;
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
      people: people.map(objectOfInvited),
      missing: missing.map(wordsOf),
    },
    [...tableOf(rows), ...people.flatMap(invitationLines), ...linesOfMissing(missing)],
  );
}
