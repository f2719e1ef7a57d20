import { Button } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withCasework } from '../words/words.js';
import type { ScreenLink } from './palette/palette.js';
import { areSingleKeysOn } from './single-keys.js';
import { useTypedAhead } from './use-typed-ahead.js';

const Palette = lazy(
  withCasework(() => import('./palette/palette.js').then((one) => ({ default: one.Palette }))),
);
const KeysHelp = lazy(
  withCasework(() => import('./palette/keys-help.js').then((one) => ({ default: one.KeysHelp }))),
);

/** Returns what a key opens: a typed letter is no question, and neither is a key with others held down. */
function opensBy({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): 'palette' | 'keys' | undefined {
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey) return 'palette';
  if (key !== '?' || ctrlKey || metaKey || altKey || !areSingleKeysOn()) return undefined;
  const isTyping =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return isTyping ? undefined : 'keys';
}

/** The palette by Ctrl K or ⌘ K, the list of keys by `?`; both are fetched when somebody asks for them. */
export function ShellKeys({ links }: { readonly links: readonly ScreenLink[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const before = useRef<Element | null>(null);
  const isShown = useRef(false);
  const { start, take } = useTypedAhead();
  const show = useCallback(
    (what: 'palette' | 'keys'): void => {
      if (what === 'palette' && !isShown.current) start();
      isShown.current = true;
      before.current ??= document.activeElement;
      setOpen(what);
    },
    [start],
  );
  /** Back to where one was; who has gone to another screen is at its beginning. */
  const close = useCallback(
    (hasGone = false): void => {
      take();
      isShown.current = false;
      setOpen(undefined);
      const to = hasGone ? document.getElementById('content') : before.current;
      before.current = null;
      // Somebody who has opened it again meanwhile is in its field.
      requestAnimationFrame(() => !isShown.current && to instanceof HTMLElement && to.focus());
    },
    [take],
  );
  useEffect(() => {
    const heed = (event: KeyboardEvent): void => {
      // No dialog heeds Escape before this one has come.
      if (event.key === 'Escape' && isShown.current && !document.querySelector('[role=dialog]')) close();
      const what = opensBy(event);
      if (!what || event.defaultPrevented) return;
      event.preventDefault();
      show(what);
    };
    window.addEventListener('keydown', heed);
    return () => window.removeEventListener('keydown', heed);
  }, [show, close]);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('nav.goTo')}
        title={t('nav.goTo')}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => show('palette')}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor">
          <path strokeWidth="2" strokeLinecap="round" d="M11 7a4 4 0 1 1-8 0a4 4 0 1 1 8 0M10 10l4 4" />
        </svg>
      </Button>
      <Suspense fallback={null}>
        {open === 'palette' && (
          <Palette links={links} close={close} typedAhead={take} help={() => show('keys')} />
        )}
        {open === 'keys' && <KeysHelp close={close} />}
      </Suspense>
    </>
  );
}
