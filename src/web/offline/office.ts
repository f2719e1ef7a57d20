import type { Client } from 'urql';
import { ApiPost } from './api-post.js';
import { DraftStore } from './draft-store.js';
import { Sender } from './sender.js';

/** What one person's drafts are kept and sent by, in this tab. */
export interface Office {
  readonly store: DraftStore;
  readonly sender: Sender;
  readonly post: ApiPost;
}

let opened: { readonly owner: string; readonly office: Promise<Office | undefined> } | undefined;

/**
 * Opens the drafts of whoever is signed in, once a tab.
 *
 * @returns nothing where the browser keeps none: on a page without https it has no keys, and in some private windows no room
 */
export async function openOffice(owner: string, client: Client): Promise<Office | undefined> {
  if (opened?.owner !== owner) {
    void opened?.office.then(closeOffice);
    opened = { owner, office: setUp(owner, client).catch(() => undefined) };
  }
  return opened.office;
}

async function setUp(owner: string, client: Client): Promise<Office | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const store = await DraftStore.open(owner, {
    exclusively: async (name, work) => navigator.locks.request(name, work),
    channel: new BroadcastChannel(`huella-drafts-${owner}`),
  });
  const post = new ApiPost(client);
  const sender = new Sender(store, post, {
    now: () => new Date(),
    ifFree: (work) =>
      navigator.locks.request('huella-outbox', { ifAvailable: true }, async (lock) => {
        if (lock) await work();
      }),
  });
  window.addEventListener('online', () => void sender.round());
  sender.start();
  // The browser then does not clear it by itself when room becomes scarce; it may say no.
  void navigator.storage.persist();
  return { store, sender, post };
}

function closeOffice(office: Office | undefined): void {
  office?.sender.stop();
  office?.store.close();
}
