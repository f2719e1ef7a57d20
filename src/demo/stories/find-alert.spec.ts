import { findAlert } from './find-alert.js';
import type { StoryAlert } from './story-answers.js';

const alert = (code: string): StoryAlert => ({
  ...{ id: code, code, kind: 'match', state: 'queued', version: 1, dueAt: '', nextStep: null },
  ...{ nextStepAt: null, ownerName: null, subjectIds: [], matches: [], deliveries: [] },
});

/** An inbox of pages, and after which cursors it was asked. */
function inboxOf(pages: readonly (readonly string[])[]) {
  const asked: unknown[] = [];
  const request = <T>(_query: string, { after }: Readonly<Record<string, unknown>> = {}): Promise<T> => {
    asked.push(after);
    const at = after === null ? 0 : Number(after);
    const pageInfo = { hasNextPage: at + 1 < pages.length, endCursor: String(at + 1) };
    return Promise.resolve({ inbox: { nodes: pages[at]?.map(alert), pageInfo } } as T);
  };
  return { asked, request };
}

describe('an alert of a story', () => {
  const pages = [['AL-1', 'AL-2'], ['AL-3'], ['AL-4', 'AL-5']];

  it('is found on whichever page of a busy inbox it stands, and no page is read after it', async () => {
    const inbox = inboxOf(pages);
    expect((await findAlert(inbox, ({ code }) => code === 'AL-3'))?.code).toBe('AL-3');
    expect(inbox.asked).toEqual([null, '1']);
  });

  it('is not there once the last page was read', async () => {
    const inbox = inboxOf(pages);
    expect(await findAlert(inbox, ({ code }) => code === 'AL-9')).toBeUndefined();
    expect(inbox.asked).toEqual([null, '1', '2']);
  });
});
