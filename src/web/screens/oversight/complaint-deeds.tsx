import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import {
  ANSWER,
  ASSIGN,
  COLLEAGUES,
  PASS_ON,
  type ComplaintResult,
  type ComplaintFindingInput,
} from './complaint-queries.js';

interface DeedProps {
  readonly one: ComplaintResult;
}

const FINDINGS = [
  'upheld',
  'partly_upheld',
  'not_upheld',
  'not_competent',
] as const satisfies ComplaintFindingInput[];

/** Form by which somebody of the body takes over looking into it. */
export function AssignComplaint({ one }: DeedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const [{ data }] = useQuery({ query: COLLEAGUES, pause: !me.may('users.read') });
  const [who, setWho] = useState('');
  const [{ data: answer, fetching }, assign] = useMutation(ASSIGN);
  return (
    <Section title={t('oversight.complaint.assign')} className="no-print">
      <Stack gap="sm">
        <NativeSelect
          label={t('oversight.complaint.who')}
          value={who}
          data={[
            { value: '', label: t('oversight.complaint.nobody') },
            { value: me.id ?? '', label: t('oversight.complaint.me') },
            ...(data?.colleagues ?? [])
              .filter(({ id }) => id !== me.id)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => setWho(currentTarget.value)}
        />
        <Outcome
          of={answer?.assignComplaint}
          done={t('oversight.complaint.done', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button
            variant="default"
            loading={fetching}
            disabled={who === ''}
            onClick={() =>
              void assign({ input: { id: one.id, expectedVersion: one.version, assigneeId: who } })
            }
          >
            {t('oversight.complaint.assign')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

/** Form of what was found, and what who complained is told. */
export function AnswerComplaint({ one }: DeedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [finding, setFinding] = useState<ComplaintFindingInput | ''>('');
  const [words, setWords] = useState('');
  const [{ data, fetching }, answer] = useMutation(ANSWER);
  const send = () =>
    finding && answer({ input: { id: one.id, expectedVersion: one.version, finding, answer: words.trim() } });
  return (
    <Section
      title={t('oversight.complaint.answerTitle')}
      text={t('oversight.complaint.answerText')}
      className="no-print"
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('oversight.complaint.found')}
          value={finding}
          data={[
            { value: '', label: '–' },
            ...FINDINGS.map((value) => ({ value, label: t(`oversight.complaint.finding.${value}`) })),
          ]}
          onChange={({ currentTarget }) => setFinding(currentTarget.value as ComplaintFindingInput | '')}
          required
        />
        <Textarea
          label={t('oversight.complaint.answerWords')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          autosize
          minRows={3}
          required
        />
        <Outcome
          of={data?.answerComplaint}
          done={t('oversight.complaint.done', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button
            loading={fetching}
            disabled={finding === '' || words.trim() === ''}
            onClick={() => void send()}
          >
            {t('oversight.complaint.answerTitle')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

/**
 * Form that passes a complaint on to another independent body; one's own sees it no more, so that the page
 * itself says where it went.
 */
export function PassOnComplaint({
  one,
  onPassed,
}: DeedProps & { readonly onPassed: (dueAt: string) => void }) {
  const { t } = useTranslation();
  const [{ data, fetching }, passOn] = useMutation(PASS_ON);
  const said = data?.escalateComplaint;
  const send = async (): Promise<void> => {
    const { data: answer } = await passOn({ input: { id: one.id, expectedVersion: one.version } });
    if (answer?.escalateComplaint.__typename === 'Complaint') onPassed(answer.escalateComplaint.dueAt);
  };
  return (
    <Section
      title={t('oversight.complaint.passOn')}
      text={t('oversight.complaint.passOnText')}
      className="no-print"
    >
      <Stack gap="sm">
        {said?.__typename !== 'Complaint' && <Outcome of={said} done={undefined} />}
        <Group>
          <Button variant="default" loading={fetching} onClick={() => void send()}>
            {t('oversight.complaint.passOn')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
