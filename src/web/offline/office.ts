import type { Client } from 'urql';
import { ApiPost } from './api-post.js';
import { DraftStore } from './draft-store.js';
import type { DraftPictures } from './draft-pictures.js';
import { Sender } from './sender.js';

/** Services by which one person's drafts are kept and sent, in this tab. */
export interface Office {
  readonly store: DraftStore;
  readonly sender: Sender;
  readonly post: ApiPost;
  /** Photographs of drafts: fetched when they are first needed, for a report opens on bad lines. */
  readonly pictures: () => Promise<DraftPictures>;
  readonly close: () => void;
}

let opened: { readonly owner: string; readonly office: Promise<Office | undefined> } | undefined;

/**
 * Opens the drafts of whoever is signed in, once a tab.
 *
 * @returns nothing where the browser keeps none: on a page without https it has no keys, and in some private
 * windows no room
 */
export async function openOffice(owner: string, client: Client): Promise<Office | undefined> {
  if (opened?.owner !== owner) {
    void opened?.office.then((office) => office?.close());
    opened = { owner, office: setUp(owner, client).catch(() => undefined) };
  }
  return opened.office;
}

const PICTURES_AFTER_MS = 10_000;

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
  let shelf: Promise<DraftPictures> | undefined;
  const pictures = () =>
    (shelf ??= import('./draft-pictures.js').then(({ openDraftPictures }) =>
      openDraftPictures(store, client),
    ));
  // Pictures that wait from another day are sent too, long after the first field is there.
  setTimeout(() => void pictures().catch(() => undefined), PICTURES_AFTER_MS);
  const close = () => {
    sender.stop();
    void shelf?.then((opened) => opened.stop());
    store.close();
  };
  return { store, sender, post, pictures, close };
}
