import { describe } from 'vitest';
import { queueFaults } from './faults/all-faults.ts';
import { trySmall } from './faults/try-small.ts';

describe('workers of a queue outlive', () => trySmall(queueFaults));
