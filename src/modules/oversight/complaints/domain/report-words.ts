import { spoken, type Spoken } from '../../../../locales/spoken.js';

/** Words of the yearly report beside those of the indicators. */
const REPORT_WORDS = spoken('server/yearly-report');

export type ReportWord = keyof typeof REPORT_WORDS;
export type ReportLanguage = keyof Spoken;

/** A text of the report with its gaps filled. */
export function reportText(
  word: ReportWord,
  language: ReportLanguage,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return REPORT_WORDS[word][language].replace(/\{\{(\w+)\}\}/gu, (gap, name: string) =>
    String(values[name] ?? gap),
  );
}
