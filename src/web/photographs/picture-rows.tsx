import { Button, Group, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../format/format.js';
import type { DraftPicture, DraftPictures } from '../offline/draft-pictures.js';
import { SignInAgain } from '../parts/sign-in-again.js';
import { useLanguage } from '../parts/use-language.js';
import type { Language } from '../words/languages.js';
import './photographs.css';

interface RowsProps {
  readonly shelf: DraftPictures;
  readonly pictures: readonly DraftPicture[];
}

/**
 * Rows of the photographs of a draft, each an item of its own: how it stands, why not further, and what can
 * be done.
 */
export function PictureRows({ shelf, pictures }: RowsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="plain photo-rows">
      {pictures.map((one, at) => {
        const name = `${t('photographs.title')} ${at + 1}`;
        const isWrong = one.failure !== undefined && one.sentAt === undefined;
        return (
          <li key={one.id} aria-label={name}>
            {one.picture !== '' && <img src={`data:image/jpeg;base64,${one.picture}`} alt="" />}
            <div>
              <Text size="sm" className="value">
                {[t(`photographs.kind.${one.kind}`), one.shows, one.caption].filter(Boolean).join(', ')}
              </Text>
              <Text size="sm" role="status" {...(isWrong ? { className: 'mend' } : { c: 'dimmed' })}>
                {isWrong && <span aria-hidden>▲ </span>}
                {stateOf(one, t, language)} {one.failure?.kind === 'signed_out' && <SignInAgain />}
              </Text>
              <Group gap="xs">
                {isWrong && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`${t('again')}: ${name}`}
                    onClick={() => void shelf.again(one.id)}
                  >
                    {t('again')}
                  </Button>
                )}
                {one.sentAt === undefined && (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    aria-label={`${t('photographs.remove')}: ${name}`}
                    onClick={() => void shelf.remove(one.id)}
                  >
                    {t('photographs.remove')}
                  </Button>
                )}
              </Group>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function stateOf(one: DraftPicture, t: TFunction, language: Language): string {
  if (one.sentAt) return t('photographs.state.sent', { when: formatMoment(one.sentAt, language) });
  if (one.failure?.kind === 'refused')
    return t('photographs.state.refused', { why: one.failure.message ?? '' });
  if (one.failure?.kind === 'signed_out') return t('photographs.state.signed_out');
  if (one.failure && one.nextTryAt)
    return t('photographs.state.no_line', { when: formatMoment(one.nextTryAt, language) });
  return t(one.recordId === undefined ? 'photographs.state.waits' : 'photographs.state.sending');
}
