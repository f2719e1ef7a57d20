export {
  areRefused,
  readCounterpartShares,
  SHARE_KINDS,
  type CounterpartShares,
} from './counterpart-shares.js';
export {
  canStandInFile,
  ENVIRONMENT_FILE,
  givenEnvironment,
  readEnvironmentFile,
  standingOfEnvironmentFile,
  takeEnvironmentFile,
  writeEnvironmentFile,
} from './environment-file.js';
export { isOfContainers, isOwnHost } from './hosts.js';
export { requireSafeBind } from './require-safe-bind.js';
export { NO_SECOND_FACTOR, readSettings, SettingRefused, SETTINGS, type Settings } from './settings.js';
export { SETTINGS_TOKEN } from './settings-token.js';
export { terminalLanguage } from './terminal-locale.js';
