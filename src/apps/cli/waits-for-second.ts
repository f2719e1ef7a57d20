import type { ApprovalRequest } from '../../modules/access/approvals/index.js';
import type { Teller } from './teller.js';

/** Says that a deed waits for a second person, who approves it in the console. */
export async function tellWaits(teller: Teller, { id, expiresAt }: ApprovalRequest): Promise<void> {
  const until = expiresAt.toISOString();
  await teller.answer({ waits: id, until }, [
    `waits for a second person until ${until}: request ${id}`,
    'somebody of the oversight body, or another operator, approves it in the console under Second person',
  ]);
}
