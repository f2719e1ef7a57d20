import type { Provider } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../config/index.js';
import { KeyService } from '../keys/index.js';
import { ClamdScanner } from './clamd-scanner.js';
import { FilesPort, MalwareScanner, NoScanner } from './files-port.js';
import { SealedFiles } from './sealed-files.js';
import { UploadQuota } from './upload-quota.js';

/** Providers of file storage, upload quota and malware scanner, for each module that keeps files. */
export const FILE_PROVIDERS: readonly Provider[] = [
  UploadQuota,
  { provide: FilesPort, inject: [KeyService], useFactory: (keys: KeyService) => new SealedFiles(keys) },
  {
    provide: MalwareScanner,
    inject: [SETTINGS_TOKEN],
    useFactory: ({ MALWARE_SCANNER_URL: address }: Settings) =>
      address === undefined ? new NoScanner() : new ClamdScanner(address),
  },
];
