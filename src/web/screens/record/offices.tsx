import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';
import { Failure } from '../../parts/failure.js';
import { OFFICE, OfficeList, type HearingOffice } from '../../parts/office-list.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';

const OFFICES = graphql(
  `
    query ReportOffices($recordId: UUID!, $language: Language!) {
      reportOffices(recordId: $recordId, language: $language) {
        ...HearingOffice
      }
    }
  `,
  [OFFICE],
);

const STRIKE = graphql(
  `
    mutation StrikeOffices($input: StrikeOfficesInput!) {
      strikeOffices(input: $input) {
        __typename
        ... on ReportOfficesStruck {
          recordId
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

/** Part of the offices that hear of a report or of a match of it, and of those that its family has struck out. */
export function OfficesOfReport({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const variables = { recordId, language: useLanguage() };
  const [{ data, error }, again] = useQuery({ query: OFFICES, variables });
  const anew = () => again({ requestPolicy: 'network-only' });
  const offices = data?.reportOffices;
  if (error) return <Failure error={error} again={anew} />;
  if (!offices) return null;
  const struck = offices.filter(({ isStruck }) => isStruck).map(({ office }) => office.code);
  return (
    <Section title={t('offices.hear')} asked={{ query: OFFICES, variables }}>
      <Decision {...{ recordId, offices, struck }} onDone={anew} />
    </Section>
  );
}

interface DecisionProps {
  readonly recordId: string;
  readonly offices: readonly HearingOffice[];
  readonly struck: readonly string[];
  readonly onDone: () => void;
}

function Decision({ recordId, offices, struck, onDone }: DecisionProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const [now, setNow] = useState(struck);
  const [{ data, fetching }, send] = useMutation(STRIKE);
  const strike = now.filter((code) => !struck.includes(code));
  const restore = struck.filter((code) => !now.includes(code));
  const decide = async () => {
    const { error } = await send({ input: { recordId, strike, restore } });
    if (!error) onDone();
  };
  const mayDecide = may('consents.record');
  return (
    <Stack gap="sm">
      <OfficeList offices={offices} struck={now} onStrike={mayDecide ? setNow : undefined} />
      <Outcome of={data?.strikeOffices} done={t('offices.struckSaid')} />
      {mayDecide && strike.length + restore.length > 0 && (
        <Group>
          <Button loading={fetching} onClick={() => void decide()}>
            {t('offices.strike')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
