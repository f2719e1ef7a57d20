import { Link, useNavigate } from '@tanstack/react-router';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfflineDraft } from '../../offline/draft-state.js';
import { isStep, standingOf, type ReportStep, type StepStatus } from './steps-of.js';
import { toStep } from './to-step.js';

/** All steps with how they stand; on a telephone a choice instead of a list. */
export function StepList({ draft, here }: { readonly draft: OfflineDraft; readonly here: ReportStep }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const steps = standingOf(draft);
  const said = ({ toMend, isBegun }: StepStatus) =>
    toMend > 0 ? t('report.toMend', { count: toMend }) : t(isBegun ? 'report.written' : 'report.empty');
  return (
    <nav aria-label={t('report.stepsLabel')} className="no-print">
      <NativeSelect
        className="steps-short"
        aria-label={t('report.stepsLabel')}
        value={here}
        data={steps.map((one, at) => ({
          value: one.step,
          label: `${at + 1}. ${t(`report.steps.${one.step}`)}${one.step === 'review' ? '' : ` (${said(one)})`}`,
        }))}
        onChange={({ currentTarget: { value } }) => {
          if (isStep(value)) void navigate(toStep(draft.id, value));
        }}
      />
      <ol className="steps">
        {steps.map((one) => (
          <li key={one.step}>
            <Link {...toStep(draft.id, one.step)} aria-current={one.step === here ? 'step' : undefined}>
              {t(`report.steps.${one.step}`)}
              {one.step !== 'review' && <small>{said(one)}</small>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
