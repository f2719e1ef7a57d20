import { newDraft, triedAnew, written, type DraftContent } from '../offline/draft-state.js';
import { useOffice } from '../offline/use-office.js';
import type { FamilyDrawing } from './world.js';

interface Outbox {
  /**
   * Puts a report into this browser, with a drawing beside it, as if somebody had typed it.
   * @returns under which number
   */
  readonly write: (fields: DraftContent, drawing?: FamilyDrawing) => Promise<string>;
  /** Sends at once what waits for its next try. */
  readonly sendNow: () => Promise<void>;
}

/** The drafts of whoever is signed in, as the bar of the story uses them. */
export function useOutbox(): Outbox {
  const office = useOffice();
  return {
    write: async (fields, drawing) => {
      if (typeof office === 'string') throw new Error('This browser keeps no drafts.');
      const { store } = office;
      const now = new Date();
      const draft = newDraft(crypto.randomUUID(), store.owner, now);
      await store.add(written(draft, fields, now));
      if (drawing) {
        const shelf = await office.pictures();
        const addedAt = now.toISOString();
        await shelf.add({ id: crypto.randomUUID(), draftId: draft.id, ...drawing, addedAt, tries: 0 });
      }
      return draft.id;
    },
    sendNow: async () => {
      if (typeof office === 'string') return;
      for (const { id } of await office.store.all()) await office.store.change(id, triedAnew);
      await office.sender.round();
    },
  };
}
