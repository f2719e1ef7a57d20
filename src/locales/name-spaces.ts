import type alertKinds from './en/shared/alert-kinds.json';
import type complaints from './en/shared/complaints.json';
import type consentStates from './en/shared/consent-states.json';
import type fields from './en/shared/fields.json';
import type identification from './en/shared/identification.json';
import type legalInstruments from './en/shared/legal-instruments.json';
import type needs from './en/shared/needs.json';
import type said from './en/shared/said.json';
import type trades from './en/shared/trades.json';
import type values from './en/shared/values.json';
import type window from './en/shared/window.json';
import type figuresPage from './en/server/figures-page.json';
import type indicatorWords from './en/server/indicator-words.json';
import type indicators from './en/server/indicators.json';
import type mails from './en/server/mails.json';
import type owed from './en/server/owed.json';
import type profileTopics from './en/server/profile-topics.json';
import type yearlyReport from './en/server/yearly-report.json';
import type { Wide } from './wide.js';

/** The name spaces that the platform itself reads by name, with the keys of their English texts. */
export interface NameSpaces {
  readonly 'shared/alert-kinds': Wide<typeof alertKinds>;
  readonly 'shared/complaints': Wide<typeof complaints>;
  readonly 'shared/consent-states': Wide<typeof consentStates>;
  readonly 'shared/fields': Wide<typeof fields>;
  readonly 'shared/identification': Wide<typeof identification>;
  readonly 'shared/legal-instruments': Wide<typeof legalInstruments>;
  readonly 'shared/needs': Wide<typeof needs>;
  readonly 'shared/said': Wide<typeof said>;
  readonly 'shared/trades': Wide<typeof trades>;
  readonly 'shared/values': Wide<typeof values>;
  readonly 'shared/window': Wide<typeof window>;
  readonly 'server/figures-page': Wide<typeof figuresPage>;
  readonly 'server/indicator-words': Wide<typeof indicatorWords>;
  readonly 'server/indicators': Wide<typeof indicators>;
  readonly 'server/mails': Wide<typeof mails>;
  readonly 'server/owed': Wide<typeof owed>;
  readonly 'server/profile-topics': Wide<typeof profileTopics>;
  readonly 'server/yearly-report': Wide<typeof yearlyReport>;
}
