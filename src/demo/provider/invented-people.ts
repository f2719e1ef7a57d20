import type { INestApplicationContext } from '@nestjs/common';
import { ActorDirectory, OPERATOR } from '../../modules/access/accounts/index.js';
import { InstitutionDirectory } from '../../modules/institutions/index.js';
import type { Runtime } from '../../apps/runtime.js';
import { THREE_PEOPLE } from '../people.js';
import type { InventedPerson } from './choose-person-page.js';

/**
 * Everybody of the demonstration who has an address: the three of the story first, then institution by
 * institution.
 */
export async function inventedPeople(
  { db }: Pick<Runtime, 'db'>,
  app: INestApplicationContext,
): Promise<readonly InventedPerson[]> {
  const [institutions, actors] = [
    app.get(InstitutionDirectory, { strict: false }),
    app.get(ActorDirectory, { strict: false }),
  ];
  return db.transact(OPERATOR, async (tx) => {
    const people: InventedPerson[] = [];
    for (const { id, code } of await institutions.all(tx)) {
      for (const { actorId, name, email, roles } of await actors.of(tx, id)) {
        if (email) people.push({ subject: actorId, name, email, institution: code, roles });
      }
    }
    return people.sort((a, b) => Number(isOfStory(b)) - Number(isOfStory(a)));
  });
}

const STORY: readonly string[] = Object.values(THREE_PEOPLE).map(({ email }) => email);
const isOfStory = ({ email }: InventedPerson): boolean => STORY.includes(email);
