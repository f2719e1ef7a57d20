import { createContext, useContext, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { isOnlyHere, waitsToBeSent, type OfflineDraft } from './draft-state.js';
import { openOffice, type Office } from './office.js';

/** `opening` at first; `none` where this browser keeps nothing. */
export type OfficeState = Office | 'opening' | 'none';

export const OfficeContext = createContext<OfficeState>('opening');

/** Opens the drafts of somebody; told what it is by `OfficeContext`. */
export function useOpenOffice(owner: string | undefined): OfficeState {
  const client = useClient();
  const [office, setOffice] = useState<OfficeState>('opening');
  useEffect(() => {
    if (owner === undefined) return;
    let isWanted = true;
    void openOffice(owner, client).then((found) => {
      if (isWanted) setOffice(found ?? 'none');
    });
    return () => {
      isWanted = false;
    };
  }, [owner, client]);
  return office;
}

export function useOffice(): OfficeState {
  return useContext(OfficeContext);
}

/** Returns all drafts of this person that this browser keeps, as they change in whatever tab. */
export function useDrafts(office: OfficeState): readonly OfflineDraft[] | undefined {
  const [drafts, setDrafts] = useState<readonly OfflineDraft[]>();
  useEffect(() => {
    if (typeof office === 'string') return;
    const look = () => void office.store.all().then(setDrafts);
    look();
    return office.store.onChange(look);
  }, [office]);
  return drafts;
}

/** Counts the drafts that wait for a line. */
export function waiting(drafts: readonly OfflineDraft[] | undefined): number {
  return drafts?.filter(waitsToBeSent).length ?? 0;
}

/** Counts the drafts that have something that is in this browser and nowhere else. */
export function onlyHere(drafts: readonly OfflineDraft[] | undefined): number {
  return drafts?.filter(isOnlyHere).length ?? 0;
}
