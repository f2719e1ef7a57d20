import type { INestApplicationContext } from '@nestjs/common';
import { ActorDirectory, OPERATOR, OwnTokens, type Actor } from '../modules/access/accounts/index.js';
import { InstitutionDirectory } from '../modules/institutions/index.js';
import type { Runtime } from '../apps/runtime.js';
import { THREE_PEOPLE } from './people.js';

export type Tokens = Readonly<Record<keyof typeof THREE_PEOPLE, string>>;

/**
 * Somebody invented makes a token for themselves, as anybody does in the console; within this process nobody
 * is to show who they are.
 */
export async function ownToken(app: INestApplicationContext, person: Actor): Promise<string> {
  const { token } = await app.get(OwnTokens, { strict: false }).make(person, { label: 'demonstration' });
  return token;
}

/** A token of each of the three people, for requests to copy. */
export async function tokensOfThree(
  { db }: Pick<Runtime, 'db'>,
  app: INestApplicationContext,
): Promise<Tokens> {
  const [directory, actors] = [
    app.get(InstitutionDirectory, { strict: false }),
    app.get(ActorDirectory, { strict: false }),
  ];
  const tokenOf = async (key: keyof Tokens): Promise<string> => {
    const { institution: code, email } = THREE_PEOPLE[key];
    const person = await db.transact(OPERATOR, async (tx) => {
      const institution = await directory.byCode(tx, code);
      const people = institution ? await actors.of(tx, institution.id) : [];
      return people.find((one) => one.email === email);
    });
    if (!person) throw new Error(`Nobody of the demonstration is ${email}.`);
    return ownToken(app, person);
  };
  return {
    liaison: await tokenOf('liaison'),
    forensic: await tokenOf('forensic'),
    ministry: await tokenOf('ministry'),
  };
}
