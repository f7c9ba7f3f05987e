/** What runs in a process of the pools: the steps of work on documents, with one thread that recognises. */
import { openReviewWork } from '../work/open-review-work.ts';
import { openWork } from '../work/open-work.ts';
import { serve } from './serve.ts';

const threads = 1;

const { prepare, whole } = openWork({ threads });
const { survey, recognise, make, ...desk } = openReviewWork({ threads });

serve({ survey, recognise, prepare, make, whole, ...desk });
