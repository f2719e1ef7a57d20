import account from '../../../locales/fr/console/account.json' with { type: 'json' };
import alerts from '../../../locales/fr/console/alerts.json' with { type: 'json' };
import approvals from '../../../locales/fr/console/approvals.json' with { type: 'json' };
import general from '../../../locales/fr/console/casework.json' with { type: 'json' };
import companions from '../../../locales/fr/console/companions.json' with { type: 'json' };
import demands from '../../../locales/fr/console/demands.json' with { type: 'json' };
import dna from '../../../locales/fr/console/dna.json' with { type: 'json' };
import health from '../../../locales/fr/console/health.json' with { type: 'json' };
import identification from '../../../locales/fr/console/identification.json' with { type: 'json' };
import inquiries from '../../../locales/fr/console/inquiries.json' with { type: 'json' };
import integrations from '../../../locales/fr/console/integrations.json' with { type: 'json' };
import kept from '../../../locales/fr/console/kept.json' with { type: 'json' };
import offers from '../../../locales/fr/console/offers.json' with { type: 'json' };
import offices from '../../../locales/fr/console/offices.json' with { type: 'json' };
import oversight from '../../../locales/fr/console/oversight.json' with { type: 'json' };
import palette from '../../../locales/fr/console/palette.json' with { type: 'json' };
import papers from '../../../locales/fr/console/papers.json' with { type: 'json' };
import people from '../../../locales/fr/console/people.json' with { type: 'json' };
import photographs from '../../../locales/fr/console/photographs.json' with { type: 'json' };
import pictures from '../../../locales/fr/console/pictures.json' with { type: 'json' };
import procedures from '../../../locales/fr/console/procedures.json' with { type: 'json' };
import record from '../../../locales/fr/console/record.json' with { type: 'json' };
import search from '../../../locales/fr/console/search.json' with { type: 'json' };
import shut from '../../../locales/fr/console/shut.json' with { type: 'json' };
import telling from '../../../locales/fr/console/telling.json' with { type: 'json' };
import transmission from '../../../locales/fr/console/transmission.json' with { type: 'json' };
import triage from '../../../locales/fr/console/triage.json' with { type: 'json' };
import urgent from '../../../locales/fr/console/urgent.json' with { type: 'json' };
import alertKinds from '../../../locales/fr/shared/alert-kinds.json' with { type: 'json' };
import consentStates from '../../../locales/fr/shared/consent-states.json' with { type: 'json' };
import fields from '../../../locales/fr/shared/fields.json' with { type: 'json' };
import legalInstruments from '../../../locales/fr/shared/legal-instruments.json' with { type: 'json' };
import needs from '../../../locales/fr/shared/needs.json' with { type: 'json' };
import said from '../../../locales/fr/shared/said.json' with { type: 'json' };
import trades from '../../../locales/fr/shared/trades.json' with { type: 'json' };
import standing from '../../../locales/fr/shared/identification.json' with { type: 'json' };
import { textsOf } from '../../../words/alert-kinds.js';
import type { casework as english } from './casework.en.js';
import { ofSameKeys } from '../same-keys.js';

const own = {
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

export const casework = ofSameKeys<typeof english, typeof own>(own);
