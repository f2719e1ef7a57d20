import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { useReportForm, useText } from './open-report-form.js';
import { useInWords } from './in-words.js';

interface Asked {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** True where "asked in vain" is told apart for the field. */
  readonly canBeAsked?: boolean;
  /** True where what merely looks odd in the answer is told at once, and not at the end alone. */
  readonly tellsWarnings?: boolean;
}

/**
 * One question: what is asked, the answer, what is wrong with it, and, where there is none, whether anybody
 * was asked.
 */
export function Question({
  path,
  label,
  hint,
  canBeAsked = true,
  tellsWarnings = false,
  children,
}: PropsWithChildren<Asked>) {
  const { t } = useTranslation();
  const { draft } = useReportForm();
  const findings = [
    ...(draft.standing?.obstacles ?? []),
    ...((tellsWarnings && draft.standing?.warnings) || []),
    ...(draft.failure?.findings ?? []),
  ];
  const own = findings.filter(
    (one) => one.path === path || one.path.startsWith(`${path}[`) || one.path.startsWith(`${path}.`),
  );
  const isAnswered = draft.fields[path] !== undefined;
  const messages = [...new Set(own.map(({ message }) => message))];
  return (
    <fieldset className="question">
      <legend>{label}</legend>
      {hint && (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      {children}
      {isAnswered &&
        messages.map((message) => (
          <Text key={message} size="sm" className="mend" role="status">
            <span aria-hidden>▲ </span>
            {message}
          </Text>
        ))}
      <Clashing path={path} label={label} />
      {canBeAsked && !isAnswered && (
        <AskedChoice path={path} label={`${t('report.asked.label')}${t('colon')} ${label}`} />
      )}
    </fieldset>
  );
}

const ANSWERS = ['unknown', 'refused', 'not_asked'] as const;

function AskedChoice({ path, label }: { readonly path: string; readonly label: string }) {
  const { t } = useTranslation();
  const [answer, write] = useText(`asked.${path}`);
  return (
    <NativeSelect
      mt={6}
      size="xs"
      variant="filled"
      w="fit-content"
      maw="100%"
      aria-label={label}
      value={answer}
      data={[
        { value: '', label: `${t('report.asked.label')}${t('colon')} ${t('report.asked.none')}` },
        ...ANSWERS.map((value) => ({ value, label: t(`report.asked.${value}`) })),
      ]}
      onChange={({ currentTarget: { value } }) => write(value)}
    />
  );
}

function Clashing({ path, label }: { readonly path: string; readonly label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { draft, choose } = useReportForm();
  const inWords = useInWords();
  const clash = draft.clashes[path];
  if (!clash) return null;
  const said = (value: unknown) => inWords(path, value) || t('report.clash.nothing');
  return (
    <Alert
      mt="xs"
      color="orange"
      variant="outline"
      title={t('report.clash.title', { when: formatMoment(clash.at, language) })}
    >
      <Stack gap="xs">
        <Text size="sm" className="value">
          {t('report.clash.mine', { value: said(draft.fields[path]) })}
        </Text>
        <Text size="sm" className="value">
          {t('report.clash.theirs', { value: said(clash.theirs) })}
        </Text>
        <Group gap="xs">
          {(['mine', 'theirs'] as const).map((side) => (
            <Button
              key={side}
              variant="default"
              size="compact-sm"
              aria-label={`${t(side === 'mine' ? 'report.clash.keepMine' : 'report.clash.keepTheirs')}: ${label}`}
              onClick={() => choose(path, side)}
            >
              {t(side === 'mine' ? 'report.clash.keepMine' : 'report.clash.keepTheirs')}
            </Button>
          ))}
        </Group>
      </Stack>
    </Alert>
  );
}
