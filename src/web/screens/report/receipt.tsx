import { Alert, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import { formatMoment } from '../../format/format.js';
import type { OfflineDraft, DraftReceipt } from '../../offline/draft-state.js';
import type { Office } from '../../offline/office.js';
import { withCasework } from '../../words/words.js';
import { ButtonLink } from '../../parts/links.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNameOf } from './labels.js';

const PaperOfReceipt = lazy(withCasework(() => import('./paper.js')));
const PicturesOnTheirWay = lazy(withCasework(() => import('../../photographs/on-their-way.js')));

/**
 * The page that the family takes home, to be printed: the codes, what happens next, and whom it was told to.
 */
export function ReceiptPage({
  office,
  draft,
  receipt,
}: {
  readonly office: Office;
  readonly draft: OfflineDraft;
  readonly receipt: DraftReceipt;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { id, code, familyCode, filedAt, warnings, group } = receipt;
  const nameOf = useNameOf();
  const handedOver = async () => {
    await office.store.remove(draft.id);
    await navigate({ to: '/drafts' });
  };
  return (
    <Stack maw={760}>
      <div>
        <Title order={2}>{t(group ? 'report.group.filed' : 'report.receipt.title')}</Title>
        <Text role="status">{t('report.receipt.when', { when: formatMoment(filedAt, language) })}</Text>
      </div>
      <Paper withBorder p="lg">
        <Title order={3} size="h4" mb="md">
          {t('report.receipt.of')}
        </Title>
        <div className="receipt">
          <Stack gap="sm">
            {group ? <Codes group={group} /> : <Code name={t('report.receipt.code')} code={code} />}
            {familyCode && <Code name={t('report.receipt.familyCode')} code={familyCode} />}
            {familyCode && (
              <Text>{t('report.receipt.window', { address: `${location.origin}/window` })}</Text>
            )}
            <Text>{t('report.receipt.when', { when: formatMoment(filedAt, language) })}</Text>
          </Stack>
          <QrCode
            text={familyCode ? `${location.origin}/window#${familyCode}` : code}
            label={t('report.receipt.qr')}
          />
        </div>
        <Title order={4} size="h5" mt="md">
          {t('report.receipt.nextTitle')}
        </Title>
        <List mt="xs" spacing="xs">
          <List.Item>{t('report.receipt.next1')}</List.Item>
          <List.Item>{t('report.receipt.next2')}</List.Item>
          {familyCode && <List.Item>{t('report.receipt.next3')}</List.Item>}
        </List>
      </Paper>
      {warnings.length > 0 && (
        <Alert color="orange" variant="outline" title={t('report.receipt.warnings')}>
          <List size="sm">
            {warnings.map(({ path, message, offered }) => (
              <List.Item key={`${path} ${message}`}>
                {group ? `${nameOf(path)}${t('colon')} ${message}` : message}
                {offered && (
                  <Text size="sm" fw={600}>
                    {t('report.receipt.offered', { names: offered.join(' · ') })}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Suspense>
        <PicturesOnTheirWay office={office} draftId={draft.id} />
      </Suspense>
      {familyCode && id && (
        <Suspense>
          <PaperOfReceipt recordId={id} code={familyCode} />
        </Suspense>
      )}
      <Stack gap="xs" className="no-print">
        {familyCode && <Text fw={600}>{t('report.receipt.handOver')}</Text>}
        <Group>
          <Button onClick={() => print()}>{t('report.receipt.print')}</Button>
          <Button variant="default" onClick={() => void handedOver()}>
            {t('report.receipt.done')}
          </Button>
          <ButtonLink variant="subtle" to="/report/$id" params={{ id: 'new' }}>
            {t('report.receipt.another')}
          </ButtonLink>
        </Group>
      </Stack>
    </Stack>
  );
}

/** The codes of each person of a group, in the order in which they were written. */
function Codes({ group }: { readonly group: NonNullable<DraftReceipt['group']> }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('report.group.codes')}
      </Text>
      <ol className="plain">
        {group.map(({ code, name }, at) => (
          <li key={code}>
            <Text component="span" ff="monospace" fw={700} className="value" data-code>
              {code}
            </Text>{' '}
            {name || t('report.group.person', { n: at + 1 })}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Code({ name, code }: { readonly name: string; readonly code: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text ff="monospace" fz="lg" fw={700} className="value" data-code>
        {code}
      </Text>
    </div>
  );
}

/** Drawn from squares: what is printed stays sharp, and no picture is fetched. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 2, ecc: 'M' });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      className="qr"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
