import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/format.js';
import { isGroup, isSent, type OfflineDraft } from '../../offline/draft-state.js';
import { SignInAgain } from '../../parts/sign-in-again.js';
import { useLanguage } from '../../parts/use-language.js';

/** Tells where the draft stands, and since when: in this browser, on the server, or why not there. */
export function SavedLine({ draft, isTyping }: { readonly draft: OfflineDraft; readonly isTyping: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = (moment: string) => formatMoment(moment, language);
  const isEmpty = draft.edits === 0 && draft.serverId === undefined;
  const parts = isTyping
    ? [t('report.saved.typing')]
    : isEmpty
      ? [t('report.saved.never')]
      : [
          t('report.saved.here', { when: at(draft.changedAt) }),
          ...(isSent(draft) && draft.sentAt
            ? [t('report.saved.server', { when: at(draft.sentAt) })]
            : [t(isGroup(draft) ? 'report.group.onlyHere' : 'report.saved.notServer')]),
          ...(draft.failure && !isSent(draft) ? [t(`drafts.why.${draft.failure.kind}`)] : []),
          ...(draft.nextTryAt ? [t('report.saved.next', { when: at(draft.nextTryAt) })] : []),
        ];
  return (
    <Text size="sm" c="dimmed" role="status" aria-live="polite">
      {parts.join(' · ')} {draft.failure?.kind === 'signed_out' && <SignInAgain />}
    </Text>
  );
}
