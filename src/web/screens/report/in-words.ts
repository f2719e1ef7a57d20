import { useTranslation } from 'react-i18next';
import { formatCountry } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { listAt } from '../../../words/keys-of-records.js';
import { wordsFor } from './use-vocabulary.js';

/** Fields that only machines ask for. */
const LEFT_OUT = ['id', 'basis'];

/** Says an answer of whatever form in one line, for whoever compares two of them. */
export function useInWords(): (path: string, value: unknown) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = (path: string, value: string): string => {
    const part = path.split('.').at(-1) ?? '';
    if (part === 'country' || part === 'nationalities') return formatCountry(value, language);
    const list = listAt(path.split('.'));
    return list ? (wordsFor(list, t, language)[value] ?? value) : value;
  };
  const inWords = (path: string, value: unknown): string => {
    if (Array.isArray(value))
      return value
        .map((one) => inWords(path, one))
        .filter(Boolean)
        .join('; ');
    if (typeof value === 'object' && value !== null)
      return Object.entries(value)
        .filter(([name]) => !LEFT_OUT.includes(name))
        .map(([name, one]) => inWords(`${path}.${name}`, one))
        .filter(Boolean)
        .join(', ');
    if (typeof value === 'boolean') return t(value ? 'report.contact.yes' : 'report.contact.no');
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? text(path, value) : '';
  };
  return inWords;
}
