import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { HAND, type ShownProcedure } from './queries.js';

/** The open step goes to another institution, or back to the owner. */
export function HandOn({ one }: { readonly one: ShownProcedure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [institution, setInstitution] = useState('');
  const [note, setNote] = useState('');
  const [{ data, fetching }, hand] = useMutation(HAND);
  const said = note.trim() && { note: note.trim() };
  return (
    <Section title={t('procedures.hand')} className="no-print">
      <Stack gap="sm">
        <InstitutionChoice
          label={t('procedures.handTo')}
          none={t('procedures.choose')}
          value={institution}
          onChange={setInstitution}
          except={one.actingId}
        />
        <Textarea
          label={t('procedures.note')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          autosize
          minRows={2}
        />
        <Outcome
          of={data?.handProcedure}
          done={t('procedures.noted', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button
            variant="default"
            loading={fetching}
            disabled={institution === ''}
            onClick={() =>
              void hand({ input: { id: one.id, expectedVersion: one.version, institution, ...said } })
            }
          >
            {t('procedures.hand')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
