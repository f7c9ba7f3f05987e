import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Recipe } from './recipe.ts';

const hasSoffice = (): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'soffice'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** What a recipe cannot be tried without and is not here; null where all is there. */
export const missingFor = ({ needs }: Recipe): string | null => {
  const isWindows = process.platform === 'win32';
  switch (needs) {
    case 'libreoffice':
      return hasSoffice() ? null : 'LibreOffice (soffice)';
    case 'posix':
      return isWindows ? 'a POSIX system' : null;
    case 'plain-user':
      return isWindows || process.getuid?.() === 0 ? 'a user who is not root' : null;
    default:
      return null;
  }
};
