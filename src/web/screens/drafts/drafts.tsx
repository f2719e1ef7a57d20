import { lazy, Suspense } from 'react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDistance, formatMoment } from '../../format/format.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { DRAFTS, serverDraft } from '../../offline/api-post.js';
import { calledBy, newDraft, takenUp } from '../../offline/draft-state.js';
import type { Office } from '../../offline/office.js';
import { useDrafts, useOffice } from '../../offline/use-office.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { ButtonLink } from '../../parts/links.js';
import { useLanguage } from '../../parts/use-language.js';
import { withCasework } from '../../words/words.js';
import { LoadFile } from './draft-files.js';
import { DraftRow } from './draft-row.js';

const PicturesOnTheirWay = lazy(withCasework(() => import('../../photographs/on-their-way.js')));

/** Page of what is being written here, what waits to be sent, and the drafts of the institution. */
export function Drafts() {
  const { t } = useTranslation();
  const office = useOffice();
  return (
    <Stack maw={900}>
      <div className="heading">
        <div>
          <Title order={2}>{t('drafts.title')}</Title>
          <Text c="dimmed">{t('drafts.lead')}</Text>
        </div>
        <AsGraphql query={DRAFTS} />
      </div>
      <Group>
        <ButtonLink to="/report/$id" params={{ id: 'new' }}>
          {t('drafts.new')}
        </ButtonLink>
        <ButtonLink variant="default" to="/report/$id" params={{ id: 'group' }}>
          {t('report.group.title')}
        </ButtonLink>
        {typeof office !== 'string' && <LoadFile office={office} />}
      </Group>
      {office === 'none' && <Text>{t('report.noStore')}</Text>}
      {typeof office !== 'string' && <Lists office={office} />}
    </Stack>
  );
}

function Lists({ office }: { readonly office: Office }) {
  const { t } = useTranslation();
  const drafts = useDrafts(office) ?? [];
  const shown = drafts.filter(
    ({ edits, serverId, stage }) => edits > 0 || serverId !== undefined || stage === 'filed',
  );
  return (
    <>
      <section aria-label={t('drafts.here')}>
        <Title order={3} size="h5" mb="xs">
          {t('drafts.here')}
        </Title>
        {shown.length === 0 ? (
          <Text>{t('drafts.nothing')}</Text>
        ) : (
          <Paper withBorder>
            {shown.map((draft) => (
              <DraftRow key={draft.id} office={office} draft={draft} />
            ))}
          </Paper>
        )}
        <Text size="sm" c="dimmed" mt="xs">
          {t('drafts.protects')}
        </Text>
      </section>
      <Suspense>
        <PicturesOnTheirWay office={office} />
      </Suspense>
      <Others office={office} here={drafts.flatMap(({ serverId }) => serverId ?? [])} />
    </>
  );
}

type Node = ResultOf<typeof DRAFTS>['reportDrafts']['nodes'][number];

/** Drafts of the institution that are not in this browser: whoever goes on with one has it here too. */
function Others({ office, here }: { readonly office: Office; readonly here: readonly string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [{ data, error }, again] = useQuery({ query: DRAFTS, variables: {} });
  const others = data?.reportDrafts.nodes.filter(({ id }) => !here.includes(id)) ?? [];
  const goOn = async (node: Node) => {
    await office.store.add(takenUp(serverDraft(node), office.store.owner, new Date()));
    await navigate({ to: '/report/$id', params: { id: node.id } });
  };
  const nameOf = (node: Node) =>
    calledBy({ ...newDraft(node.id, '', new Date()), fields: node.fields }) || t('report.unnamed');
  return (
    <section aria-label={t('drafts.others')}>
      <Title order={3} size="h5" mb="xs">
        {t('drafts.others')}
      </Title>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {data && others.length === 0 && <Text>{t('drafts.nothing')}</Text>}
      {others.length > 0 && (
        <Paper withBorder>
          {others.map((node) => (
            <div key={node.id} className="row two-parts">
              <div>
                <Text fw={600}>{nameOf(node)}</Text>
                <Text size="sm" c="dimmed">
                  {formatMoment(node.changedAt, language)} ·{' '}
                  {t('drafts.goes', { when: formatDistance(node.goesAt, new Date(), language) })}
                </Text>
              </div>
              <Button
                variant="default"
                onClick={() => void goOn(node)}
                aria-label={`${t('drafts.open')}: ${nameOf(node)}`}
              >
                {t('drafts.open')}
              </Button>
            </div>
          ))}
        </Paper>
      )}
    </section>
  );
}
