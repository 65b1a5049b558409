import { histories } from './suite.ts';

histories(501, 500);
