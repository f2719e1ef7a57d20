import { randomUUID } from 'node:crypto';
import { AnswerApproval, WaitsForSecondPerson } from '../../src/modules/access/approvals/index.js';
import type { Actor, Role } from '../../src/modules/access/accounts/index.js';

/** What a house of a test gives: its use cases, and a look behind all policies. */
export interface WithUseCases {
  readonly get: <T>(type: abstract new (...args: never[]) => T) => T;
  readonly sql: <Row>(text: string, parameters?: unknown[]) => Promise<Row[]>;
}

/** Somebody who has been here for long, to approve what others ask for: of an institution, or who watches over the installation. */
export async function secondPerson(
  { sql }: WithUseCases,
  institutionId: string | null,
  roles: readonly Role[] = [institutionId === null ? 'operator' : 'ministry'],
): Promise<Actor> {
  const known = await knownSecond({ sql }, institutionId);
  if (known) return known;
  const actorId = randomUUID();
  await sql(
    `INSERT INTO actor (id, institution_id, name, roles, language, active, created_at)
     VALUES ($1, $2, 'Second person', $3, 'en', true, now() - interval '400 days')`,
    [actorId, institutionId, [...roles]],
  );
  return { actorId, name: 'Second person', institutionId: institutionId ?? undefined, roles, language: 'en' };
}

/** A second person approves a request, and it is done. */
export async function approve(house: WithUseCases, id: string): Promise<void> {
  const [row] = await house.sql<{ institutionId: string | null }>(
    'SELECT institution_id AS "institutionId" FROM approval_request WHERE id = $1',
    [id],
  );
  const second = await knownSecond(house, row?.institutionId ?? null);
  if (!second)
    throw new Error('There is no second person: `secondPerson` enrols one before anything is asked for.');
  await house.get(AnswerApproval).answer(second, { id, answer: 'approve' });
}

async function knownSecond(
  { sql }: Pick<WithUseCases, 'sql'>,
  institutionId: string | null,
): Promise<Actor | undefined> {
  const [known] = await sql<{ id: string; institutionId: string | null; roles: Role[] }>(
    `SELECT id, institution_id AS "institutionId", roles FROM actor
     WHERE name = 'Second person' AND active AND (institution_id = $1 OR ($1::uuid IS NULL AND 'operator' = ANY (roles))) LIMIT 1`,
    [institutionId],
  );
  if (!known) return undefined;
  const { id: actorId, roles } = known;
  return {
    actorId,
    name: 'Second person',
    institutionId: known.institutionId ?? undefined,
    roles,
    language: 'en',
  };
}

/** Runs an export that waits for a second person, has it approved, and runs it with the request. */
export async function exportApproved<T>(
  house: WithUseCases,
  institutionId: string | null,
  run: (approvalId: string | undefined) => Promise<T>,
): Promise<T> {
  await secondPerson(house, institutionId);
  try {
    return await run(undefined);
  } catch (error) {
    if (!(error instanceof WaitsForSecondPerson)) throw error;
    await approve(house, error.requestId);
    return run(error.requestId);
  }
}
