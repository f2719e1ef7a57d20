import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatDate, formatMoment } from '../../format/format.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { OPEN, type ComplaintKindInput } from './complaint-queries.js';

const KINDS = [
  ...(['no_answer', 'delay', 'report_refused', 'treatment', 'data_misused', 'wrong_told'] as const),
  'other',
] as const satisfies readonly ComplaintKindInput[];

/** An institution complains of another; who handles it is found by the platform. */
export function Complain() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { institutionId } = useMe();
  const [about, setAbout] = useState('');
  const [kind, setKind] = useState<ComplaintKindInput>('no_answer');
  const [words, setWords] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [{ data, fetching }, open] = useMutation(OPEN);
  const said = data?.openComplaint;
  const send = async (): Promise<void> => {
    const { data: answer } = await open({
      input: { about, kind, words: words.trim(), idempotencyKey: key },
    });
    if (answer?.openComplaint.__typename !== 'Complaint') return;
    setKey(crypto.randomUUID());
    setWords('');
  };
  return (
    <Section
      title={t('oversight.complaint.make')}
      text={t('oversight.complaint.makeText')}
      className="no-print"
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <InstitutionChoice
            label={t('oversight.complaint.about')}
            none={t('oversight.complaint.choose')}
            value={about}
            onChange={setAbout}
            except={institutionId}
          />
          <NativeSelect
            label={t('oversight.complaint.kindLabel')}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`oversight.complaint.kind.${value}`) }))}
            onChange={({ currentTarget }) => setKind(currentTarget.value as ComplaintKindInput)}
          />
        </SimpleGrid>
        <Textarea
          label={t('oversight.complaint.words')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          autosize
          minRows={3}
          required
        />
        <Outcome
          of={said}
          done={
            said?.__typename === 'Complaint'
              ? t('oversight.complaint.sent', {
                  when: formatMoment(new Date(), language),
                  due: formatDate(said.dueAt, language),
                })
              : undefined
          }
        />
        <Group>
          <Button
            loading={fetching}
            disabled={about === '' || words.trim() === ''}
            onClick={() => void send()}
          >
            {t('oversight.complaint.send')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
