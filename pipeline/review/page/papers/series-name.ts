import type { PapersView } from '../../contract/papers.ts';

/** «ОД — основная деятельность»; the name alone where it says the same. */
export const seriesName = ({ name, kind }: PapersView['series'][number]): string =>
  kind === name ? name : `${name} — ${kind}`;
