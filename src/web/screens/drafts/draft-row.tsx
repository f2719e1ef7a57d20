import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDistance, formatMoment } from '../../format/format.js';
import {
  begunAnew,
  calledBy,
  isGroup,
  isSent,
  toSend,
  triedAnew,
  type OfflineDraft,
} from '../../offline/draft-state.js';
import type { Office } from '../../offline/office.js';
import { ButtonLink } from '../../parts/links.js';
import { SignInAgain } from '../../parts/sign-in-again.js';
import { useLanguage } from '../../parts/use-language.js';
import { SaveFile } from './draft-files.js';

interface Shown {
  readonly office: Office;
  readonly draft: OfflineDraft;
}

type State = 'only_here' | 'sending' | 'on_server' | 'filing' | 'filed' | 'differs';

/** Returns the state of a draft, in a word. */
function stateOf(draft: OfflineDraft): State {
  if (draft.stage !== 'writing') return draft.stage;
  if (Object.keys(draft.clashes).length > 0) return 'differs';
  if (isSent(draft)) return 'on_server';
  return draft.failure || isGroup(draft) ? 'only_here' : 'sending';
}

/** Row of one item of the outbox: what it is, how it stands, why not further, and what can be done. */
export function DraftRow({ office, draft }: Shown) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = draft.receipt?.code ?? (calledBy(draft) || t('report.unnamed'));
  const state = stateOf(draft);
  const facts = [
    ...(draft.tries > 0 ? [t('drafts.tries', { count: draft.tries })] : []),
    ...(draft.nextTryAt ? [t('report.saved.next', { when: formatMoment(draft.nextTryAt, language) })] : []),
    ...(Object.keys(draft.unsent).length > 0 ? [t('drafts.size', { count: sizeOf(draft) })] : []),
    ...(draft.standing
      ? [t('drafts.goes', { when: formatDistance(draft.standing.goesAt, new Date(), language) })]
      : []),
  ];
  return (
    <div className="row" role="group" aria-label={name}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600} className="value">
            {name}
          </Text>
          <Text size="sm">
            {t(`drafts.state.${state}`)}, {formatMoment(draft.sentAt ?? draft.changedAt, language)}
          </Text>
          {draft.failure && (
            <Text size="sm" className="mend">
              <span aria-hidden>▲ </span>
              {t(`drafts.why.${draft.failure.kind}`)}
              {draft.failure.message ? `: ${draft.failure.message}` : ''}{' '}
              {draft.failure.kind === 'signed_out' && <SignInAgain />}
            </Text>
          )}
          {facts.length > 0 && (
            <Text size="sm" c="dimmed">
              {facts.join(' · ')}
            </Text>
          )}
        </div>
        <Deeds {...{ office, draft, name }} />
      </Group>
    </div>
  );
}

function Deeds({ office, draft, name }: Shown & { readonly name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sendNow = async () => {
    await office.store.change(draft.id, triedAnew);
    await office.sender.round();
  };
  const goOnAnew = async () => {
    const anew = begunAnew(draft, crypto.randomUUID(), new Date());
    await office.store.add(anew);
    await (await office.pictures()).move(draft.id, anew.id);
    await office.store.remove(draft.id);
    await navigate({ to: '/report/$id', params: { id: anew.id } });
  };
  const isGone = draft.failure?.kind === 'gone';
  return (
    <Group gap="xs">
      {isGone ? (
        <Button variant="default" size="compact-md" onClick={() => void goOnAnew()}>
          {t('drafts.again')}
        </Button>
      ) : (
        <ButtonLink
          variant="light"
          size="compact-md"
          to="/report/$id"
          params={{ id: draft.id }}
          aria-label={`${t('drafts.open')}: ${name}`}
        >
          {t('drafts.open')}
        </ButtonLink>
      )}
      {!isGone &&
        draft.stage !== 'filed' &&
        (Object.keys(toSend(draft)).length > 0 || draft.stage === 'filing') && (
          <Button variant="default" size="compact-md" onClick={() => void sendNow()}>
            {t('drafts.sendNow')}
          </Button>
        )}
      <SaveFile draft={draft} />
      {draft.stage !== 'filed' && <Discard {...{ office, draft }} />}
    </Group>
  );
}

/** Thrown away on the server first: a draft that is gone here and stands there comes back with the list. */
function Discard({ office, draft }: Shown) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const word = draft.id.slice(0, 4);
  const discard = async () => {
    const { failure } = draft.serverId ? await office.post.discard(draft.serverId) : {};
    if (failure) setRefusal(failure.message ?? t(`drafts.why.${failure.kind}`));
    else {
      await (await office.pictures()).forget(draft.id);
      await office.store.remove(draft.id);
    }
  };
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-md" onClick={open}>
        {t('drafts.discard')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('drafts.discardTitle')}>
        <Stack>
          <Text>{t('drafts.discardText', { word })}</Text>
          <TextInput
            aria-label={t('drafts.discardText', { word })}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {refusal && (
            <Text role="alert" className="mend">
              {refusal}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('drafts.cancel')}
            </Button>
            <Button color="red.9" disabled={typed.trim() !== word} onClick={() => void discard()}>
              {t('drafts.discard')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function sizeOf(draft: OfflineDraft): number {
  return Math.max(1, Math.round(JSON.stringify(toSend(draft)).length / 1024));
}
