export { ClamdScanner } from './clamd-scanner.js';
export { FILE_PROVIDERS } from './file-providers.js';
export { FilesPort, MalwareScanner, NoScanner, type KeptFile } from './files-port.js';
export { receivedFile } from './received-file.js';
export { SealedFiles } from './sealed-files.js';
export { UploadQuota, UploadQuotaReached } from './upload-quota.js';
