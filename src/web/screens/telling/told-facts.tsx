import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatLanguage, formatMoment, formatPartialDate } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { useWords, type ListOfWords } from '../../parts/use-words.js';
import type { FamilyTellingNode } from './queries.js';

/** A telling as it was planned, or as it went. */
export function ToldFacts({ one }: { readonly one: FamilyTellingNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = one.toldAt ?? one.plannedFor;
  const yesOrNo = (value: boolean | null) => value !== null && t(value ? 'said.yes' : 'said.no');
  return (
    <div>
      <Text fw={600}>
        {t(`telling.${one.state}`)}
        {moment && `, ${formatMoment(moment, language)}`}
      </Text>
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          <Fact name={t('telling.inPerson')}>{yesOrNo(one.inPerson)}</Fact>
          <Fact name={t('telling.notInPerson')} list="not_in_person_reason" words={[one.notInPersonReason]} />
          <Fact name={t('telling.place')} list="place_kind" words={[one.placeKind]} />
          <Fact name={t('telling.language')}>{one.language && formatLanguage(one.language, language)}</Fact>
          <Fact name={t('telling.interpreter')} list="interpreter" words={[one.interpreter]} />
          <Fact name={t('telling.companion')}>{yesOrNo(one.companion)}</Fact>
          <Fact name={t('telling.support')} list="support" words={[one.support]} />
          <Fact name={t('telling.present')} list="present_role" words={one.present ?? []} />
          <Fact name={t('telling.questions')}>{one.questions}</Fact>
          <Fact name={t('telling.disposition')} list="disposition" words={[one.disposition]} />
          <Fact name={t('telling.effects')} list="effects" words={[one.effects]} />
          <Fact name={t('telling.followUp')}>
            {one.followUpOn && formatPartialDate(one.followUpOn, language)}
          </Fact>
          <Fact name={t('telling.words')}>{one.words}</Fact>
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly children?: React.ReactNode;
  readonly list?: ListOfWords;
  readonly words?: readonly (string | null)[];
}

/** A fact that nobody has said takes no room. */
function Fact({ name, children, list, words = [] }: FactProps) {
  const said = words.filter((word) => word !== null);
  if (!children && said.length === 0) return null;
  return (
    <Table.Tr>
      <Table.Th w="40%" className="value">
        {name}
      </Table.Th>
      <Table.Td className="value">{list ? <InList list={list} words={said} /> : children}</Table.Td>
    </Table.Tr>
  );
}

function InList({ list, words }: { readonly list: ListOfWords; readonly words: readonly string[] }) {
  const known = useWords(list);
  return <>{words.map((word) => known.find(({ value }) => value === word)?.label ?? '…').join(', ')}</>;
}
