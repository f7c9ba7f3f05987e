import type { Target } from './target.ts';
import { deskTargets } from './targets/desk.ts';
import { documentTargets } from './targets/documents.ts';
import { pageTargets } from './targets/pages.ts';
import { renewalTarget } from './targets/renewal.ts';
import { writtenTargets } from './targets/written.ts';

/** All ways in. */
export const targets: readonly Target[] = [
  ...documentTargets,
  ...pageTargets,
  ...writtenTargets,
  ...deskTargets,
  renewalTarget,
];
