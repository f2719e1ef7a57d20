import type { ParseKeys } from 'i18next';

interface Key {
  /** Key as it stands on the keyboard. */
  readonly keys: string;
  readonly does: ParseKeys;
}

export const EVERYWHERE: readonly Key[] = [
  { keys: 'Ctrl K · ⌘ K', does: 'palette.keys.palette' },
  { keys: '?', does: 'palette.keys.help' },
  { keys: 'Tab', does: 'palette.keys.tab' },
  { keys: 'Esc', does: 'palette.keys.escape' },
];

/** Screens that heed keys of their own, by their address. */
const OF_SCREENS: readonly { readonly at: RegExp; readonly keys: readonly Key[] }[] = [
  {
    at: /^\/matches$/,
    keys: [
      { keys: 'j', does: 'palette.keys.next' },
      { keys: 'k', does: 'palette.keys.before' },
      { keys: 'Enter', does: 'palette.keys.open' },
      { keys: '1', does: 'palette.keys.review' },
      { keys: '2', does: 'palette.keys.exclude' },
      { keys: '3', does: 'palette.keys.data' },
      { keys: 'h', does: 'palette.keys.rest' },
    ],
  },
];

export const keysOf = (path: string): readonly Key[] =>
  OF_SCREENS.find(({ at }) => at.test(path))?.keys ?? [];
