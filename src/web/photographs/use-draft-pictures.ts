import { useEffect, useState } from 'react';
import type { DraftPicture, DraftPictures } from '../offline/draft-pictures.js';
import type { Office } from '../offline/office.js';

interface Shelf {
  readonly shelf: DraftPictures | undefined;
  readonly pictures: readonly DraftPicture[];
}

/**
 * Photographs of drafts in this browser, as they change.
 *
 * @param draftId of one draft alone; of all where it is left out
 */
export function useDraftPictures(office: Office, draftId?: string): Shelf {
  const [shelf, setShelf] = useState<DraftPictures>();
  const [pictures, setPictures] = useState<readonly DraftPicture[]>([]);
  useEffect(() => {
    let isWanted = true;
    let stop = (): void => undefined;
    void office.pictures().then((opened) => {
      if (!isWanted) return;
      const look = () => void (draftId === undefined ? opened.all() : opened.of(draftId)).then(setPictures);
      setShelf(opened);
      look();
      stop = opened.onChange(look);
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [office, draftId]);
  return { shelf, pictures };
}
