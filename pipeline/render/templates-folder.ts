import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the templates that come with the program; the package's root differs between source and build. */
export const templatesFolder = (): string =>
  join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'templates');
