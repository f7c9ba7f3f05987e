/** What runs in a process of the pool: the steps of work on documents, with one thread that recognises. */
import { openWork } from '../work/open-work.ts';
import { serve } from './serve.ts';

const { survey, recognise, prepare, make, whole } = openWork({ threads: 1 });

serve({ survey, recognise, prepare, make, whole });
