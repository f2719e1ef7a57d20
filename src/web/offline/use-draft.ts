import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { written, type OfflineDraft, type DraftContent } from './draft-state.js';
import type { Office } from './office.js';

/** A field is kept so long after the last keystroke. */
const PAUSE_MS = 400;

export interface WrittenDraft {
  /**
   * Draft as it stands, with what is being typed; undefined until it was looked for, null where it is not
   * here.
   */
  readonly draft: OfflineDraft | null | undefined;
  /** True where something is typed that is not kept yet. */
  readonly isTyping: boolean;
  /**
   * True where what was typed could not be kept here: no room, or a store that was closed. It stands in this
   * page alone.
   */
  readonly cannotKeep: boolean;
  /** @param changes by path; null empties a field */
  readonly write: (changes: DraftContent) => void;
  /** Keeps at once what is typed. */
  readonly keep: () => Promise<void>;
}

/** A draft that is being written, in this tab and perhaps others. */
export function useDraft(office: Office, id: string): WrittenDraft {
  const { store } = office;
  const [kept, setKept] = useState<OfflineDraft | null>();
  const [typed, setTyped] = useState<DraftContent>({});
  const [cannotKeep, setCannotKeep] = useState(false);
  const pending = useRef<DraftContent>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    const changes = pending.current;
    if (Object.keys(changes).length === 0) return;
    pending.current = {};
    try {
      const after = await store.change(id, (draft) => written(draft, changes, new Date()));
      if (after) setKept(after);
    } catch {
      pending.current = { ...changes, ...pending.current };
      setCannotKeep(true);
      return;
    }
    setCannotKeep(false);
    setTyped((now) => without(now, changes));
  }, [store, id]);

  const write = useCallback(
    (changes: DraftContent) => {
      pending.current = { ...pending.current, ...changes };
      setTyped((now) => ({ ...now, ...changes }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), PAUSE_MS);
    },
    [keep],
  );

  useEffect(() => {
    const look = () => void store.one(id).then((draft) => setKept(draft ?? null));
    look();
    const stop = store.onChange((changed) => {
      if (changed === id) look();
    });
    const leave = () => void keep();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [store, id, keep]);

  const draft = useMemo(() => kept && { ...kept, fields: overlaid(kept.fields, typed) }, [kept, typed]);
  return { draft, isTyping: Object.keys(typed).length > 0, cannotKeep, write, keep };
}

function overlaid(fields: DraftContent, typed: DraftContent): DraftContent {
  return Object.fromEntries(Object.entries({ ...fields, ...typed }).filter(([, value]) => value !== null));
}

/** Returns what is typed without what is kept now; what was typed since is another value. */
function without(typed: DraftContent, kept: DraftContent): DraftContent {
  return Object.fromEntries(
    Object.entries(typed).filter(([path, value]) => !(path in kept) || kept[path] !== value),
  );
}
