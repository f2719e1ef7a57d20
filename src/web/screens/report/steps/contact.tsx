import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReportForm } from '../open-report-form.js';
import type { RecordField } from '../../record/record-fields.js';
import { ChoiceQuestion, FieldsOf, TextQuestion, type FieldQuestions } from '../fields.js';
import { useLabels } from '../labels.js';
import { Question } from '../question.js';

/** Each language by its own name, the five of the console first. */
const SPOKEN = {
  ...{ es: 'Español', pt: 'Português', fr: 'Français', en: 'English', ht: 'Kreyòl ayisyen' },
  ...{ quc: 'K’iche’', mam: 'Mam', kek: 'Q’eqchi’', cak: 'Kaqchikel', cab: 'Garifuna', qu: 'Runasimi' },
  ...{
    ay: 'Aymar aru',
    gn: 'Avañe’ẽ',
    nah: 'Nawatl',
    tzo: 'Bats’i k’op',
    wo: 'Wolof',
    ar: 'العربية',
    zh: '中文',
  },
} as const;

const REPORTER: FieldQuestions<RecordField<'Reporter'>> = {
  relationship: () => <TextQuestion path="reporter.relationship" />,
  name: () => <TextQuestion path="reporter.name" />,
  phone: () => <TextQuestion path="reporter.phone" />,
  email: () => <TextQuestion path="reporter.email" />,
  language: () => <ChoiceQuestion path="reporter.language" words={SPOKEN} canBeAsked={false} />,
  safeWay: Safety,
};

/** Asks who reports, and how they may be reached. */
export function ContactStep() {
  return (
    <Stack gap="xl">
      <FieldsOf asked={REPORTER} />
      <ChoiceQuestion path="intake.channel" canBeAsked={false} />
    </Stack>
  );
}

/** Asks whether they may be reached, and by which way alone. */
function Safety() {
  const { t } = useTranslation();
  const { draft, write } = useReportForm();
  const path = 'reporter.safeToContact';
  const label = useLabels().labelAt(path);
  const said = draft.fields[path];
  return (
    <>
      <Question path={path} label={label} hint={t('report.contact.safeHint')} canBeAsked={false}>
        <Radio.Group
          aria-label={label}
          value={said === true ? 'yes' : said === false ? 'no' : 'notAsked'}
          onChange={(value) => write({ [path]: value === 'notAsked' ? null : value === 'yes' })}
        >
          <Stack gap="xs">
            {(['yes', 'no', 'notAsked'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`report.contact.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </Question>
      {said !== true && <ChoiceQuestion path="reporter.safeWay" canBeAsked={false} />}
    </>
  );
}
