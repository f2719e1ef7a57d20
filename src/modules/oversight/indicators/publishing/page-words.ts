import { spoken } from '../../../../locales/spoken.js';

/** Words of what is published beside the indicators themselves. */
export const PAGE_WORDS = spoken('server/figures-page');

/** A text with its gaps filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (gap, name: string) => String(values[name] ?? gap));
}
