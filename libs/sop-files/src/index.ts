export { readSheets, readSopFile } from './read-sop-file.js';
export { limits } from './limits.js';
export { writeCsv } from './csv/write-csv.js';
export { writeXlsx } from './xlsx/write-xlsx.js';
