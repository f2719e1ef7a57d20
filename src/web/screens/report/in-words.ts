import { useTranslation } from 'react-i18next';
import { formatCountry } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { wordsFor, type VocabularyKey } from './use-vocabulary.js';

/** Which words a part of an answer is said in; `kind` and `type` depend on where they stand. */
const PARTS: Readonly<Record<string, VocabularyKey>> = {
  ...{ sex: 'sex', build: 'build', hairColor: 'hairColor', eyeColor: 'eyeColor', handedness: 'handedness' },
  ...{ region: 'region', side: 'side', view: 'view', state: 'state', category: 'effectCategory' },
  ...{ foundOn: 'foundOn', relationship: 'relationship', biological: 'biological', safeWay: 'safeWay' },
  ...{ channel: 'channel', purpose: 'consent' },
};
const BY_PLACE: Readonly<Record<string, VocabularyKey>> = {
  ...{ 'person.names.kind': 'nameKind', 'person.documents.type': 'documentType' },
  ...{ 'marks.type': 'markType', 'medical.kind': 'medicalKind' },
};
/** What only machines ask for. */
const LEFT_OUT = ['id', 'basis'];

/** Says an answer of whatever form in one line, for whoever compares two of them. */
export function useInWords(): (path: string, value: unknown) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = (path: string, value: string): string => {
    const part = path.split('.').at(-1) ?? '';
    if (part === 'country' || part === 'nationalities') return formatCountry(value, language);
    if (part === 'decision')
      return t(value === 'granted' ? 'report.consent.granted' : 'report.consent.refused');
    const vocabulary = BY_PLACE[path] ?? PARTS[part];
    if (!vocabulary) return value;
    return wordsFor(vocabulary, t, language)[value] ?? value;
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
