import { useTranslation } from 'react-i18next';
import { inWords } from '../../words/in-words.js';
import { readerOf } from '../format/reader-of.js';
import { useLanguage } from './use-language.js';

/** A value of a record in the reader's words; several things are a list. */
export function InWords({ value, field }: { readonly value: unknown; readonly field: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lines = inWords(value, field, readerOf(t, language));
  if (lines.length < 2) return <>{lines[0] ?? '–'}</>;
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
