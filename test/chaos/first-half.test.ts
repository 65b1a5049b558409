import { histories } from './suite.ts';

histories(1, 500);
