import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useLanguage } from '../../parts/use-language.js';
import { handOver } from './hand-over.js';
import { START } from './import-queries.js';

interface ReadingOrder {
  readonly format: string;
  readonly mapping?: string;
}

/** Hands a file over and has it tried; then to the page that tells what came of it. */
export function useAttempt(): {
  readonly wrong: string;
  readonly isBusy: boolean;
  readonly attempt: (file: File, order: ReadingOrder) => Promise<void>;
} {
  const { t } = useTranslation();
  const language = useLanguage();
  const goTo = useNavigate();
  const [, start] = useMutation(START);
  const [wrong, setWrong] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const attempt = async (file: File, order: ReadingOrder): Promise<void> => {
    setIsBusy(true);
    setWrong('');
    const handed = await handOver(file, language);
    const uploadId = 'uploadId' in handed ? handed.uploadId : undefined;
    const answer =
      uploadId && (await start({ input: { uploadId, mode: 'dry_run', ...order } })).data?.startImport;
    setIsBusy(false);
    if (answer && answer.__typename === 'ImportStarted')
      await goTo({ to: '/integrations/imports/$id', params: { id: answer.importId } });
    else setWrong(('wrong' in handed ? handed.wrong : answer && answer.message) || t('failed'));
  };
  return { wrong, isBusy, attempt };
}
