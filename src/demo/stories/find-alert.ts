import type { GraphqlClient } from '../graphql-client.js';
import type { StoryAlert } from './story-answers.js';
import { INBOX } from './story-queries.js';

interface InboxPage {
  readonly nodes: readonly StoryAlert[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Looks through an inbox to its end: in a busy region what was raised a moment ago, and is due last, stands
 * behind hundreds.
 */
export async function findAlert(
  client: Pick<GraphqlClient, 'request'>,
  isWanted: (alert: StoryAlert) => boolean,
): Promise<StoryAlert | undefined> {
  for (let after: string | null = null; ;) {
    const { inbox }: { inbox: InboxPage } = await client.request(INBOX, { after });
    const found = inbox.nodes.find(isWanted);
    if (found) return found;
    if (!inbox.pageInfo.hasNextPage || inbox.pageInfo.endCursor === null) return undefined;
    after = inbox.pageInfo.endCursor;
  }
}
