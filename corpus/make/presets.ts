import type { z } from 'zod';
import type { knobsSchema } from './knobs.ts';

type Preset = Readonly<Partial<z.input<typeof knobsSchema>>>;

/** What offices send, by name: only the scan is fixed, the setting differs from document to document. */
export const presets: Readonly<Record<string, Preset>> = {
  'text-pdf': { container: 'text' },
  'clean-300': { container: 'jpeg', quality: 92, noise: 2, blur: 0.6, paper: 250 },
  'skewed-noisy-300': {
    container: 'jpeg',
    quality: 75,
    skew: 1.4,
    noise: 14,
    blur: 0.9,
    paper: 243,
    speckle: 1,
  },
  'photocopy-200': {
    container: 'jpeg',
    dpi: 200,
    quality: 70,
    skew: -0.8,
    shade: 0.45,
    speckle: 14,
    toner: 0.9,
    noise: 8,
    blur: 0.7,
    paper: 240,
    edge: true,
  },
};
