import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inWords } from '../../../words/in-words.js';
import { readerOf } from '../../format/reader-of.js';
import { useLanguage } from '../../parts/use-language.js';
import type { JourneyMemberNode } from './queries.js';
import { ReportName } from './report-name.js';
import { toldBy } from './told-by.js';

/**
 * Line of somebody of a journey: by name and last contact where the report is shown, by its code where no
 * more is.
 */
export function MemberLine({ one }: { readonly one: JourneyMemberNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reader = readerOf(t, language);
  const { names, legs } = toldBy(one.content);
  const [name] = inWords(names, 'names', reader);
  const [last] = inWords(legs.find(({ leg }) => leg === 'last')?.value, 'lastContact', reader);
  return (
    <div className="value">
      {name && <Text fw={600}>{name}</Text>}
      <ReportName of={one} />
      {last && <Text size="sm">{`${t('companions.last')}${t('colon')} ${last}`}</Text>}
    </div>
  );
}
