import { Alert, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { keepPdf } from '../../parts/keep-file.js';
import { useLanguage } from '../../parts/use-language.js';
import { LANGUAGES, NAMES } from '../../words/languages.js';
import { LETTER } from './queries.js';

/**
 * The letter that is handed over, in the family's language; it is made when it is asked for and kept nowhere.
 */
export function Letter({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const own = useLanguage();
  const client = useClient();
  const [language, setLanguage] = useState<string>(own);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const fetchLetter = async () => {
    const { data } = await client.query(LETTER, { id, language }, { requestPolicy: 'network-only' });
    const letter = data?.familyLetter;
    if (letter?.__typename === 'FamilyLetter') {
      setNotes(letter.toBeReviewed ? [t('telling.letterReview')] : []);
      keepPdf(letter.fileName, letter.pdf);
    } else setNotes([letter?.message ?? t('failed')]);
  };
  return (
    <Stack gap="xs" className="no-print">
      <Group align="flex-end" gap="xs">
        <NativeSelect
          label={t('telling.language')}
          value={language}
          data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        />
        <Button variant="default" onClick={() => void fetchLetter()}>
          {t('telling.letter')}
        </Button>
      </Group>
      {notes.map((note) => (
        <Alert key={note} color="orange" role="status">
          {note}
        </Alert>
      ))}
    </Stack>
  );
}
