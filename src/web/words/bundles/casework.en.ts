import account from '../../../locales/en/console/account.json' with { type: 'json' };
import alerts from '../../../locales/en/console/alerts.json' with { type: 'json' };
import approvals from '../../../locales/en/console/approvals.json' with { type: 'json' };
import general from '../../../locales/en/console/casework.json' with { type: 'json' };
import companions from '../../../locales/en/console/companions.json' with { type: 'json' };
import demands from '../../../locales/en/console/demands.json' with { type: 'json' };
import dna from '../../../locales/en/console/dna.json' with { type: 'json' };
import health from '../../../locales/en/console/health.json' with { type: 'json' };
import identification from '../../../locales/en/console/identification.json' with { type: 'json' };
import inquiries from '../../../locales/en/console/inquiries.json' with { type: 'json' };
import integrations from '../../../locales/en/console/integrations.json' with { type: 'json' };
import kept from '../../../locales/en/console/kept.json' with { type: 'json' };
import offers from '../../../locales/en/console/offers.json' with { type: 'json' };
import offices from '../../../locales/en/console/offices.json' with { type: 'json' };
import oversight from '../../../locales/en/console/oversight.json' with { type: 'json' };
import palette from '../../../locales/en/console/palette.json' with { type: 'json' };
import papers from '../../../locales/en/console/papers.json' with { type: 'json' };
import people from '../../../locales/en/console/people.json' with { type: 'json' };
import photographs from '../../../locales/en/console/photographs.json' with { type: 'json' };
import pictures from '../../../locales/en/console/pictures.json' with { type: 'json' };
import procedures from '../../../locales/en/console/procedures.json' with { type: 'json' };
import record from '../../../locales/en/console/record.json' with { type: 'json' };
import search from '../../../locales/en/console/search.json' with { type: 'json' };
import shut from '../../../locales/en/console/shut.json' with { type: 'json' };
import telling from '../../../locales/en/console/telling.json' with { type: 'json' };
import transmission from '../../../locales/en/console/transmission.json' with { type: 'json' };
import triage from '../../../locales/en/console/triage.json' with { type: 'json' };
import urgent from '../../../locales/en/console/urgent.json' with { type: 'json' };
import alertKinds from '../../../locales/en/shared/alert-kinds.json' with { type: 'json' };
import consentStates from '../../../locales/en/shared/consent-states.json' with { type: 'json' };
import fields from '../../../locales/en/shared/fields.json' with { type: 'json' };
import legalInstruments from '../../../locales/en/shared/legal-instruments.json' with { type: 'json' };
import needs from '../../../locales/en/shared/needs.json' with { type: 'json' };
import said from '../../../locales/en/shared/said.json' with { type: 'json' };
import trades from '../../../locales/en/shared/trades.json' with { type: 'json' };
import standing from '../../../locales/en/shared/identification.json' with { type: 'json' };
import { textsOf } from '../../../words/alert-kinds.js';

/** Texts of the screens of casework, which are fetched with the first of them. */
export const casework = {
  ...general,
  kind: textsOf(alertKinds, 'title'),
  alerts: { ...alerts, asks: textsOf(alertKinds, 'asks') },
  companions: { ...companions, title: alertKinds.companions.title },
  demands: { ...demands, instrument: legalInstruments },
  identification: { ...identification, ...standing },
  integrations: { ...integrations, health },
  record: { ...record, consentState: consentStates, field: { ...fields, ...record.field } },
  need: needs,
  trade: trades,
  said,
  account,
  approvals,
  dna,
  inquiries,
  kept,
  offers,
  offices,
  oversight,
  palette,
  papers,
  people,
  photographs,
  pictures,
  procedures,
  search,
  shut,
  telling,
  transmission,
  triage,
  urgent,
};
