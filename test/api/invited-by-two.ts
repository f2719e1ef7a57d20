import type { ApiHouse, Loose } from './api-house.js';

const TAKEN =
  '__typename ... on InvitationCollected { actorId invitation { link expiresAt } } ... on UserError { code }';

interface Asker {
  readonly token: string;
  readonly sessionId: string;
  readonly institutionId: string | null;
}

/** Takes the link that was approved, by whoever has asked for it. */
export async function collectInvitation(
  house: ApiHouse,
  { token, sessionId }: Pick<Asker, 'token' | 'sessionId'>,
  requestId: string,
): Promise<Loose> {
  await house.stepUp(sessionId);
  return (await house.change(token, 'collectInvitation', { requestId }, TAKEN)) as Loose;
}

/** Has somebody enrolled, or invited anew, by two people, and takes the link. */
export async function invitedByTwo(
  house: ApiHouse,
  by: Asker,
  field: 'enrolUser' | 'inviteUser',
  input: object,
): Promise<Loose> {
  const asked = await house.changeByTwo(by, field, input);
  if (asked.__typename !== 'ApprovalRequest') return asked;
  return collectInvitation(house, by, asked.id as string);
}
