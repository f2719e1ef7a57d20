import { ActorDirectory, OPERATOR, type Language } from '../../../modules/access/index.js';
import { EnrolUser } from '../../../modules/mechanisms/index.js';
import { RecordStore } from '../../../modules/records/index.js';
import { relyingPartyOf } from '../../../platform/identity/index.js';
import { CommandFailed, UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { institutionOf } from '../institution-of.js';
import { invitationLines } from '../invitation-lines.js';
import { languageOf } from '../language-of.js';
import { withHouse, type House } from '../with-house.js';

const HINT = 'See huella setup --help.';

interface Founding {
  readonly institution: string;
  readonly names: readonly [string, string];
  readonly language: Language;
}

export const run: RunCommand = async (call) => {
  const order: Founding = {
    institution: neededOf(call, 'institution'),
    names: [neededOf(call, 'first'), neededOf(call, 'second')],
    language: languageOf(call, HINT),
  };
  const people = await withHouse(call, (house) => found(house, order));
  call.teller.step('Hand each link over to its person alone: it is good once, and only its hash is kept.');
  await call.teller.answer(
    { people: people.map(({ actorId, invitation }) => ({ user: actorId, ...invitation })) },
    people.flatMap(invitationLines),
  );
  return undefined;
};

/** Two people who answer for the institution, and confirm each other's deeds. */
async function found(house: House, { institution: code, names, language }: Founding) {
  await requireUnfounded(house, code);
  const people = [];
  for (const name of names) {
    const colleague = { institution: code, name, roles: ['coordinator'] as const, language };
    people.push(await house.use(EnrolUser).run(OPERATOR, colleague));
  }
  return people;
}

/** From its first record on an institution enrols its people itself, where two of them see it. */
async function requireUnfounded(house: House, code: string): Promise<void> {
  const { id } = await institutionOf(house, code);
  const { db, settings } = house.runtime;
  if (!relyingPartyOf(settings.PUBLIC_URL))
    throw new CommandFailed(
      'Nobody could accept an invitation here.',
      'Set PUBLIC_URL to the https address of this platform, or to http://localhost with its port.',
    );
  const { records, people } = await db.run(OPERATOR, async (tx) => ({
    records: (await house.use(RecordStore).countByType(tx, id)).size,
    people: (await house.use(ActorDirectory).of(tx, id)).length,
  }));
  if (records > 0)
    throw new CommandFailed(
      `${code} holds records already.`,
      'Its coordinator enrols colleagues; huella user invite lets somebody in anew who cannot sign in any more.',
    );
  if (people > 0)
    throw new CommandFailed(
      `People of ${code} are enrolled already.`,
      'huella user list shows them, and huella user invite gives one of them a new link.',
    );
}

function neededOf(call: Call, option: string): string {
  const value = valueOf(call, option)?.trim();
  if (!value) throw new UsageError(`--${option} is missing.`, HINT);
  return value;
}
