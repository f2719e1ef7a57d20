import { Button, Group, Paper, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { WordChoice } from '../../parts/word-choice.js';
import { CONFIRM, DECLINE, type IdentificationResult } from './queries.js';

type Reason = VariablesOf<typeof DECLINE>['input']['reasonCode'];

/** One's own institution says for itself: it confirms by a report, or declines with a reason. */
export function Sign({
  identification: { id, version, reportReference },
}: {
  readonly identification: IdentificationResult;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [report, setReport] = useState({ laboratory: '', reportReference: reportReference ?? '' });
  const [words, setWords] = useState('');
  const [reason, setReason] = useState<Reason | ''>('');
  const [declines, setDeclines] = useState(false);
  const [confirmed, confirm] = useMutation(CONFIRM);
  const [declined, decline] = useMutation(DECLINE);
  const said = { id, expectedVersion: version, ...(words.trim() && { words: words.trim() }) };
  const answer = confirmed.data?.confirmIdentification ?? declined.data?.declineIdentification;
  const state = answer?.__typename === 'Identification' ? answer.state : undefined;
  const isBusy = confirmed.fetching || declined.fetching;
  const sign = () =>
    confirm({
      input: {
        ...said,
        ...(report.laboratory.trim() && { laboratory: report.laboratory.trim() }),
        ...(report.reportReference.trim() && { reportReference: report.reportReference.trim() }),
      },
    });
  return (
    <Paper withBorder p="md" className="no-print">
      <Stack gap="sm">
        {declines ? (
          <WordChoice
            list="decline_reason"
            label={t('compare.reason')}
            value={reason}
            onChange={setReason}
            required
          />
        ) : (
          <Report report={report} onChange={setReport} />
        )}
        <Textarea
          label={t('identification.words')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          autosize
          minRows={2}
        />
        <Outcome
          of={answer}
          done={
            state &&
            t('identification.done', {
              when: formatMoment(new Date(), language),
              state: t(`identification.state.${state}`),
            })
          }
        />
        <Group>
          {declines ? (
            <>
              <Button
                color="orange"
                disabled={reason === ''}
                loading={isBusy}
                onClick={() => reason && void decline({ input: { ...said, reasonCode: reason } })}
              >
                {t('identification.decline')}
              </Button>
              <Button variant="default" onClick={() => setDeclines(false)}>
                {t('compare.cancel')}
              </Button>
            </>
          ) : (
            <>
              <Button loading={isBusy} onClick={() => void sign()}>
                {t('identification.confirm')}
              </Button>
              <Button variant="default" onClick={() => setDeclines(true)}>
                {t('identification.decline')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

interface ReportProps {
  readonly report: { readonly laboratory: string; readonly reportReference: string };
  readonly onChange: (report: ReportProps['report']) => void;
}

/** Asks by whose report it is signed, and where that stands. */
function Report({ report, onChange }: ReportProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('identification.laboratory')}
        value={report.laboratory}
        onChange={({ currentTarget: { value } }) => onChange({ ...report, laboratory: value })}
      />
      <TextInput
        label={t('identification.reference')}
        value={report.reportReference}
        onChange={({ currentTarget: { value } }) => onChange({ ...report, reportReference: value })}
      />
    </>
  );
}
