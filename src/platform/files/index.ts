export { ClamdScanner } from './clamd-scanner.js';
export { FilesPort, MalwareScanner, NoScanner, type KeptFile } from './files-port.js';
export { SealedFiles } from './sealed-files.js';
