/** By which names of files are the same: file systems of Windows and macOS know neither case nor the way «й» is composed. */
export const nameKey = (path: string): string => path.normalize('NFC').toLowerCase();
