import { Alert, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { LANGUAGES, NAMES, type Language } from '../../words/languages.js';

/**
 * Result of making a document: its name, and whether its words are yet to be reviewed; or why there is
 * nothing.
 */
export type Made =
  | { readonly name: string; readonly toBeReviewed: boolean }
  | { readonly wrong: string | undefined };

interface ChoiceProps {
  /** Buttons, one for each way in which the document is had. */
  readonly ways: readonly {
    readonly label: string;
    readonly make: (language: Language) => Promise<Made>;
  }[];
}

/**
 * A document in the language that is chosen; it is made when it is asked for, and kept by nobody but the
 * reader.
 */
export function DocumentChoice({ ways }: ChoiceProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [busy, setBusy] = useState<string | undefined>();
  const [made, setMade] = useState<(Made & { readonly at: Date }) | undefined>();
  const run = async ({ label, make }: ChoiceProps['ways'][number]): Promise<void> => {
    setBusy(label);
    setMade({ ...(await make(language)), at: new Date() });
    setBusy(undefined);
  };
  return (
    <Stack gap="xs" className="no-print">
      <Group align="flex-end" gap="xs">
        <NativeSelect
          label={t('papers.language')}
          value={language}
          data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
        />
        {ways.map((way) => (
          <Button
            key={way.label}
            variant="default"
            loading={busy === way.label}
            disabled={busy !== undefined}
            onClick={() => void run(way)}
          >
            {way.label}
          </Button>
        ))}
      </Group>
      {made && 'wrong' in made && (
        <Alert color="orange" role="alert">
          {made.wrong ?? t('failed')}
        </Alert>
      )}
      {made && 'name' in made && (
        <Alert color="teal" role="status">
          {t('papers.made', { name: made.name, when: formatMoment(made.at, own) })}
          {made.toBeReviewed && ` ${t('papers.review')}`}
        </Alert>
      )}
    </Stack>
  );
}
